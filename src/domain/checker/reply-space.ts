import { BEHAVIOURS, type Behaviour } from '../language/behaviour.ts';
import { LOOKING_BACK } from '../play/hear.ts';
import { type Condition, MAX_OPTIONS } from '../scenario/condition.ts';

/** A set of behaviours as bits. */
export type BehaviourSet = bigint;

const BIT = new Map(BEHAVIOURS.map((behaviour, index) => [behaviour, 1n << BigInt(index)]));

export function setOf(behaviours: Iterable<Behaviour>): BehaviourSet {
  let set = 0n;
  for (const behaviour of behaviours) set |= BIT.get(behaviour) ?? 0n;
  return set;
}

/** Counts 0..9 of options as bits, and one for more than can be asked about. */
const ANY_COUNT = (1 << (MAX_OPTIONS + 2)) - 1;
const CHOICE = setOf(['choice.option']);
/** Cubes are split at most this often; past it a reply is taken to be possible. */
const MAX_SPLITS = 5_000;

/** What a reply must do and must not do for one branch to take it, none of those before it doing so. */
export interface ReplyWanted {
  /** Of each set at least one. */
  readonly some: readonly BehaviourSet[];
  readonly none: BehaviourSet;
  /** Counts of options that will do, as bits. */
  readonly options: number;
  readonly remedies: readonly string[];
  readonly withoutRemedies: readonly string[];
}

export type ReplyCondition = Extract<Condition, { kind: 'behaviour' | 'options' | 'remedy' }>;

const NOTHING_WANTED: ReplyWanted = {
  some: [],
  // What only a message written afterwards can do is not heard in the talk.
  none: setOf(LOOKING_BACK),
  options: ANY_COUNT,
  remedies: [],
  withoutRemedies: [],
};

function counts(min: number, max: number): number {
  let bits = 0;
  for (let count = min; count <= Math.min(max, MAX_OPTIONS); count++) bits |= 1 << count;
  return bits;
}

/** The wants narrowed by one condition, or by its contrary; `undefined` where nothing can meet both. */
function narrow(wanted: ReplyWanted, condition: ReplyCondition, contrary: boolean): ReplyWanted | undefined {
  const not = condition.not !== contrary;
  let next = wanted;
  if (condition.kind === 'behaviour') {
    const any = setOf(condition.any);
    next = not ? { ...wanted, none: wanted.none | any } : { ...wanted, some: [...wanted.some, any] };
  } else if (condition.kind === 'options') {
    const range = counts(condition.min, condition.max);
    next = { ...wanted, options: wanted.options & (not ? ANY_COUNT & ~range : range) };
  } else if (not) {
    next = { ...wanted, withoutRemedies: [...wanted.withoutRemedies, condition.remedy] };
  } else {
    next = { ...wanted, remedies: [...wanted.remedies, condition.remedy] };
  }
  // Who offers something to choose has offered at least one thing.
  if ((next.options & ~1) === 0) next = { ...next, none: next.none | CHOICE };
  const possible =
    next.options !== 0 &&
    next.some.every((any) => (any & ~next.none) !== 0n) &&
    !next.remedies.some((id) => next.withoutRemedies.includes(id));
  return possible ? next : undefined;
}

/**
 * A reply that one list of conditions takes and none of the lists before it; `undefined` when there is none. Only
 * what the reply itself answers is asked here; the caller has settled what the state answers.
 */
export function replyFor(
  conditions: readonly ReplyCondition[],
  before: readonly (readonly ReplyCondition[])[],
): ReplyWanted | 'perhaps' | undefined {
  let wanted: ReplyWanted | undefined = NOTHING_WANTED;
  for (const condition of conditions) {
    wanted = narrow(wanted, condition, false);
    if (!wanted) return undefined;
  }
  let splits = 0;
  const pass = (from: ReplyWanted, index: number): ReplyWanted | 'perhaps' | undefined => {
    const cube = before[index];
    if (!cube) return from;
    if (++splits > MAX_SPLITS) return 'perhaps';
    // A condition that this reply already fails makes the whole branch fail.
    if (cube.some((condition) => !narrow(from, condition, false))) return pass(from, index + 1);
    // To leave something out is easier said than to add something.
    const order = [...cube].sort((a, b) => Number(a.not) - Number(b.not));
    for (const condition of order) {
      const other = narrow(from, condition, true);
      const found = other && pass(other, index + 1);
      if (found) return found;
    }
    return undefined;
  };
  return pass(wanted, 0);
}
