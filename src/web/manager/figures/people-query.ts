import type { PersonFigures } from '#contract/figures.ts';
import type { Page } from '#contract/page.ts';
import { call } from '../../shared/api.ts';
import { type FiguresSearch, narrowingOf } from './figures-search.ts';

/** As many as the server gives at once. */
const LIMIT = 200;

/** People of a group with their skills, by name: the page after a cursor. */
export function peoplePage(
  group: string,
  search: FiguresSearch,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<Page<PersonFigures>> {
  return call('GET /api/figures/:group/people', {
    params: { group },
    query: { ...narrowingOf(search), cursor, limit: LIMIT },
    ...(signal && { signal }),
  });
}

/** All of them, page by page. */
export async function allPeople(group: string, search: FiguresSearch): Promise<readonly PersonFigures[]> {
  const people: PersonFigures[] = [];
  let cursor: string | undefined;
  do {
    const page = await peoplePage(group, search, cursor);
    people.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return people;
}
