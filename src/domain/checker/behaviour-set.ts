import { BEHAVIOURS, type Behaviour } from '../language/behaviour.ts';

/** A set of behaviours as the bits of two words: there are more than fit in one, and a BigInt is many times slower. */
export interface BehaviourSet {
  readonly low: number;
  readonly high: number;
}

const WORD = 32;
const PLACE = new Map(BEHAVIOURS.map((behaviour, index) => [behaviour, index]));

export const NO_BEHAVIOUR: BehaviourSet = { low: 0, high: 0 };

export function setOf(behaviours: Iterable<Behaviour>): BehaviourSet {
  let low = 0;
  let high = 0;
  for (const behaviour of behaviours) {
    const place = PLACE.get(behaviour) ?? 0;
    if (place < WORD) low |= 1 << place;
    else high |= 1 << (place - WORD);
  }
  return { low, high };
}

export function union(a: BehaviourSet, b: BehaviourSet): BehaviourSet {
  return { low: a.low | b.low, high: a.high | b.high };
}

/** Whether some behaviour is in both. */
export function overlap(a: BehaviourSet, b: BehaviourSet): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}

/** Whether the first has a behaviour that the other has not. */
export function exceeds(a: BehaviourSet, b: BehaviourSet): boolean {
  return ((a.low & ~b.low) | (a.high & ~b.high)) !== 0;
}
