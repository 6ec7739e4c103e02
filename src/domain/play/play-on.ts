import type { EndingKind } from '../scenario/scenario-schema.ts';
import { advance } from './advance.ts';
import { happen, letPass, update } from './afterwards.ts';
import { arrive, end, reach, startPlay } from './changes.ts';
import { close, leaveIt, openCall, openFollowUp, pickUp, sendFollowUp, speakOnCall } from './follow-up.ts';
import { type Said, takeIn, type Understood } from './hear.ts';
import { type PlayState, type ReplyEntry, replies } from './play-state.ts';
import { typingTime } from './replay.ts';
import type { StageSet } from './stage-set.ts';

/** A reply together with what it was read as, so that it can be said again without being read again. */
export interface Line {
  readonly text: string;
  readonly understood: Understood;
}

/** What a play comes to when one reply is another: an ending, or the talk still going on. */
export interface Continued {
  readonly play: PlayState;
  readonly ending: { readonly id: string; readonly kind: EndingKind } | null;
  /** What the customer answers to the first of these replies; `null` where nothing. */
  readonly answer: string | null;
  /** Moments and anger after each reply from the changed one on. */
  readonly steps: readonly { readonly moment: string; readonly displayed: number }[];
}

export function lineOf({ text, findings, nearMisses, remedies, options }: ReplyEntry): Line {
  return { text, understood: { findings, nearMisses, offer: { remedies, options } } };
}

function said(play: PlayState, { text }: Line): Said {
  return { text, option: null, at: play.clock + typingTime(text) };
}

/** The customer's words on being led from one state to the next by a reply. */
function answered(before: PlayState, line: Line, after: PlayState, set: StageSet): string | null {
  const heard = takeIn(before, said(before, line), line.understood, set);
  const spoken = after.ending === null ? arrive(heard, after.moment, set) : end(heard, after.ending, set);
  const words = spoken.transcript.slice(heard.transcript.length).find((entry) => entry.kind === 'customer');
  return words?.kind === 'customer' ? words.text : null;
}

/** The talk from a state on, by the lines given, for as long as it goes on. */
function talkOn(play: PlayState, lines: readonly Line[], set: StageSet, aloud = false): Continued {
  const steps: { moment: string; displayed: number }[] = [];
  let now = play;
  let answer: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (now.ending !== null) break;
    const before = now;
    now = advance(now, said(now, line), line.understood, set).play;
    if (index === 0 && aloud) answer = answered(before, line, now, set);
    steps.push({ moment: now.moment, displayed: now.customer.displayed });
  }
  const ending = now.ending === null ? undefined : set.edition.scenario.endings[now.ending];
  return {
    play: now,
    ending: now.ending !== null && ending ? { id: now.ending, kind: ending.kind } : null,
    answer,
    steps,
  };
}

/** What came after the talk, done as it was done: word where word was sent, nothing where it was not. */
function afterTalk(play: PlayState, later: ReadonlyMap<string, Line>, set: StageSet): PlayState {
  const { scenario } = set.edition;
  const next = play.ending === null ? 'debrief' : scenario.endings[play.ending]?.next;
  const hear = (now: PlayState, line: Line) => takeIn(now, said(now, line), line.understood, set);
  let now = play;
  for (const [index, event] of (next === 'afterwards' ? scenario.afterwards : []).entries()) {
    now = happen(now, set, index);
    const line = later.get(event.id);
    now = line ? update(hear(now, line), set, index) : letPass(now, set, now.clock);
  }
  if (next !== 'debrief' && scenario['follow-up']) {
    now = openFollowUp(now, set);
    const letter = later.get('follow-up');
    now = letter ? sendFollowUp(hear(now, letter), set) : leaveIt(now, now.clock);
    if (scenario['follow-up'].call) {
      now = openCall(now, set);
      const call = later.get('follow-up-call');
      now = call ? speakOnCall(hear(pickUp(now, set), call), set) : leaveIt(now, now.clock);
    }
  }
  return close(now, set);
}

/** A play of the talk up to before one of its replies, quietly, from the replies it is made of. */
export function stateBefore(play: PlayState, index: number, set: StageSet): PlayState {
  const talk = replies(play).filter(({ stage }) => stage === 'conversation');
  const begun = reach(startPlay(set), set.edition.scenario.start, set);
  return talkOn(begun, talk.slice(0, index).map(lineOf), set).play;
}

/**
 * The play with one reply of the talk replaced, and all else said and done as it was. The customer may lead elsewhere:
 * then the later replies are said there. Acts inside the firm and silences are left out on both sides, so that what
 * is compared differs in the one reply only.
 *
 * @param index the reply to replace, from 0; past the talk nothing is replaced
 * @param aloud whether the customer's answer to it is wanted as well
 */
export function playWith(
  play: PlayState,
  index: number,
  line: Line | undefined,
  set: StageSet,
  aloud = false,
): Continued {
  const all = replies(play);
  const talk = all.filter(({ stage }) => stage === 'conversation').map(lineOf);
  const later = new Map(
    all.filter(({ stage }) => stage !== 'conversation').map((entry) => [entry.moment, lineOf(entry)]),
  );
  const from = stateBefore(play, index, set);
  const own = talk[index];
  const lines = [...(line ? [line] : own ? [own] : []), ...talk.slice(index + 1)];
  const { ending, play: talked, steps, answer } = talkOn(from, lines, set, aloud);
  const ended = ending ? end(talked, ending.id, set) : talked;
  return { play: afterTalk(ended, later, set), ending, answer, steps };
}
