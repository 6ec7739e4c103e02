import { refusalSentence } from '#application/refusal.ts';
import type { StoreResult } from '#application/store-plays.ts';
import type { StoredResult } from '#contract/plays-endpoints.ts';
import { problemOf } from './problem.ts';

/** What became of one record of a batch. @param body the record as it came, whatever it is */
export function storedResult(body: unknown, result: StoreResult): StoredResult {
  const sent = (body as { readonly id?: unknown } | null)?.id;
  const id = typeof sent === 'string' ? sent : '';
  switch (result.kind) {
    case 'stored':
    case 'already-stored':
      return { id, result: result.kind, detail: null };
    case 'refused': {
      const { refusal } = result;
      return { id, result: 'refused', detail: problemOf(refusal.kind, refusalSentence(refusal)).detail };
    }
    case 'busy':
      return { id, result: 'later', detail: problemOf('evaluation-busy').detail };
    case 'failed':
      return { id, result: 'later', detail: problemOf('evaluation-failed').detail };
    case 'owner-gone':
      return { id, result: 'later', detail: problemOf('sign-in-needed').detail };
  }
}
