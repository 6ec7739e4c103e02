import type { Cause } from '#domain/customer/cause.ts';
import { GAINS, type GainTable } from '#domain/customer/gains.ts';
import { passTime } from '#domain/customer/pass-time.ts';
import type { Persona } from '#domain/customer/persona.ts';
import { type Readings, read } from '#domain/customer/readings.ts';
import { type Heard, type Response, respond } from '#domain/customer/respond.ts';
import { endureSilence, type Silence } from '#domain/customer/silence.ts';
import { type CustomerState, startState } from '#domain/customer/state.ts';
import { type Happening, type How, undergo } from '#domain/customer/undergo.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';

/** One act of a play with the customer, without its words. */
export type Act =
  | { readonly kind: 'reply'; readonly heard: Omit<Heard, 'turn'> }
  | { readonly kind: 'happens'; readonly what: Happening; readonly how: How }
  | { readonly kind: 'silence'; readonly silence: Silence }
  | { readonly kind: 'time'; readonly seconds: number; readonly resolved: boolean };

const NOTHING_GIVEN = { options: 0, compensation: 0, restores: false };

export function reply(behaviours: readonly Behaviour[], more: Partial<Omit<Heard, 'behaviours'>> = {}): Act {
  return { kind: 'reply', heard: { ...NOTHING_GIVEN, behaviours, ...more } };
}

export function happens(what: Happening, how: How = {}): Act {
  return { kind: 'happens', what, how };
}

export function silence(seconds: number, told: Omit<Silence, 'seconds'> = {}): Act {
  return { kind: 'silence', silence: { seconds, ...told } };
}

export function time(seconds: number, resolved: boolean): Act {
  return { kind: 'time', seconds, resolved };
}

export interface Played {
  /** Before the first act, then after each. */
  readonly states: readonly [CustomerState, ...CustomerState[]];
  readonly causes: readonly Cause[];
  readonly end: CustomerState;
  readonly readings: Readings;
}

/** Plays the acts one after another with a customer. */
export function playScript(persona: Persona, acts: readonly Act[], gains: GainTable = GAINS): Played {
  const start = startState(persona);
  const states: [CustomerState, ...CustomerState[]] = [start];
  const causes: Cause[] = [];
  let now: Response = { state: start, tally: {}, causes: [], recent: [] };
  let turn = 0;
  let broken = false;
  for (const act of acts) {
    switch (act.kind) {
      case 'reply':
        turn++;
        now = respond(now.state, now.tally, now.recent, persona, { ...act.heard, turn }, gains);
        break;
      case 'happens':
        broken ||= act.what === 'promise-broken';
        now = { ...undergo(now.state, now.tally, persona, act.what, act.how, gains), recent: now.recent };
        break;
      case 'silence':
        now = { ...now, ...endureSilence(now.state, persona, act.silence) };
        break;
      case 'time':
        now = { ...now, ...passTime(now.state, persona, act.seconds, act.resolved) };
        break;
    }
    states.push(now.state);
    causes.push(...now.causes);
  }
  return {
    states,
    causes,
    end: now.state,
    readings: read(now.state, persona, broken ? 'promiseBroken' : 'usual'),
  };
}
