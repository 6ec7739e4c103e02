import { evaluateOn } from '#application/evaluate-record.ts';
import { evaluatedPlay } from '#application/evaluated-play.ts';
import type { Evaluator } from '#application/ports.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';

/** Evaluates in this thread, for a test that stores a few plays without a server. */
export const directEvaluator: Evaluator = {
  async evaluate({ record, edition, rubric }) {
    // Written by canonicalJson from a record that was read.
    const verdict = evaluateOn(edition, rubric, JSON.parse(record) as PlayRecord, english);
    return verdict.ok
      ? { kind: 'evaluated', play: evaluatedPlay(verdict.outcome, edition) }
      : { kind: 'refused', refusal: verdict.refusal };
  },
};
