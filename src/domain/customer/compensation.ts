import type { Behaviour } from '../language/behaviour.ts';
import { by, type Factor, type Felt, note } from './felt.ts';
import { clamp } from './round.ts';
import type { Shape } from './shapes.ts';
import type { CustomerState } from './state.ts';

/** Compensation for what is in no way the firm's fault weighs this much of one that is. */
export const COMPENSATION_WITHOUT_FAULT = 0.5;

/** The curve of what compensation is worth to the customer, over c = value / loss / expectation. */
export const UTILITY = {
  /** How fast the first parts of the loss count: f = 1 - (1 - c)^bend up to c = 1. */
  bend: 1.6,
  /** Where it is worth most, and how much. */
  peak: { at: 1.5, utility: 1.12 },
  /** What each further multiple of the loss takes from it, and the least that is left. */
  fall: 0.5,
  floor: 0.4,
} as const;

/** A process (mean of how easy and how well treated) from `from` up counts, from `from + over` in full. */
export const GATE = { least: 0.4, from: 0.32, over: 0.12 } as const;

/** An apology of this quality is enough for more than the loss not to feel like being bought off. */
export const ENOUGH_APOLOGY = 0.6;

/** Multiples above the loss beyond which too much hurts no more. */
export const MOST_EXCESS = 1.5;

/** Utility of compensation c = value / loss / expectation, 0..1.12: rising to its peak, then falling (Gelbrich & Roschk 2011). */
export function compensationUtility(c: number): number {
  const { bend, peak, fall, floor } = UTILITY;
  if (c <= 0) return 0;
  if (c <= 1) return 1 - (1 - c) ** bend;
  if (c <= peak.at) return 1 + ((peak.utility - 1) * (c - 1)) / (peak.at - 1);
  return Math.max(floor, peak.utility - fall * (c - peak.at));
}

/** What an unfair process leaves of a fair outcome, .4..1 (Tax et al. 1998). */
export function processGate({ procedural, interactional }: CustomerState): number {
  const { least, from, over } = GATE;
  return least + (1 - least) * clamp(((procedural + interactional) / 2 - from) / over);
}

function sizeShape(c: number): Shape {
  if (c < 1) return 'part-of-the-loss';
  return c <= UTILITY.peak.at ? 'above-the-loss' : 'too-much';
}

/**
 * What was given beside putting it right. Two gifts weigh as much as one of their worth together, so that
 * neither cutting a sum into slices nor adding to it pays. More than the loss offends where no good apology
 * came before it, and too much more is disliked anyway (Haesevoets et al. 2017).
 *
 * @param share value now given, as a share of the loss
 * @param fit how well it fits the kind of the loss, 0..1 (Roschk & Gelbrich 2014)
 */
export function compensate(felt: Felt, behaviour: Behaviour, share: number, fit: number): void {
  if (share <= 0) return;
  const { tally, persona } = felt;
  const { expectation } = felt.state;
  const paid = tally.paid ?? 0;
  tally.paid = paid + share;
  const before = paid / expectation;
  const c = (paid + share) / expectation;
  const worth = Math.max(0, compensationUtility(c) - compensationUtility(before));
  const more: readonly Factor[] = expectation > 1 ? [note('expects-more')] : [];
  felt.act('compensation', behaviour, [
    by(worth, sizeShape(c)),
    ...more,
    by(fit, 'does-not-fit'),
    felt.blame(COMPENSATION_WITHOUT_FAULT),
    by(processGate(felt.state), 'unfair-process'),
  ]);

  const above = clamp(c - 1, 0, MOST_EXCESS) - clamp(before - 1, 0, MOST_EXCESS);
  if (above <= 0) return;
  const best = tally['best-apology'] ?? 0;
  const missing = Math.max(0, 1 - best / ENOUGH_APOLOGY);
  const disliked = c > UTILITY.peak.at ? persona.overpaymentDislike : 0;
  if (missing + disliked === 0) return;
  const why: readonly Factor[] = [
    ...(missing > 0 ? [note(best === 0 ? 'no-apology' : 'weak-apology')] : []),
    ...(disliked > 0 ? [note('too-much')] : []),
  ];
  felt.act('excess', behaviour, [{ by: above * (missing + disliked), shape: null }, ...why]);
}
