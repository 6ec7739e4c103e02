import type { Behaviour } from '../language/behaviour.ts';
import { APOLOGY_PARTS, FIX_CEILING, GAINS, type Gains, ROW_OF, type Row } from './gains.ts';
import type { Persona } from './persona.ts';
import { FAULT, RELATIONSHIP } from './persona-weights.ts';
import { clamp, round6 } from './round.ts';
import { type CustomerState, type Dimension, display, shift } from './state.ts';

/** Why the state moved: one act, what it did, and by which row of the model. */
export interface Cause {
  readonly row: Row;
  /** What the trainee did, or `null` for what time and events did. */
  readonly behaviour: Behaviour | null;
  readonly change: Readonly<Partial<Record<Dimension, number>>>;
}

/** How often each row has acted, which halves its next effect. */
export type Tally = Readonly<Partial<Record<Row, number>>>;

/** What the customer takes from one reply. */
export interface Heard {
  readonly behaviours: readonly Behaviour[];
  /** Remedies the customer could choose among, 0 or more. */
  readonly options: number;
  /** Value now given, as a share of the loss; 0 where nothing was given. */
  readonly compensation: number;
  /** Whether what was given puts right what went wrong. */
  readonly restores: boolean;
  /** The customer's lines so far, for "late" apologies. */
  readonly turn: number;
}

export interface Response {
  readonly state: CustomerState;
  readonly tally: Tally;
  readonly causes: readonly Cause[];
  /** Behaviours of the reply before and this one, of which an apology may be made up. */
  readonly recent: readonly Behaviour[];
}

/** Each row's gains as pairs, since every act of a play asks for them; what is made up for one reply is not here. */
const PAIRS: ReadonlyMap<Gains, readonly [Dimension, number][]> = new Map(
  Object.values(GAINS).map((gains) => [gains, Object.entries(gains) as [Dimension, number][]]),
);

const EXCUSES = new Set<Behaviour>([
  'excuse.other-party',
  'excuse.system',
  'excuse.org-chart',
  'excuse.fairness',
]);
const INSULTS = new Set<Behaviour>(['rude', 'dispute', 'excuse.customer', 'reprimand']);

/** Quality of an apology 0..1: the sum of its parts in this reply and the one before. */
export function apologyQuality(behaviours: readonly Behaviour[], fault: number): number {
  const has = (...any: Behaviour[]) => any.some((each) => behaviours.includes(each));
  const regret = has('apology.sincere', 'apology.perfunctory');
  const owed = fault > 0.5;
  if (!owed && regret && has('empathy', 'sympathy')) return 1;
  let q = 0;
  if (regret) q += APOLOGY_PARTS.regret;
  if (owed && has('apology.sincere', 'ownership')) q += APOLOGY_PARTS.responsibility;
  if (has('choice.option', 'choice.gesture', 'remedy.given', 'goal', 'next-steps')) q += APOLOGY_PARTS.repair;
  if (has('followup.cause')) q += APOLOGY_PARTS.explanation;
  if (has('followup.prevention')) q += APOLOGY_PARTS.repentance;
  return round6(q);
}

/** Utility of compensation c = value / loss: rising to a peak between 1 and 1.5, then falling. */
export function compensationUtility(c: number): number {
  if (c <= 0) return 0;
  if (c <= 1) return 1 - (1 - c) ** 1.6;
  if (c <= 1.5) return 1 + 0.24 * (c - 1);
  return Math.max(0.4, 1.12 - 0.5 * (c - 1.5));
}

/**
 * Moves the customer by one reply: `[state, tally] -> [state, tally, causes]`. Repeats of a row count
 * half of the one before.
 */
export function respond(
  before: CustomerState,
  tally: Tally,
  recent: readonly Behaviour[],
  persona: Persona,
  heard: Heard,
): Response {
  const fault = FAULT[persona.fault];
  const counts: Partial<Record<Row, number>> = { ...tally };
  const causes: Cause[] = [];
  let state = before;

  const move = (row: Row, behaviour: Behaviour | null, factor: number, gains: Gains = GAINS[row]) => {
    const change: Partial<Record<Dimension, number>> = {};
    for (const [name, gain] of PAIRS.get(gains) ?? (Object.entries(gains) as [Dimension, number][])) {
      const next = shift(state[name], gain * factor);
      const moved = round6(next - state[name]);
      if (moved !== 0) change[name] = moved;
      state = { ...state, [name]: next };
    }
    if (Object.keys(change).length > 0) causes.push({ row, behaviour, change });
  };
  const halved = (row: Row): number => {
    const done = counts[row] ?? 0;
    counts[row] = done + 1;
    return 0.5 ** done;
  };

  const behaviours = [...new Set(heard.behaviours)];
  const has = (behaviour: Behaviour) => behaviours.includes(behaviour);

  for (const behaviour of behaviours) {
    const row = ROW_OF[behaviour];
    if (row === 'apology' || row === 'options' || row === 'compensation') continue;
    let factor = 1;
    if (row !== 'argue' && row !== 'red-tape') factor *= halved(row);
    if (behaviour === 'apology.conditional') factor *= 0.3;
    if (behaviour === 'sympathy') factor *= 0.4;
    if (EXCUSES.has(behaviour)) factor *= 0.5 + 0.5 * fault;
    if (row === 'ask') factor *= 0.75 + 0.5 * RELATIONSHIP[persona.relationship];
    move(row, behaviour, factor);
  }

  const apology = behaviours.find((each) => ROW_OF[each] === 'apology' && each !== 'followup.prevention');
  if (apology) {
    const worded = has('apology.sincere') || has('apology.perfunctory');
    const done = counts.apology ?? 0;
    counts.apology = done + 1;
    if (done >= 2 && worded) {
      move('apology-worn', apology, 1);
    } else {
      const parts = [...recent, ...behaviours];
      const q = worded ? apologyQuality(parts, fault) : fault > 0.5 ? APOLOGY_PARTS.responsibility : 0;
      const late = heard.turn > 3 ? 0.6 : 1;
      const strength = q * (0.4 + 0.6 * fault) * late * 0.5 ** Math.min(done, 1);
      const owed = fault > 0.5 ? strength : q * late * 0.5 ** Math.min(done, 1);
      if (q > 0) move('apology', apology, owed);
    }
  }

  if (heard.options > 3) move('options-many', 'choice.option', halved('options'));
  else if (heard.options >= 2) move('options', 'choice.option', halved('options'));

  if (heard.restores && !counts.fix) {
    counts.fix = 1;
    const room = Math.max(0, FIX_CEILING - state.distributive);
    const lifted = Math.min(room, GAINS.fix.distributive * (1 - state.distributive));
    const factor = lifted / (1 - state.distributive);
    const { distributive: _, ...rest } = GAINS.fix;
    move('fix', 'remedy.given', 1, { ...rest, distributive: factor });
  }
  if (heard.compensation > 0) {
    const c = heard.compensation;
    const process = (state.procedural + state.interactional) / 2;
    const gate = 0.4 + 0.6 * clamp((process - 0.32) / 0.12);
    move(
      'compensation',
      has('remedy.given') ? 'remedy.given' : 'choice.gesture',
      compensationUtility(c) * (0.5 + 0.5 * fault) * gate * halved('compensation'),
    );
    if (c > 1) {
      const said =
        (counts.apology ?? 0) > 0 ? Math.max(apologyQuality([...recent, ...behaviours], fault), 0.6) : 0;
      const missing = Math.max(0, 1 - said / 0.6) + (c > 1.5 ? persona.overpaymentDislike : 0);
      if (missing > 0) move('excess', 'choice.gesture', Math.min(1.5, c - 1) * missing);
    }
  }

  return {
    state: display(
      state,
      behaviours.some((each) => INSULTS.has(each)),
    ),
    tally: counts,
    causes,
    recent: behaviours,
  };
}

/** Moves the customer by something that happened rather than by words. */
export function undergo(
  before: CustomerState,
  tally: Tally,
  persona: Persona,
  row: 'promise-kept' | 'promise-broken' | 'update' | 'follow-up',
  strength = 1,
): Response {
  const done = tally[row] ?? 0;
  const betrayal = row === 'promise-broken' ? 1 + 0.25 * RELATIONSHIP[persona.relationship] : 0.5 ** done;
  const change: Partial<Record<Dimension, number>> = {};
  let state = before;
  for (const [name, gain] of Object.entries(GAINS[row]) as [Dimension, number][]) {
    const next = shift(state[name], clamp(gain * betrayal * strength, -1, 1));
    const moved = round6(next - state[name]);
    if (moved !== 0) change[name] = moved;
    state = { ...state, [name]: next };
  }
  return {
    state: display(state, row === 'promise-broken'),
    tally: { ...tally, [row]: done + 1 },
    causes: [{ row, behaviour: null, change }],
    recent: [],
  };
}
