import type { EndingKind } from '../scenario/scenario-schema.ts';
import { advance, stayQuiet } from './advance.ts';
import { canAct, canKeep, doAct, happen, keepPromise, letPass, update } from './afterwards.ts';
import { arrive, end, reach, startPlay } from './changes.ts';
import { close, leaveIt, openCall, openFollowUp, pickUp, sendFollowUp, speakOnCall } from './follow-up.ts';
import { type Said, takeIn, type Understood } from './hear.ts';
import { type Entry, type PlayState, type ReplyEntry, replies } from './play-state.ts';
import { typingTime } from './replay.ts';
import type { StageSet } from './stage-set.ts';

/** A reply together with what it was read as, so that it can be said again without being read again. */
export interface Line {
  readonly text: string;
  readonly understood: Understood;
}

/** What is done otherwise than it was: one reply of the talk, or what was done at one point after it. */
export type Change =
  | { readonly kind: 'reply'; readonly reply: number; readonly line: Line }
  | { readonly kind: 'later'; readonly moment: string; readonly line: Line }
  | { readonly kind: 'keep'; readonly moment: string; readonly place: number };

/** What a play comes to when one thing is done otherwise: an ending, or the talk still going on. */
export interface Continued {
  readonly play: PlayState;
  readonly ending: { readonly id: string; readonly kind: EndingKind } | null;
  /** What the customer answers to the changed reply; `null` where nothing. */
  readonly answer: string | null;
  /** Moments and anger after each reply of the talk from the changed one on. */
  readonly steps: readonly { readonly moment: string; readonly displayed: number }[];
}

/** One step of a talk: a line said at a moment, perhaps by choosing an option of it, or a silence. */
type Step =
  | { readonly kind: 'say'; readonly line: Line; readonly option: number | null; readonly moment: string }
  | { readonly kind: 'silence'; readonly seconds: number };

export function lineOf({ text, findings, nearMisses, remedies, options }: ReplyEntry): Line {
  return { text, understood: { findings, nearMisses, offer: { remedies, options } } };
}

function said(play: PlayState, { text }: Line, option: number | null = null): Said {
  return { text, option, at: play.clock + typingTime(text) };
}

/** The customer's words on being led from one state to the next by a reply. */
function answered(before: PlayState, line: Line, after: PlayState, set: StageSet): string | null {
  const heard = takeIn(before, said(before, line), line.understood, set);
  const spoken = after.ending === null ? arrive(heard, after.moment, set) : end(heard, after.ending, set);
  const words = spoken.transcript.slice(heard.transcript.length).find((entry) => entry.kind === 'customer');
  return words?.kind === 'customer' ? words.text : null;
}

/** The talk as it was played: what was said, and the silences between. */
function stepsOf({ transcript }: PlayState): readonly Step[] {
  return transcript.flatMap((entry): Step[] => {
    if (entry.kind === 'silence') return [{ kind: 'silence', seconds: entry.seconds }];
    if (entry.kind !== 'reply' || entry.stage !== 'conversation') return [];
    return [{ kind: 'say', line: lineOf(entry), option: entry.option, moment: entry.moment }];
  });
}

/** The steps up to a reply, and those from it on. */
function parted(steps: readonly Step[], reply: number): readonly [readonly Step[], readonly Step[]] {
  let seen = -1;
  const at = steps.findIndex(({ kind }) => kind === 'say' && ++seen === reply);
  return at < 0 ? [steps, []] : [steps.slice(0, at), steps.slice(at)];
}

/** The talk from a state on, for as long as it goes on. */
function talkOn(play: PlayState, steps: readonly Step[], set: StageSet, aloud = false) {
  const went: { moment: string; displayed: number }[] = [];
  let now = play;
  let answer: string | null = null;
  for (const step of steps) {
    if (now.ending !== null) break;
    if (step.kind === 'silence') {
      now = stayQuiet(now, step.seconds, set);
      continue;
    }
    const before = now;
    // An option leads where it leads at its own moment only.
    const option = step.moment === now.moment ? step.option : null;
    now = advance(now, said(now, step.line, option), step.line.understood, set).play;
    if (went.length === 0 && aloud) answer = answered(before, step.line, now, set);
    went.push({ moment: now.moment, displayed: now.customer.displayed });
  }
  return { play: now, answer, steps: went };
}

/** What was done at one point after the talk, in its order. */
type Deed = Extract<Entry, { kind: 'act' | 'promise-kept' | 'reply' }>;

/** What was done after the talk, by the point it was done at. */
function deedsOf({ transcript }: PlayState): ReadonlyMap<string, readonly Deed[]> {
  const deeds = new Map<string, Deed[]>();
  // A promise is kept before word is sent, or not sent, at the same point.
  let before: Deed[] = [];
  for (const entry of transcript) {
    if (entry.kind === 'promise-kept') before.push(entry);
    if (entry.kind === 'reply' && entry.stage === 'conversation') continue;
    if (entry.kind !== 'act' && entry.kind !== 'reply' && entry.kind !== 'nothing-sent') continue;
    const list = deeds.get(entry.moment) ?? [];
    deeds.set(entry.moment, list);
    list.push(...before, ...(entry.kind === 'nothing-sent' ? [] : [entry]));
    before = [];
  }
  return deeds;
}

/** The place of a promise in another ledger: the same words of the same reply. */
function placeIn(now: PlayState, { ledger }: PlayState, place: number): number {
  const one = ledger[place];
  return now.ledger.findIndex(
    (each) => each.source === one?.source && each.reply === one.reply && each.text === one.text,
  );
}

/** One act or promise done again, where it can be done. */
function doAgain(now: PlayState, deed: Deed, original: PlayState, set: StageSet): PlayState {
  if (deed.kind === 'act') {
    const { act, text } = deed;
    const event = { at: now.clock + (text === null ? 0 : typingTime(text)), act, text };
    return canAct(now, set, event) ? doAct(now, set, event) : now;
  }
  if (deed.kind === 'promise-kept') return keepAgain(now, deed.place, original, set);
  return now;
}

function keepAgain(now: PlayState, place: number, original: PlayState, set: StageSet): PlayState {
  const here = placeIn(now, original, place);
  return here >= 0 && canKeep(now, here) ? keepPromise(now, set, here, now.clock) : now;
}

/**
 * What came after the talk, done as it was done: word where word was sent, nothing where it was not. Where the play
 * itself never came to it, nobody knows what would have been done, and it is left out.
 */
function afterTalk(
  talked: PlayState,
  original: PlayState,
  change: Change | undefined,
  set: StageSet,
): PlayState {
  const { scenario } = set.edition;
  const deeds = deedsOf(original);
  const next = talked.ending === null ? 'debrief' : scenario.endings[talked.ending]?.next;
  if (next !== 'debrief' && deeds.size === 0) return talked;
  const hear = (now: PlayState, line: Line) => takeIn(now, said(now, line), line.understood, set);
  /** What is done at a point, and the word sent there, if any. */
  const at = (now: PlayState, moment: string) => {
    const here = deeds.get(moment) ?? [];
    const done = here.reduce((state, deed) => doAgain(state, deed, original, set), now);
    const kept =
      change?.kind === 'keep' && change.moment === moment
        ? keepAgain(done, change.place, original, set)
        : done;
    const sent = here.findLast((deed) => deed.kind === 'reply');
    const own = sent && lineOf(sent);
    return { now: kept, line: change?.kind === 'later' && change.moment === moment ? change.line : own };
  };
  let now = talked;
  for (const [index, event] of (next === 'afterwards' ? scenario.afterwards : []).entries()) {
    const here = at(happen(now, set, index), event.id);
    now = here.line ? update(hear(here.now, here.line), set, index) : letPass(here.now, set, here.now.clock);
  }
  if (next !== 'debrief' && scenario['follow-up']) {
    const letter = at(openFollowUp(now, set), 'follow-up');
    now = letter.line
      ? sendFollowUp(hear(letter.now, letter.line), set)
      : leaveIt(letter.now, letter.now.clock);
    if (scenario['follow-up'].call) {
      const call = at(openCall(now, set), 'follow-up-call');
      now = call.line
        ? speakOnCall(hear(pickUp(call.now, set), call.line), set)
        : leaveIt(call.now, call.now.clock);
    }
  }
  return close(now, set);
}

/** The talk before its first reply. */
export function begun(set: StageSet): PlayState {
  return reach(startPlay(set), set.edition.scenario.start, set);
}

/** A play of the talk up to before one of its replies, quietly, from the replies it is made of. */
export function stateBefore(play: PlayState, reply: number, set: StageSet): PlayState {
  const [before] = parted(stepsOf(play), reply);
  return talkOn(begun(set), before, set).play;
}

/**
 * The play with one thing done otherwise, and all else said and done as it was. The customer may lead elsewhere: then
 * the later replies are said there. Without a change it comes to what it came to, where everything took the time that
 * the browser and the command line give it (`typingTime`).
 *
 * @param from the reply of the talk from which the steps are told, from 0
 * @param aloud whether the customer's answer to that reply is wanted as well
 */
export function playWith(
  play: PlayState,
  change: Change | undefined,
  set: StageSet,
  { from = change?.kind === 'reply' ? change.reply : replies(play).length, aloud = false } = {},
): Continued {
  const [before, own] = parted(stepsOf(play), from);
  const [first, ...rest] = own;
  const changed: readonly Step[] =
    change?.kind === 'reply' && first
      ? [{ kind: 'say', line: change.line, option: null, moment: '' }, ...rest]
      : own;
  const { play: talked, steps, answer } = talkOn(talkOn(begun(set), before, set).play, changed, set, aloud);
  const ending = talked.ending === null ? undefined : set.edition.scenario.endings[talked.ending];
  const ended = talked.ending !== null && ending ? end(talked, talked.ending, set) : talked;
  return {
    play: afterTalk(ended, play, change, set),
    ending: talked.ending !== null && ending ? { id: talked.ending, kind: ending.kind } : null,
    answer,
    steps,
  };
}
