import type { Outcome } from '#domain/evaluate.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import type { RemedyFit } from '#domain/scoring/remedy-fit.ts';
import { type PathStep, pathIn } from './path-in.ts';
import type { RemediesIn } from './remedies-in.ts';

/**
 * What is tallied over many plays, and the key of each:
 * - `offered`, `given`, `fitting`: a remedy, by its id, once a play; it fits where its own worth is what the guide has
 *   for its kind, and all that was given is fair beside the loss;
 * - `ending`: the ending, by its id;
 * - `visit`: a place, by its id, as often as it was reached;
 * - `step`: from one place to another, as `stepKey` writes it, as often as it was taken.
 */
export const TALLY_KINDS = ['offered', 'given', 'fitting', 'ending', 'visit', 'step'] as const;
export type Tally = readonly [kind: (typeof TALLY_KINDS)[number], key: string];

/** A step as a key: JSON of [from, to, by]. */
export function stepKey({ from, to, by }: PathStep): string {
  return JSON.stringify([from, to, by]);
}

/** The tallies of one play. */
export function talliesOf(
  outcome: Outcome,
  { scenario }: Edition,
  { offered }: RemediesIn,
  { taken, fair, onGuide }: RemedyFit,
): readonly Tally[] {
  const { visits, steps } = pathIn(outcome, scenario);
  return [
    ...offered.map((id): Tally => ['offered', id]),
    ...taken.map((id): Tally => ['given', id]),
    ...(fair === 'fair' ? onGuide : []).map((id): Tally => ['fitting', id]),
    ...(outcome.ending ? [['ending', outcome.ending.id] satisfies Tally] : []),
    ...visits.map((place): Tally => ['visit', place]),
    ...steps.map((step): Tally => ['step', stepKey(step)]),
  ];
}
