import type { Persona } from '../customer/persona.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Now } from '../language/time-bound.ts';
import type { Edition } from '../scenario/edition.ts';
import type { Mood } from '../scenario/mood.ts';
import type { Spoken } from '../scenario/scenario-schema.ts';
import { fill } from '../scenario/variables.ts';
import type { PlayState } from './play-state.ts';

/** What does not change during a play. */
export interface StageSet {
  readonly edition: Edition;
  readonly persona: Persona;
  readonly seed: number;
  readonly pack: LanguagePack;
}

export function valuesOf(
  set: StageSet,
  state: Pick<PlayState, 'picked' | 'offered'>,
): Readonly<Record<string, string>> {
  const { persona, edition } = set;
  const { remedies, customer } = edition.scenario;
  const wanted = customer.wants.find((id) => !state.offered.includes(id)) ?? customer.wants[0];
  const want = wanted === undefined ? undefined : remedies[wanted]?.what;
  const picked = state.picked ? remedies[state.picked]?.what : undefined;
  return {
    'customer.first': persona.first,
    'customer.last': persona.last,
    'customer.title': persona.title,
    'order.number': persona.orderNumber,
    'order.item': persona.item,
    ...(picked !== undefined && { picked }),
    ...(want !== undefined && { want }),
    ...persona.draw,
  };
}

/** A line for a mood, with the variables filled in. */
export function lineFor(
  spoken: Spoken,
  mood: Mood,
  set: StageSet,
  state: Pick<PlayState, 'picked' | 'offered'>,
): string {
  const line = typeof spoken === 'string' ? spoken : (spoken[mood] ?? spoken.else);
  return fill(line, valuesOf(set, state));
}

/** Local time at a point of the play's clock. */
export function localTime(set: Pick<StageSet, 'edition'>, clock: number): Now {
  const start = set.edition.scenario.clock;
  const minutes = start.weekday * 1440 + start.minutes + Math.floor(clock / 60);
  return { weekday: Math.floor(minutes / 1440) % 7, minutes: minutes % 1440 };
}

const DAY = 86_400;

/**
 * Seconds from a point of the play's clock to what comes next: after so long, at the nearest such time of day where one
 * is named.
 */
export function secondsTo(
  next: { readonly in: number; readonly at?: number | undefined },
  clock: number,
  { edition }: Pick<StageSet, 'edition'>,
): number {
  if (next.at === undefined) return next.in;
  const start = edition.scenario.clock.minutes * 60;
  const about = start + clock + next.in;
  const nearest = next.at * 60 + Math.round((about - next.at * 60) / DAY) * DAY;
  const seconds = nearest - start - clock;
  // A talk that has lasted past it is followed by what follows it all the same.
  return seconds > 0 ? seconds : next.in;
}
