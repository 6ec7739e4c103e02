import { drawPersona } from '#domain/customer/draw-persona.ts';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import type { Refusal } from './refusal.ts';

export interface EvaluationNeeds {
  readonly findEdition: (hash: string) => Promise<Edition | undefined>;
  /** The rubric in force for a scenario, by its id. */
  readonly rubricFor: (scenarioId: string) => Rubric;
  readonly pack: LanguagePack;
}

export type RecordVerdict =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusal: Refusal };

/** Evaluates a record by nothing but itself: the edition it pins, the customer its seed draws, its events. */
export async function evaluateRecord(record: PlayRecord, needs: EvaluationNeeds): Promise<RecordVerdict> {
  const { id, hash } = record.scenario;
  const edition = await needs.findEdition(hash);
  if (!edition || edition.scenario.scenario !== id) {
    return { ok: false, refusal: { kind: 'unknown-scenario-version', scenario: id, hash } };
  }
  if (canonicalJson(drawPersona(edition.scenario, record.seed)) !== canonicalJson(record.persona)) {
    return { ok: false, refusal: { kind: 'persona-not-drawn-from-seed', seed: record.seed } };
  }
  const evaluation = evaluate(edition, needs.rubricFor(id), record, needs.pack);
  if (!evaluation.ok) return { ok: false, refusal: { kind: 'record-does-not-replay', ...evaluation.fault } };
  return { ok: true, outcome: evaluation.outcome };
}
