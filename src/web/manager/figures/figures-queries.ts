import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';
import { type FiguresSearch, narrowingOf } from './figures-search.ts';

/** `undefined` while it is not known which groups there are: nothing is asked. */
type Group = string | undefined;

/** First word of the keys of all figures. */
const FIGURES = 'figures';

/** Of what is narrowed: what was shown stays until the narrower figures are there, so that nothing jumps. */
const STAYS = { placeholderData: keepPreviousData } as const;

/** What wants attention in a group now; nothing narrows it. */
export function attentionQuery(group: Group) {
  return queryOptions({
    queryKey: [FIGURES, 'attention', group],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/attention', { params: { group }, signal }),
  });
}

export function skillsQuery(group: Group, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: [FIGURES, 'skills', group, query],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/skills', { params: { group }, query, signal }),
    ...STAYS,
  });
}

export function improvementQuery(group: Group, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: [FIGURES, 'improvement', group, query],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/improvement', { params: { group }, query, signal }),
    ...STAYS,
  });
}

export function monthsQuery(group: Group, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: [FIGURES, 'months', group, query],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/months', { params: { group }, query, signal }),
    ...STAYS,
  });
}

export function scenariosQuery(group: Group, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: [FIGURES, 'scenarios', group, query],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/scenarios', { params: { group }, query, signal }),
    ...STAYS,
  });
}

export function scoringQuery(group: Group, search: FiguresSearch) {
  const query = narrowingOf(search);
  return queryOptions({
    queryKey: [FIGURES, 'scoring', group, query],
    queryFn:
      group === undefined
        ? skipToken
        : ({ signal }) => call('GET /api/figures/:group/scoring', { params: { group }, query, signal }),
    ...STAYS,
  });
}
