import { type EvaluationNeeds, evaluateRecord } from './evaluate-record.ts';
import type { KeptPlay, PlayStore } from './ports.ts';
import { readRecord } from './read-record.ts';
import type { Refusal } from './refusal.ts';

export interface StorePlayNeeds extends EvaluationNeeds {
  readonly plays: PlayStore;
  readonly now: () => Date;
}

export type StoreResult =
  | { readonly kind: 'stored' | 'already-stored'; readonly play: KeptPlay }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Takes a play record, evaluates it and keeps both, once: the same record again is answered with what
 * was stored the first time, another record under the same id is refused.
 *
 * @param id the id it was sent under
 */
export async function storePlay(id: string, body: unknown, needs: StorePlayNeeds): Promise<StoreResult> {
  const reading = readRecord(body);
  if (!reading.ok) return { kind: 'refused', refusal: reading.refusal };
  const { record, text } = reading;
  if (record.id !== id) {
    const expected = `expected the id it was sent under, ${id}`;
    return { kind: 'refused', refusal: { kind: 'record-malformed', path: 'id', expected } };
  }

  const known = (kept: KeptPlay): StoreResult =>
    kept.record === text
      ? { kind: 'already-stored', play: kept }
      : { kind: 'refused', refusal: { kind: 'play-changed', id } };

  const before = await needs.plays.findPlay(id);
  if (before) return known(before);

  const verdict = await evaluateRecord(record, needs);
  if (!verdict.ok) return { kind: 'refused', refusal: verdict.refusal };
  const { outcome } = verdict;
  const { kept, isNew } = await needs.plays.keepPlay({
    id,
    mode: record.mode,
    storedAt: needs.now().toISOString(),
    record: text,
    outcome: JSON.stringify(outcome),
    scenarioHash: record.scenario.hash,
    rules: outcome.rules,
    rubric: outcome.rubric,
    complete: outcome.complete,
    total: outcome.total,
  });
  return isNew ? { kind: 'stored', play: kept } : known(kept);
}
