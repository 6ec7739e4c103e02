import { evaluate } from '#domain/evaluate.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';

Object.assign(window, {
  evaluateToText: (edition: Edition, rubric: Rubric, record: PlayRecord): string => {
    const evaluation = evaluate(edition, rubric, record, english);
    return JSON.stringify(evaluation.ok ? evaluation.outcome : evaluation.fault);
  },
});
