import type { PlayRecord } from '#domain/play/record.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import type { Refusal } from './refusal.ts';

export interface PlayedNeeds {
  readonly findEdition: (hash: string) => Promise<Edition | undefined>;
  /** The rubric in force for a scenario, by its id. */
  readonly rubricFor: (scenarioId: string) => Rubric;
}

export type Played =
  | { readonly ok: true; readonly edition: Edition; readonly rubric: Rubric }
  | { readonly ok: false; readonly refusal: Refusal };

/** Finds what a record was played on, and what it is scored by. */
export async function findPlayed(
  { scenario: { id, hash } }: PlayRecord,
  { findEdition, rubricFor }: PlayedNeeds,
): Promise<Played> {
  const edition = await findEdition(hash);
  if (!edition || edition.scenario.scenario !== id) {
    return { ok: false, refusal: { kind: 'unknown-scenario-version', scenario: id, hash } };
  }
  return { ok: true, edition, rubric: rubricFor(id) };
}
