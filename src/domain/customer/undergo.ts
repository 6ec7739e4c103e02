import type { Tally } from './cause.ts';
import { by, Felt, note } from './felt.ts';
import { GAINS, type GainTable, type Row } from './gains.ts';
import type { Persona } from './persona.ts';
import type { Response } from './respond.ts';
import { type CustomerState, display } from './state.ts';

/** What can happen to the customer beside words. To exceed a promise earns what keeping it does (Gneezy & Epley 2014). */
export type Happening =
  | 'promise-kept'
  | 'promise-exceeded'
  | 'promise-broken'
  | 'promise-late'
  | 'update'
  | 'follow-up'
  | 'fast'
  | 'late'
  | 'red-tape';

const ROW = {
  'promise-kept': 'promise-kept',
  'promise-exceeded': 'promise-kept',
  'promise-broken': 'promise-broken',
  'promise-late': 'late',
  update: 'update',
  'follow-up': 'follow-up',
  fast: 'fast',
  late: 'late',
  'red-tape': 'red-tape',
} as const satisfies Record<Happening, Row>;

export interface How {
  /** Share of the whole effect, 0..1; 1 where left out. */
  readonly strength?: number;
  /** Whether the customer was told in time that a promise would be broken. */
  readonly earlyNotice?: boolean;
  /** Whether a follow-up says what will prevent it. */
  readonly withPrevention?: boolean;
}

/** What being told in time leaves of a broken promise. */
export const EARLY_NOTICE = 0.5;

/** How much more a broken promise weighs over R = 0..1: 1 + this x R. */
export const BETRAYAL = 0.25;

/** What a follow-up without prevention is worth. */
export const WITHOUT_PREVENTION = 0.6;

/** Updates beyond so many disturb. */
export const MOST_UPDATES = 5;

/** Moves the customer by something that happened rather than by words. */
export function undergo(
  before: CustomerState,
  tally: Tally,
  persona: Persona,
  act: Happening,
  { strength = 1, earlyNotice = false, withPrevention = false }: How = {},
  gains: GainTable = GAINS,
): Response {
  const felt = new Felt(before, tally, persona, gains);
  const row = ROW[act];
  const part = by(strength, 'in-part');
  switch (row) {
    case 'promise-broken':
      felt.tally[row] = (felt.tally[row] ?? 0) + 1;
      felt.act(row, null, [
        by(earlyNotice ? EARLY_NOTICE : 1, 'early-notice'),
        felt.closeness(1, BETRAYAL),
        part,
      ]);
      break;
    case 'update': {
      const repeat = felt.repeat(row);
      if ((felt.tally.update ?? 0) > MOST_UPDATES) {
        felt.act('update-worn', null, [note('too-many-updates'), part]);
      } else {
        felt.act(row, null, [repeat, part]);
      }
      break;
    }
    case 'follow-up':
      felt.act(row, null, [
        felt.repeat(row),
        by(withPrevention ? 1 : WITHOUT_PREVENTION, 'without-prevention'),
        part,
      ]);
      break;
    case 'promise-kept':
      felt.act(row, null, [felt.repeat(row), part]);
      break;
    default:
      felt.act(row, null, [part]);
  }
  return {
    state: display(felt.state, row === 'promise-broken'),
    tally: felt.tally,
    causes: felt.causes,
    recent: [],
  };
}
