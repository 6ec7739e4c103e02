import { LOOKING_BACK } from '../play/hear.ts';
import type { Condition } from '../scenario/condition.ts';
import { MAX_OPTIONS } from '../scenario/max-options.ts';
import { type BehaviourSet, exceeds, setOf, union } from './behaviour-set.ts';

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

/** A condition with its behaviours or counts as bits, worked out once. */
type Literal = { readonly not: boolean } & (
  | { readonly kind: 'behaviour'; readonly any: BehaviourSet }
  | { readonly kind: 'options'; readonly range: number }
  | { readonly kind: 'remedy'; readonly remedy: string }
);

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

function literal(condition: ReplyCondition): Literal {
  const { not } = condition;
  switch (condition.kind) {
    case 'behaviour':
      return { kind: 'behaviour', not, any: setOf(condition.any) };
    case 'options':
      return { kind: 'options', not, range: counts(condition.min, condition.max) };
    case 'remedy':
      return { kind: 'remedy', not, remedy: condition.remedy };
  }
}

/** The wants narrowed by one condition, or by its contrary; `undefined` where nothing can meet both. */
function narrow(wanted: ReplyWanted, condition: Literal, contrary: boolean): ReplyWanted | undefined {
  const not = condition.not !== contrary;
  let { some, none, options, remedies, withoutRemedies } = wanted;
  if (condition.kind === 'behaviour') {
    if (not) none = union(none, condition.any);
    else some = [...some, condition.any];
  } else if (condition.kind === 'options') {
    options &= not ? ~condition.range : condition.range;
  } else if (not) {
    withoutRemedies = [...withoutRemedies, condition.remedy];
  } else {
    remedies = [...remedies, condition.remedy];
  }
  // Who offers something to choose has offered at least one thing.
  if ((options & ~1) === 0) none = union(none, CHOICE);
  const possible =
    options !== 0 &&
    some.every((any) => exceeds(any, none)) &&
    !remedies.some((id) => withoutRemedies.includes(id));
  return possible ? { some, none, options, remedies, withoutRemedies } : undefined;
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
    wanted = narrow(wanted, literal(condition), false);
    if (!wanted) return undefined;
  }
  // To leave something out is easier said than to add something.
  const cubes = before.map((cube) => cube.map(literal).sort((a, b) => Number(a.not) - Number(b.not)));
  let splits = 0;
  const pass = (from: ReplyWanted, index: number): ReplyWanted | 'perhaps' | undefined => {
    const cube = cubes[index];
    if (!cube) return from;
    if (++splits > MAX_SPLITS) return 'perhaps';
    // A condition that this reply already fails makes the whole branch fail.
    if (cube.some((condition) => !narrow(from, condition, false))) return pass(from, index + 1);
    for (const condition of cube) {
      const other = narrow(from, condition, true);
      const found = other && pass(other, index + 1);
      if (found) return found;
    }
    return undefined;
  };
  return pass(wanted, 0);
}
