import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { reachOf } from '#contract/permissions.ts';
import type { Asked } from '../../shared/list-state.tsx';
import { useSession } from '../../shared/session.ts';
import { teamsQuery } from '../../shared/teams-query.ts';
import type { FiguresSearch } from './figures-search.ts';

/** In place of a team: everybody who is here. The contract's own constant would bring its schemas along. */
export const EVERYONE = 'everyone';

export interface GroupOption {
  /** Of a team, or "everyone". */
  readonly id: string;
  readonly name: string;
}

/** What a page of figures is about, by its address. */
export interface FiguresGroup {
  readonly search: FiguresSearch;
  /** Those whoever looks may choose from: for the owner everybody comes first, then the teams by name. */
  readonly groups: readonly GroupOption[];
  /** The chosen one, or else the first; `undefined` where there is none, or not yet. */
  readonly group: string | undefined;
  /** How asking for the groups stands. */
  readonly asked: Asked;
}

/** The group that the address of a page of figures names, and those it could name. */
export function useGroup(): FiguresGroup {
  const search = useSearch({ strict: false }) as FiguresSearch;
  const { person } = useSession();
  const asked = useQuery(teamsQuery);
  const all = reachOf(person?.role ?? 'guest', 'see-figures') === 'all';
  const teams = (asked.data ?? []).map(({ id, name }) => ({ id, name }));
  const groups = all && asked.data ? [{ id: EVERYONE, name: 'Everyone' }, ...teams] : teams;
  return { search, groups, group: asked.data && (search.group ?? groups[0]?.id), asked };
}
