import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api.ts';

/** One's own progress. */
export const progressQuery = queryOptions({
  queryKey: ['me', 'progress'],
  queryFn: ({ signal }) => call('GET /api/me/progress', { signal }),
});
