import { analyze } from '../language/analyze.ts';
import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import { faultIsOurs, understand } from '../play/hear.ts';
import type { LedgerEntry } from '../play/ledger-entry.ts';
import { type Change, type Line, lineOf, stateBefore } from '../play/play-on.ts';
import { type Entry, type PlayState, type ReplyEntry, replies, type Stage } from '../play/play-state.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import { fill } from '../scenario/variables.ts';
import { helpfulOptions } from './best-option.ts';
import { hasAsGood, mergedLine, type Part, type Range, textOf, withoutCosts } from './merge-line.ts';

/** Something that could have been done otherwise. */
export interface Candidate {
  readonly change: Change;
  /** Its place among all that was done: seconds on the clock. */
  readonly at: number;
  /** The reply it is about, from 0; `null` where nothing was said. */
  readonly reply: number | null;
  /** What was said; `null` where nothing was. */
  readonly own: Line | null;
  /** `null` for a promise that needed doing and no words. */
  readonly better: { readonly parts: readonly Part[]; readonly line: Line } | null;
  /** The promise it keeps, or takes back; `null` where it is about something else. */
  readonly promise: LedgerEntry | null;
  /** Whether there is one that does more for the customer, so that this is better only for a word that it keeps. */
  readonly second: boolean;
}

export function firmIn(line: Line | null): readonly Behaviour[] {
  return line?.understood.findings.filter(({ possible }) => !possible).map(({ label }) => label) ?? [];
}

function read(text: string, stage: Stage, at: number, set: StageSet): Line {
  const { scenario } = set.edition;
  return {
    text,
    understood: understand(text, analyze(text, set.pack, localTime(set, at)), stage, scenario, set.pack),
  };
}

/** What may not be lost from a line: what helped in it and could be stood by. */
function worthKeeping(own: Line, spoilt: readonly Range[]): readonly Behaviour[] {
  return own.understood.findings
    .filter((each) => !each.possible && !COSTLY.has(each.label))
    .filter((each) => !spoilt.some(({ start, end }) => each.start < end && start < each.end))
    .map(({ label }) => label);
}

/** What a better line may not do: cost something, lose what was good, decide over the customer's head (P18), own what is not ours (P5). */
function isFitToShow(better: Line, own: Line | null, spoilt: readonly Range[], ours: boolean): boolean {
  const does = firmIn(better);
  const has = own ? worthKeeping(own, spoilt) : [];
  const offered = own?.understood.offer.options ?? 0;
  if (better.understood.offer.options < Math.min(offered, 2)) return false;
  if (has.some((label) => !hasAsGood(label, does))) return false;
  if (does.includes('remedy.given') && !has.includes('remedy.given')) return false;
  if (!ours && does.includes('ownership')) return false;
  return !does.some((label) => COSTLY.has(label));
}

/** Promises of a reply that could not have been kept: to unsay them is better than to keep them. */
function vain({ ledger }: PlayState, reply: number): readonly LedgerEntry[] {
  return ledger.filter(
    ({ source, reply: made, judged, status }) =>
      source === 'said' &&
      made === reply &&
      (judged === 'impossible' || (judged !== 'possible' && status === 'broken')),
  );
}

interface Point {
  readonly stage: Stage;
  readonly at: number;
  readonly own: ReplyEntry | null;
  readonly options: readonly string[];
  readonly change: (line: Line) => Change;
}

/** Every reply of the talk and every point after it, with what could have been chosen there, the best first. */
function pointsOf(play: PlayState, set: StageSet): readonly Point[] {
  const { scenario } = set.edition;
  const talk = replies(play).filter(({ stage }) => stage === 'conversation');
  const values = valuesOf(set, play);
  const later = play.transcript.flatMap((entry): Point[] => {
    if (!isLater(entry)) return [];
    const { moment } = entry;
    const followUp = scenario['follow-up'];
    const options =
      moment === 'follow-up'
        ? followUp?.replies
        : moment === 'follow-up-call'
          ? followUp?.call?.replies
          : scenario.afterwards.find(({ id }) => id === moment)?.replies;
    return [
      {
        stage: moment.startsWith('follow-up') ? 'follow-up' : 'afterwards',
        at: entry.at,
        own: entry.kind === 'reply' ? entry : null,
        options: (options ?? []).map(({ say }) => fill(say, values)),
        change: (line) => ({ kind: 'later', moment, line }),
      },
    ];
  });
  return [
    ...talk.map(
      (own): Point => ({
        stage: 'conversation',
        at: own.at,
        own,
        options: helpfulOptions(stateBefore(play, own.index, set), set).map(({ text }) => text),
        change: (line) => ({ kind: 'reply', reply: own.index, line }),
      }),
    ),
    ...later,
  ];
}

function isLater(entry: Entry): entry is Extract<Entry, { kind: 'reply' | 'nothing-sent' }> {
  return entry.kind === 'nothing-sent' || (entry.kind === 'reply' && entry.stage !== 'conversation');
}

/** The lines that could stand in place of what was said at one point: the trainee's own first, made better. */
function linesAt(point: Point, play: PlayState, set: StageSet): readonly Candidate[] {
  const { stage, at, change } = point;
  const own = point.own && lineOf(point.own);
  const promises = point.own ? vain(play, point.own.index) : [];
  const ours = faultIsOurs(set.persona);
  const typed = own && { text: own.text, findings: own.understood.findings };
  const helped = own ? worthKeeping(own, promises) : [];
  const promise = promises[0] ?? null;
  const candidate = (parts: readonly Part[]): Candidate | undefined => {
    const text = textOf(parts);
    if (text === '' || text === own?.text) return undefined;
    const line = read(text, stage, at, set);
    if (!isFitToShow(line, own, promises, ours)) return undefined;
    return {
      change: change(line),
      at,
      reply: point.own?.index ?? null,
      own,
      better: { parts, line },
      promise,
      second: false,
    };
  };
  /** An option as it stands, or so much of it as the trainee's own words lack. */
  const version = (text: string): readonly Part[] => {
    const whole: readonly Part[] = [{ text, own: false }];
    if (!typed) return whole;
    const other = read(text, stage, at, set);
    return helped.every((label) => hasAsGood(label, firmIn(other)))
      ? whole
      : mergedLine(typed, { text, findings: other.understood.findings }, promises);
  };
  const cleaned = typed && withoutCosts(typed, promises);
  const shown = (all: readonly (readonly Part[])[]) => all.flatMap((parts) => candidate(parts) ?? []);
  const does = ({ better }: Candidate) => new Set(firmIn(better?.line ?? null)).size;
  const options = shown(point.options.map(version));
  // Of the options of the talk only the one that helps most: the others are there to be weighed. After it no moment
  // says which that is, and it is the one that does most.
  if (stage === 'conversation') return [...shown(cleaned ? [cleaned] : []), ...options.slice(0, 1)];
  const most = Math.max(1, ...options.map(does));
  return [
    ...shown(cleaned ? [cleaned] : []),
    ...options.map((each) => ({ ...each, second: does(each) < most })),
  ];
}

/** Promises that only the trainee could keep and nobody did, each at the last point at which there was time. */
function deeds(play: PlayState): readonly Candidate[] {
  return play.ledger.flatMap((promise, place): Candidate[] => {
    const { status, byHand, warned, due, reply } = promise;
    if (status !== 'broken' || !byHand || warned) return [];
    const inTime = play.updates.filter(({ at }) => due === null || at <= due);
    const chance = inTime.at(-1) ?? play.updates[0];
    if (!chance) return [];
    const { moment, at } = chance;
    return [
      { change: { kind: 'keep', moment, place }, at, reply, own: null, better: null, promise, second: false },
    ];
  });
}

/** All that could have been said or done otherwise in a play, one thing at a time. */
export function candidatesOf(play: PlayState, set: StageSet): readonly Candidate[] {
  return [...pointsOf(play, set).flatMap((point) => linesAt(point, play, set)), ...deeds(play)];
}
