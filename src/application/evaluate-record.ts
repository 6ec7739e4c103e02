import { drawPersona } from '#domain/customer/draw-persona.ts';
import { evaluate, type Outcome } from '#domain/evaluate.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { canonicalJson } from '#domain/scenario/content-hash.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { findPlayed, type PlayedNeeds } from './find-played.ts';
import type { Refusal } from './refusal.ts';

export interface EvaluationNeeds extends PlayedNeeds {
  readonly pack: LanguagePack;
}

export type RecordVerdict =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusal: Refusal };

/** Evaluates a record on the edition it pins by nothing but itself: the customer its seed draws, its events. */
export function evaluateOn(
  edition: Edition,
  rubric: Rubric,
  record: PlayRecord,
  pack: LanguagePack,
): RecordVerdict {
  if (canonicalJson(drawPersona(edition.scenario, record.seed)) !== canonicalJson(record.persona)) {
    return { ok: false, refusal: { kind: 'persona-not-drawn-from-seed', seed: record.seed } };
  }
  const evaluation = evaluate(edition, rubric, record, pack);
  if (!evaluation.ok) return { ok: false, refusal: { kind: 'record-does-not-replay', ...evaluation.fault } };
  return { ok: true, outcome: evaluation.outcome };
}

/** The same, with the edition found by its hash. */
export async function evaluateRecord(record: PlayRecord, needs: EvaluationNeeds): Promise<RecordVerdict> {
  const played = await findPlayed(record, needs);
  return played.ok ? evaluateOn(played.edition, played.rubric, record, needs.pack) : played;
}
