import { passTime } from '../customer/pass-time.ts';
import { startState } from '../customer/state.ts';
import { logged, type PlayState } from './play-state.ts';
import { answer, remark, say } from './speak.ts';
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
    quiet: 0,
    offered: [],
    picked: null,
    justPicked: false,
    countered: null,
    given: [],
    ledger: [],
    revealed: [],
    askedFor: null,
    ending: null,
    log: [],
    updates: [],
    rushed: null,
    granted: [],
    spoken: [],
  };
}

/** The clock moves on between talks, and the customer with it; told in a line of its own. */
export function moveOn(play: PlayState, set: StageSet, seconds: number, told: string): PlayState {
  const broken = play.ledger.some((entry) => entry.status === 'broken');
  const resolved = !broken && (play.picked !== null || play.given.length > 0);
  const { state, causes } = passTime(play.customer, set.persona, seconds, resolved);
  const at = play.clock + seconds;
  return logged(
    {
      ...play,
      clock: at,
      customer: state,
      transcript: [...play.transcript, { kind: 'narration', at, text: told }],
    },
    causes,
  );
}

export function learn(play: PlayState, facts: readonly string[] = []): PlayState {
  return facts.length === 0 ? play : { ...play, revealed: [...new Set([...play.revealed, ...facts])] };
}

/** Reaching a moment, before anything is said there: what it reveals, and whether it is another try. */
export function reach(play: PlayState, id: string, set: StageSet): PlayState {
  return {
    ...learn(play, set.edition.scenario.moments[id]?.reveals),
    stage: 'conversation',
    moment: id,
    visits: { ...play.visits, [id]: (play.visits[id] ?? 0) + 1 },
    tries: play.moment === id ? play.tries : 0,
    quiet: 0,
  };
}

/** What was true of the reply just heard is so no longer. */
function heardOut(play: PlayState): PlayState {
  return { ...play, justPicked: false, askedFor: null, countered: play.countered && 'before' };
}

/** Reaching a moment, and what the customer says there. */
export function arrive(play: PlayState, id: string, set: StageSet): PlayState {
  const moment = set.edition.scenario.moments[id];
  if (!moment) return play;
  const here = reach(play, id, set);
  const returning = (here.visits[id] ?? 0) > 1;
  return heardOut(answer(here, returning ? moment.again : moment.customer, set, returning));
}

/**
 * The talk is at its end. Who leaves it in anger does not wait for what was chosen: what has not come by then is neither
 * promised nor given any more.
 */
export function reachEnding(play: PlayState, id: string, set: StageSet): PlayState {
  const { endings, 'walks-away': walksAway } = set.edition.scenario;
  const here: PlayState = { ...play, moment: id, ending: id };
  if (id !== walksAway && endings[id]?.kind !== 'bad') return here;
  const left = play.ledger.filter(({ source, status }) => source === 'picked' && status === 'open');
  if (left.length === 0) return here;
  const gone = left.map(({ remedy }) => remedy);
  return {
    ...here,
    ledger: play.ledger.filter((entry) => !left.includes(entry)),
    given: play.given.filter((remedy) => !gone.includes(remedy)),
    picked: gone.includes(play.picked) ? null : play.picked,
  };
}

/** Reaching an ending: the last words, and how it is told. */
export function end(play: PlayState, id: string, set: StageSet): PlayState {
  const { endings, 'walks-away': walksAway } = set.edition.scenario;
  const ending = endings[id];
  const here = reachEnding(play, id, set);
  const told =
    id === walksAway && ending?.customer === undefined
      ? say(here, [remark(here, set, 'hangs-up')])
      : answer(here, ending?.customer, set);
  return heardOut({
    ...told,
    transcript: [...told.transcript, { kind: 'narration', at: told.clock, text: ending?.text ?? '' }],
  });
}
