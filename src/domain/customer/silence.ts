import type { Channel } from '../scenario/scenario-schema.ts';
import type { Cause } from './cause.ts';
import type { Persona } from './persona.ts';
import { RELATIONSHIP } from './persona-weights.ts';
import { round6 } from './round.ts';
import type { Shape } from './shapes.ts';
import { type CustomerState, type Dimension, display, shift } from './state.ts';

/** What the customer was told about a wait. */
export interface Told {
  readonly timeGiven?: boolean;
  readonly explained?: boolean;
}

export interface Silence extends Told {
  readonly seconds: number;
  /** What a tolerance is multiplied by in this channel; 1 for a wait between talks. */
  readonly scale?: number;
}

/**
 * A persona's tolerance is that of a wait, 20 to 40 minutes; within a talk people bear far less, in letters far
 * more: about 30 seconds on the phone, 3 minutes in a chat, 12 hours between e-mails. A choice of this design.
 */
export const CHANNEL_SCALE = {
  email: 24,
  chat: 1 / 10,
  phone: 1 / 60,
  'in-person': 1 / 60,
} as const satisfies Record<Channel, number>;

/** How much longer a wait is borne by those who were told a time, a reason, or both (Maister 1985, Hui & Tse 1996). */
export const PATIENCE = { timeGiven: 1.5, explained: 1.3, both: 1.6 } as const;

/** How much longer it is borne in a relationship: from `least` by `span` over R = 0..1. */
export const LOYAL_PATIENCE = { least: 0.75, span: 0.5 } as const;

/** What each further tolerance of silence costs, as gains; the expectation grows by its own fraction up to `most`. */
export const SILENCE = {
  gains: { anger: 0.14, control: -0.16, procedural: -0.12 },
  expectation: { growth: 0.12, most: 1.6 },
} as const satisfies { gains: Partial<Record<Dimension, number>>; expectation: object };

/** How long this customer waits without growing angrier, in seconds, before the scale of a channel. */
export function toleranceOf(persona: Persona, told: Told = {}): number {
  const loyal = LOYAL_PATIENCE.least + LOYAL_PATIENCE.span * RELATIONSHIP[persona.relationship];
  const both = told.timeGiven && told.explained ? PATIENCE.both : undefined;
  const longer = both ?? (told.timeGiven ? PATIENCE.timeGiven : told.explained ? PATIENCE.explained : 1);
  return persona.tolerance * loyal * longer;
}

/** How many tolerances a silence lasts, from 0; patience is lost from 1. */
export function waited(persona: Persona, silence: Silence): number {
  return silence.seconds / (toleranceOf(persona, silence) * (silence.scale ?? 1));
}

/**
 * Silence is free inside the tolerance; beyond it, each further tolerance costs the same fraction.
 *
 * @param already seconds of the silence whose cost has been felt before
 */
export function endureSilence(
  before: CustomerState,
  persona: Persona,
  silence: Silence,
  already = 0,
): { readonly state: CustomerState; readonly causes: readonly Cause[] } {
  const beyond = (seconds: number) => Math.max(0, waited(persona, { ...silence, seconds }) - 1);
  const over = beyond(silence.seconds) - beyond(already);
  if (over <= 0) return { state: before, causes: [] };
  const change: Partial<Record<Dimension, number>> = {};
  const { growth, most } = SILENCE.expectation;
  const state: { -readonly [Key in keyof CustomerState]: CustomerState[Key] } = {
    ...before,
    expectation: round6(Math.min(most, before.expectation * (1 + growth) ** over)),
  };
  for (const [name, gain] of Object.entries(SILENCE.gains) as [Dimension, number][]) {
    const part = 1 - (1 - Math.abs(gain)) ** over;
    state[name] = shift(before[name], Math.sign(gain) * part);
    const moved = round6(state[name] - before[name]);
    if (moved !== 0) change[name] = moved;
  }
  const shapes: Shape[] = [
    ...(silence.timeGiven ? (['time-given'] as const) : []),
    ...(silence.explained ? (['explained'] as const) : []),
    ...(state.expectation > before.expectation ? (['expects-more'] as const) : []),
  ];
  return { state: display(state, false), causes: [{ row: 'silence', behaviour: null, change, shapes }] };
}
