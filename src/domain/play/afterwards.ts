import { respond } from '../customer/respond.ts';
import { spread } from '../customer/spread.ts';
import { mood } from '../customer/state.ts';
import { undergo } from '../customer/undergo.ts';
import { analyze } from '../language/analyze.ts';
import { COSTLY } from '../language/behaviour.ts';
import type { AfterwardsEvent, InsideAct } from '../scenario/scenario-schema.ts';
import { fill } from '../scenario/variables.ts';
import { answerCase, type CaseAnswer } from './case-message.ts';
import { learn, moveOn } from './changes.ts';
import { fallDue, feelPromise } from './fall-due.ts';
import { isOwed } from './ledger-entry.ts';
import { type ActEntry, lastReply, logged, madeAt, type PlayState } from './play-state.ts';
import { type Chances, keep } from './promise-ledger.ts';
import { contains } from './remedies.ts';
import { reaction, remark, say } from './speak.ts';
import { lineFor, localTime, type StageSet, secondsTo, valuesOf } from './stage-set.ts';
import { worthOf } from './worth.ts';

/** A colleague who has been asked so often has answered for good. */
const MOST_CASES = 3;

const MISSING = {
  what: 'what exactly you need',
  when: 'by when',
  why: 'what it means to the customer',
} as const;

function eventAt(play: PlayState, set: StageSet): AfterwardsEvent | undefined {
  return set.edition.scenario.afterwards.find(({ id }) => id === play.moment);
}

/** Seconds from the clock at one event to the next chance to be in touch; `null` after the last. */
export function untilNext(set: StageSet, index: number, clock: number): number | null {
  const { scenario } = set.edition;
  const next = scenario.afterwards[index + 1] ?? scenario['follow-up'];
  return next ? secondsTo(next, clock, set) : null;
}

/** When the trainee could act so far, up to a point of the play's clock. */
export function chancesOf(play: PlayState, clock = play.clock): Chances {
  return { clock, madeAt: madeAt(play), chances: play.updates.map(({ at }) => at) };
}

/** What the event tells as done needs no doing any more: the promises of it are kept. */
function doneByThen(play: PlayState, set: StageSet, { does }: AfterwardsEvent): PlayState {
  const values = valuesOf(set, play);
  const words = (does ?? []).map((each) => fill(each, values));
  let now = play;
  for (const [place, { text, due }] of play.ledger.entries()) {
    if (!contains(text, words)) continue;
    const kept = keep(now.ledger, place, chancesOf(now, Math.min(due ?? now.clock, now.clock)));
    if (!kept) continue;
    const ledger = now.ledger.map((entry, index) => (index === place ? kept.entry : entry));
    now = feelPromise({ ...now, ledger }, set, kept);
  }
  return now;
}

/** Time has passed and something has happened; what was due meanwhile is settled by the facts. */
export function happen(play: PlayState, set: StageSet, index: number): PlayState {
  const event = set.edition.scenario.afterwards[index];
  if (!event) return play;
  const later = moveOn(play, set, secondsTo(event, play.clock, set), fill(event.event, valuesOf(set, play)));
  const here: PlayState = {
    ...learn(doneByThen(later, set, event), event.reveals),
    stage: 'afterwards',
    moment: event.id,
    updates: [...later.updates, { moment: event.id, at: later.clock, sent: null }],
  };
  return fallDue(here, set, null, untilNext(set, index, here.clock) ?? 0);
}

function noted(play: PlayState, sent: boolean): PlayState {
  return {
    ...play,
    updates: play.updates.map((each) =>
      each.moment === play.moment && each.sent === null ? { ...each, sent } : each,
    ),
  };
}

/** Whoever hears in time that it will not be is let down less by it. */
function warned(play: PlayState, set: StageSet): PlayState {
  const text = lastReply(play)?.text ?? '';
  if (!set.pack.badNews.test(text)) return play;
  const tells = (entry: PlayState['ledger'][number]) =>
    isOwed(entry) && entry.what === 'deed' && (entry.due === null || entry.due > play.clock);
  if (!play.ledger.some(tells)) return play;
  const ledger = play.ledger.map((entry) => (tells(entry) ? { ...entry, warned: true } : entry));
  return { ...play, ledger };
}

/** Word was sent. It counts as an update unless there is nothing in it but hollow words (P11). */
export function update(play: PlayState, set: StageSet, index: number): PlayState {
  const event = set.edition.scenario.afterwards[index];
  if (!event) return play;
  const firm = lastReply(play)?.findings.filter((finding) => !finding.possible) ?? [];
  const costly = firm.some(({ label }) => COSTLY.has(label));
  const hollow = costly && firm.every(({ label }) => COSTLY.has(label));
  const first = warned(play, set);
  const told = first === play ? '' : remark(first, set, 'early-notice', undefined, true);
  const reacted = costly ? reaction(first, set).line : undefined;
  const felt = hollow ? undefined : undergo(first.customer, first.tally, set.persona, 'update');
  const informed = felt ? logged({ ...first, customer: felt.state, tally: felt.tally }, felt.causes) : first;
  const own = lineFor(event.customer, mood(informed.customer), set, informed);
  const answered = say(informed, reacted === undefined ? [told, own] : [reacted]);
  return noted(fallDue(answered, set, true, untilNext(set, index, answered.clock)), !hollow);
}

/** Nothing was sent. */
export function letPass(play: PlayState, set: StageSet, at: number): PlayState {
  const index = set.edition.scenario.afterwards.findIndex(({ id }) => id === play.moment);
  const noticed: PlayState = {
    ...play,
    clock: at,
    transcript: [...play.transcript, { kind: 'nothing-sent', at, moment: play.moment }],
  };
  const event = set.edition.scenario.afterwards[index];
  if (!event) return noticed;
  const due = noted(fallDue(noticed, set, false, untilNext(set, index, noticed.clock)), false);
  return event.silent ? say(due, [lineFor(event.silent, mood(due.customer), set, due)]) : due;
}

/** What can still be done inside the firm at this point. */
export function openActs(play: PlayState, set: StageSet): readonly InsideAct[] {
  if (play.stage !== 'afterwards') return [];
  const done = play.transcript.filter(
    (entry): entry is ActEntry => entry.kind === 'act' && entry.moment === play.moment,
  );
  return (eventAt(play, set)?.acts ?? []).filter((act) => {
    if (act.kind === 'own-authority' && play.given.includes(act.gives)) return false;
    const before = done.filter((entry) => entry.act === act.id);
    const settled = before.some(({ came }) => came !== 'asks' && came !== 'no');
    return !settled && before.length < (act.kind === 'case' ? MOST_CASES : 1);
  });
}

export interface ActEvent {
  readonly at: number;
  readonly act: string;
  readonly text: string | null;
}

export function canAct(play: PlayState, set: StageSet, { act, text }: ActEvent): boolean {
  const open = openActs(play, set).find(({ id }) => id === act);
  return open !== undefined && (open.kind === 'case') === (text !== null);
}

function writeCase(
  play: PlayState,
  set: StageSet,
  act: Extract<InsideAct, { kind: 'case' }>,
  text: string,
  at: number,
): { readonly answer: CaseAnswer; readonly words: string } {
  const { scenario } = set.edition;
  const answer = answerCase(text, analyze(text, set.pack, localTime(set, at)), act, scenario, set.pack);
  const missing = answer.kind === 'yes' ? [] : answer.missing;
  const values = { ...valuesOf(set, play), missing: missing.map((need) => MISSING[need]).join(', and ') };
  return { answer, words: fill(act[answer.kind], values) };
}

/** Does something inside the firm, and tells what comes of it (P13, P14). */
export function doAct(play: PlayState, set: StageSet, { at, act: id, text }: ActEvent): PlayState {
  const act = openActs(play, set).find((each) => each.id === id);
  if (!act) return play;
  const tell = (
    now: PlayState,
    came: ActEntry['came'],
    answer: string,
    missing: ActEntry['missing'] = [],
  ): PlayState => ({
    ...now,
    transcript: [
      ...now.transcript,
      {
        kind: 'act',
        at: now.clock,
        moment: play.moment,
        act: id,
        label: act.label,
        text,
        came,
        missing,
        answer,
      },
    ],
  });
  const here: PlayState = { ...play, clock: at };
  const words = (told: string) => fill(told, valuesOf(set, here));
  switch (act.kind) {
    case 'case': {
      const { answer, words: answered } = writeCase(here, set, act, text ?? '', at);
      const missing = answer.kind === 'yes' ? [] : answer.missing;
      const now = tell(here, answer.kind, answered, missing);
      if (answer.kind !== 'yes') return now;
      return learn({ ...now, granted: act.gives ? [...now.granted, act.gives] : now.granted }, act.reveals);
    }
    case 'rush': {
      const holds =
        act.holds === 'always' || (act.holds === 'sometimes' && spread(`${set.seed}/${id}`) % 2 === 0);
      const now = learn(
        tell(here, holds ? 'well' : 'badly', words(holds ? act.well : act.badly)),
        act.reveals,
      );
      const felt = undergo(now.customer, now.tally, set.persona, holds ? 'fast' : 'late');
      return logged(
        { ...now, rushed: holds ? 'well' : 'badly', customer: felt.state, tally: felt.tally },
        felt.causes,
      );
    }
    case 'own-authority': {
      const now = learn(tell(here, 'done', words(act.text)), act.reveals);
      const remedy = set.edition.scenario.remedies[act.gives];
      if (!remedy || now.given.includes(act.gives)) return now;
      const { scenario } = set.edition;
      const loss = scenario.facts.loss.cents;
      const worth = worthOf([...now.given, act.gives], scenario) - worthOf(now.given, scenario);
      const felt = respond(now.customer, now.tally, now.recent, set.persona, {
        behaviours: [remedy.restores ? 'remedy.given' : 'choice.gesture'],
        options: 0,
        compensation: loss > 0 ? worth / loss : 0,
        restores: remedy.restores,
        turn: 1,
      });
      return logged(
        { ...now, given: [...now.given, act.gives], customer: felt.state, tally: felt.tally },
        felt.causes,
      );
    }
    case 'escalate': {
      const waited = { ...here, clock: at + act.takes };
      const now = learn(tell(waited, 'done', words(act.text)), act.reveals);
      const needed = act.gives && set.edition.scenario.remedies[act.gives]?.within === 'supervisor';
      if (needed && act.gives) return { ...now, granted: [...now.granted, act.gives] };
      // What one may decide alone was carried upstairs: the customer waits for it (P14).
      const felt = undergo(now.customer, now.tally, set.persona, 'red-tape');
      return logged({ ...now, customer: felt.state, tally: felt.tally }, felt.causes);
    }
  }
}

export function canKeep(play: PlayState, place: number): boolean {
  return play.stage === 'afterwards' && keep(play.ledger, place, chancesOf(play)) !== undefined;
}

/** The trainee does what was promised; the customer hears of it. */
export function keepPromise(play: PlayState, set: StageSet, place: number, at: number): PlayState {
  const kept = keep(play.ledger, place, chancesOf(play, at));
  if (!kept) return play;
  const now: PlayState = {
    ...play,
    clock: at,
    ledger: play.ledger.map((entry, index) => (index === place ? kept.entry : entry)),
    transcript: [...play.transcript, { kind: 'promise-kept', at, place, late: kept.came === 'late' }],
  };
  const felt = feelPromise(now, set, kept);
  return kept.came === 'kept' ? say(felt, [remark(felt, set, 'promise.kept')]) : felt;
}
