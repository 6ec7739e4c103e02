import type { Behaviour } from '../language/behaviour.ts';
import { apologise } from './apology.ts';
import type { Cause, Tally } from './cause.ts';
import { compensate } from './compensation.ts';
import { by, type Factor, Felt, note } from './felt.ts';
import { FIX_CEILING, GAINS, type GainTable, ROW_OF } from './gains.ts';
import type { Persona } from './persona.ts';
import { type CustomerState, display } from './state.ts';

export type { Cause, Tally } from './cause.ts';

/** What the customer takes from one reply. */
export interface Heard {
  readonly behaviours: readonly Behaviour[];
  /** Remedies the customer could choose among, 0 or more. */
  readonly options: number;
  /** Value now given, as a share of the loss; 0 where nothing was given. */
  readonly compensation: number;
  /** How well what is given fits the kind of the loss, 0..1; 1 where left out. */
  readonly fit?: number;
  /** Whether what was given puts right what went wrong. */
  readonly restores: boolean;
  /** The customer's lines so far, for "late" apologies. */
  readonly turn: number;
  /** Whether the reply asks to be forgiven. */
  readonly forgiveness?: boolean;
  /** Whether the trouble is dealt with faster, or later, than could be expected. */
  readonly fast?: boolean;
  readonly late?: boolean;
  /** `false` where the customer does not ask back about a hollow promise of this reply and so has not noticed it. */
  readonly asksBack?: boolean;
}

export interface Response {
  readonly state: CustomerState;
  readonly tally: Tally;
  readonly causes: readonly Cause[];
  /** Behaviours of the reply before and this one, of which an apology may be made up. */
  readonly recent: readonly Behaviour[];
}

/** Sizes of what has no row of its own, as shares of the row it is counted under. */
export const WEIGHED_AS = { 'apology.conditional': 0.3, sympathy: 0.4 } as const;

/** An excuse in a matter that is in no way the firm's fault weighs this much of one that is. */
export const EXCUSE_WITHOUT_FAULT = 0.5;

/** How much being asked moves, over R = 0..1: from `least` by `span`. */
export const ASKED = { least: 0.75, span: 0.5 } as const;

/** So many updates make an explanation weigh less, and this much of it is left. */
export const EXPLAINED_AFTER = { updates: 2, left: 0.4 } as const;

/** Replies in a row with empathy and no step to a solution, beyond which it does nothing. */
export const EMPATHY_IN_A_ROW = 2;

const INSULTS: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'rude',
  'dispute',
  'excuse.customer',
  'reprimand',
]);
const ACKNOWLEDGES: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'apology.sincere',
  'apology.perfunctory',
  'ownership',
  'empathy',
  'sympathy',
]);
const STEPS: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'choice.ask',
  'choice.option',
  'choice.gesture',
  'remedy.given',
  'goal',
  'next-steps',
  'promise.bounded',
  'followup.check-back',
  'extra-check',
]);

/** Words whose row acts as it stands, or with a few interactions of its own. */
function say(felt: Felt, behaviour: Behaviour, acknowledged: boolean, mute: boolean): void {
  const row = ROW_OF[behaviour];
  const early: readonly Factor[] = acknowledged ? [] : [note('before-acknowledgement')];
  switch (row) {
    case 'argue':
      felt.act(row, behaviour, [
        by(behaviour === 'apology.conditional' ? WEIGHED_AS[behaviour] : 1, 'conditional'),
      ]);
      break;
    case 'red-tape':
      felt.act(row, behaviour, []);
      break;
    case 'empathy':
      felt.act(row, behaviour, [
        felt.repeat(row),
        by(behaviour === 'sympathy' ? WEIGHED_AS.sympathy : 1, 'only-sympathy'),
        by(mute ? 0 : 1, 'third-in-a-row'),
      ]);
      break;
    case 'explanation': {
      const many = (felt.tally.update ?? 0) > EXPLAINED_AFTER.updates;
      felt.act(row, behaviour, [
        felt.repeat(row),
        by(many ? EXPLAINED_AFTER.left : 1, 'many-updates'),
        ...early,
      ]);
      break;
    }
    case 'excuse':
      felt.act(row, behaviour, [felt.repeat(row), felt.blame(EXCUSE_WITHOUT_FAULT), ...early]);
      break;
    case 'ask':
      felt.act(row, behaviour, [felt.repeat(row), felt.closeness(ASKED.least, ASKED.span)]);
      break;
    default:
      felt.act(row, behaviour, [felt.repeat(row)]);
  }
}

/** Two or three things to choose from give control; more are a burden; one is no choice. */
function offer(felt: Felt, options: number): void {
  if (options < 2) return;
  const repeat = felt.repeat('options');
  if (options > 3) felt.act('options-many', 'choice.option', [repeat, note('too-many-options')]);
  else felt.act('options', 'choice.option', [repeat]);
}

/** Puts right what went wrong, once: that gives back what was owed and no more (C23). */
function fix(felt: Felt): void {
  if (felt.tally.fix) return;
  felt.tally.fix = 1;
  felt.act('fix', 'remedy.given', [], ['distributive', FIX_CEILING]);
}

/**
 * Moves the customer by one reply: `[state, tally] -> [state, tally, causes]`. Repeats of a row count
 * half of the one before.
 *
 * @param gains another table than the model's, for asking what hangs on a number
 */
export function respond(
  before: CustomerState,
  tally: Tally,
  recent: readonly Behaviour[],
  persona: Persona,
  heard: Heard,
  gains: GainTable = GAINS,
): Response {
  const felt = new Felt(before, tally, persona, gains);
  const behaviours = [...new Set(heard.behaviours)];
  const some = (set: ReadonlySet<Behaviour>) => behaviours.some((each) => set.has(each));
  const given = heard.restores || heard.compensation > 0;

  const acknowledged = some(ACKNOWLEDGES) || (tally.acknowledged ?? 0) > 0;
  const stepped = given || heard.options > 1 || some(STEPS);
  const inARow = tally['empathy-in-a-row'] ?? 0;
  const mute = !stepped && inARow >= EMPATHY_IN_A_ROW;

  if (heard.fast) felt.act('fast', null, []);
  if (heard.late) felt.act('late', null, []);
  // The weaker of two words for the same comes last, so that it does not halve the stronger.
  const weakerLast = [...behaviours].sort((a, b) => Number(a === 'sympathy') - Number(b === 'sympathy'));
  for (const behaviour of weakerLast) {
    const row = ROW_OF[behaviour];
    if (row === 'apology' || row === 'options' || row === 'compensation') continue;
    if (row === 'hollow-promise' && heard.asksBack === false) continue;
    say(felt, behaviour, acknowledged, mute);
  }
  const forgiveness = heard.forgiveness ?? false;
  apologise(felt, { behaviours, recent, forgiveness, repaired: given, turn: heard.turn });
  offer(felt, heard.options);
  if (heard.restores) fix(felt);
  const gift = behaviours.includes('remedy.given') ? 'remedy.given' : 'choice.gesture';
  compensate(felt, gift, heard.compensation, heard.fit ?? 1);

  if (acknowledged) felt.tally.acknowledged = 1;
  const empathic = behaviours.some((each) => ROW_OF[each] === 'empathy');
  felt.tally['empathy-in-a-row'] = empathic && !stepped ? inARow + 1 : 0;
  felt.tally['asked-forgiveness'] = forgiveness ? 1 : 0;
  return {
    state: display(felt.state, some(INSULTS)),
    tally: felt.tally,
    causes: felt.causes,
    recent: behaviours,
  };
}
