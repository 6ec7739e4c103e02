import { passTime } from '../customer/pass-time.ts';
import { undergo } from '../customer/respond.ts';
import { startState } from '../customer/state.ts';
import { type PlayState, replies } from './play-state.ts';
import { settle } from './promise-ledger.ts';
import { answer } from './speak.ts';
import type { StageSet } from './stage-set.ts';

/** The play before its first event. */
export function startPlay(set: StageSet): PlayState {
  return {
    stage: 'briefing',
    clock: 0,
    moment: 'briefing',
    customer: startState(set.persona),
    tally: {},
    recent: [],
    transcript: [],
    visits: {},
    tries: 0,
    offered: [],
    picked: null,
    justPicked: false,
    given: [],
    ledger: [],
    revealed: [],
    ending: null,
    spoken: [],
  };
}

/** The clock moves on between talks, and the customer with it. */
export function moveOn(play: PlayState, set: StageSet, seconds: number): PlayState {
  const broken = play.ledger.some((entry) => entry.status === 'broken');
  const resolved = !broken && (play.picked !== null || play.given.length > 0);
  return {
    ...play,
    clock: play.clock + seconds,
    customer: passTime(play.customer, set.persona, seconds, resolved),
  };
}

/** Reaching a moment, before anything is said there: what it reveals, and whether it is another try. */
export function reach(play: PlayState, id: string, set: StageSet): PlayState {
  const reveals = set.edition.scenario.moments[id]?.reveals;
  return {
    ...play,
    stage: 'conversation',
    moment: id,
    visits: { ...play.visits, [id]: (play.visits[id] ?? 0) + 1 },
    tries: play.moment === id ? play.tries : 0,
    revealed: reveals ? [...new Set([...play.revealed, ...reveals])] : play.revealed,
  };
}

/** Reaching a moment, and what the customer says there. */
export function arrive(play: PlayState, id: string, set: StageSet): PlayState {
  const moment = set.edition.scenario.moments[id];
  if (!moment) return play;
  const here = reach(play, id, set);
  const returning = (here.visits[id] ?? 0) > 1;
  return { ...answer(here, returning ? moment.again : moment.customer, set, returning), justPicked: false };
}

/** Reaching an ending: the last words, and how it is told. */
export function end(play: PlayState, id: string, set: StageSet): PlayState {
  const ending = set.edition.scenario.endings[id];
  const here: PlayState = { ...play, moment: id, ending: id };
  const told = answer(here, ending?.customer, set);
  return {
    ...told,
    justPicked: false,
    transcript: [...told.transcript, { kind: 'narration', at: told.clock, text: ending?.text ?? '' }],
  };
}

/** Seconds from one afterwards event to the next chance to be in touch; `null` after the last. */
export function untilNext({ edition: { scenario } }: StageSet, index: number | null): number | null {
  if (index === null) return null;
  return scenario.afterwards[index + 1]?.in ?? scenario['follow-up']?.in ?? null;
}

/** Settles promises that have fallen due, and lets the customer feel it. */
export function fallDue(
  play: PlayState,
  set: StageSet,
  inTouch: boolean | null,
  untilNext: number | null,
): PlayState {
  const { ledger, kept, broken } = settle(
    play.ledger,
    replies(play).map((reply) => reply.at),
    { clock: play.clock, next: untilNext === null ? null : play.clock + untilNext, inTouch },
  );
  let next: PlayState = { ...play, ledger };
  for (let count = 0; count < kept; count++) {
    const felt = undergo(next.customer, next.tally, set.persona, 'promise-kept');
    next = { ...next, customer: felt.state, tally: felt.tally };
  }
  for (let count = 0; count < broken; count++) {
    const felt = undergo(next.customer, next.tally, set.persona, 'promise-broken');
    next = { ...next, customer: felt.state, tally: felt.tally };
  }
  return next;
}
