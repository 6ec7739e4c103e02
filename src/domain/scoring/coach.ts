import type { LedgerEntry } from '../play/ledger-entry.ts';
import { leftWith } from '../play/left-with.ts';
import { type Continued, playWith } from '../play/play-on.ts';
import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { ENDING_KINDS } from '../scenario/scenario-schema.ts';
import { type Candidate, candidatesOf, firmIn } from './candidates.ts';
import type { Part } from './merge-line.ts';
import { scoredIn } from './opportunities.ts';
import type { SkillScore } from './receipt.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { SKILLS, type Skill } from './skill.ts';
import { type SkillToWorkOn, shortOf, skillToWorkOn } from './skill-to-work-on.ts';

/** How a play would have come out with one thing changed and all else as it was. */
export interface Came {
  /** Titles; `null` where the talk would still be going on. */
  readonly ending: { readonly from: string | null; readonly to: string | null };
  /** Satisfaction with the firm, 0..1. */
  readonly satisfaction: { readonly from: number; readonly to: number };
}

interface Why {
  readonly principle: string;
  readonly why: string;
}

/** The one thing to work on, and why. */
export type Priority =
  | (Why & {
      /** Other words at one point would have changed the most. */
      readonly kind: 'line';
      /** From 0; `null` where nothing was said. */
      readonly reply: number | null;
      /** Seconds on the play's clock. */
      readonly at: number;
      /** What was said; `null` where nothing was. */
      readonly yours: string | null;
      /** The promise that it would have kept or not made; `null` where it is about something else. */
      readonly promise: string | null;
      readonly better: readonly Part[];
      readonly came: Came;
    })
  | (Why & {
      /** A promise, kept when there was time for it, would have changed the most. */
      readonly kind: 'deed';
      readonly reply: number;
      /** When there was time for it, in seconds on the play's clock. */
      readonly at: number;
      readonly yours: string;
      readonly came: Came;
    })
  | SkillToWorkOn;

/**
 * What a change has to lift satisfaction by, 0..1, to be held up, where it does not lead to a better ending. Below
 * this, what a single reply changes is what a trainee would not notice either.
 */
const WORTHWHILE = 0.05;

/** A criterion, the skill it belongs to and the points that were lost by it. */
interface Asked {
  readonly criterion: Criterion;
  readonly skill: Skill;
  readonly lost: number;
}

/** What the better way meets and the trainee's did not: of the skill it does most for, what lost most. */
function reasonFor(
  { own, better, change, promise, reply }: Candidate,
  mends: boolean,
  asked: readonly Asked[],
): Asked | undefined {
  const kind = (wanted: Criterion['kind']) => asked.find(({ criterion }) => criterion.kind === wanted);
  const word =
    promise || mends
      ? kind(promise && promise.judged !== 'possible' ? 'promises-possible' : 'promises-kept')
      : undefined;
  if (word) return word;
  const [mine, theirs] = [firmIn(own), firmIn(better?.line ?? null)];
  const gained = theirs.filter((each) => !mine.includes(each));
  const dropped = mine.filter((each) => !theirs.includes(each));
  const stage =
    change.kind === 'later' && change.moment.startsWith('follow-up') ? 'follow-up' : 'conversation';
  const tells = (criterion: Criterion): boolean => {
    switch (criterion.kind) {
      case 'absent':
        return criterion.none.some((each) => dropped.includes(each));
      case 'shown':
        return (
          criterion.stage === stage &&
          (criterion.within === undefined || (reply ?? 0) < criterion.within) &&
          criterion.any.some((each) => gained.includes(each))
        );
      case 'acknowledged':
        return stage === 'conversation' && (gained.includes('ownership') || gained.includes('empathy'));
      case 'options':
        return (own?.understood.offer.options ?? 0) < 2 && (better?.line.understood.offer.options ?? 0) >= 2;
      case 'updates-sent':
        return own === null && stage === 'conversation';
      case 'message-sent':
        return own === null && stage === 'follow-up';
      default:
        return false;
    }
  };
  const told = asked.filter(({ criterion }) => tells(criterion));
  const gain = (skill: Skill) => told.reduce((sum, each) => sum + (each.skill === skill ? each.lost : 0), 0);
  return [...told].sort((a, b) => gain(b.skill) - gain(a.skill) || b.lost - a.lost)[0];
}

interface Weighed {
  readonly candidate: Candidate;
  readonly would: Continued;
  readonly lift: number;
  readonly turns: boolean;
  /** The broken promises that it mends. */
  readonly mends: readonly LedgerEntry[];
  readonly reason: Asked;
}

function same(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.source === other.source && one.reply === other.reply && one.text === other.text;
}

/** The promises that were broken and are kept now, or were never made because they could not have been kept. */
function mended(was: Continued, would: Continued, { promise }: Candidate): readonly LedgerEntry[] {
  const left = would.play.ledger;
  return was.play.ledger.filter((entry) => {
    if (entry.status !== 'broken') return false;
    const now = left.find((each) => same(each, entry));
    return now ? now.status !== 'broken' : promise !== null && same(promise, entry);
  });
}

/** Whether it promises what cannot be. */
function overpromises(was: Continued, would: Continued): boolean {
  return would.play.ledger.some(
    (entry) =>
      entry.judged !== 'possible' &&
      entry.source === 'said' &&
      !was.play.ledger.some((each) => same(each, entry)),
  );
}

/** How well a talk came out, the best first; one that still goes on is not lost. */
function rank({ ending }: Continued): number {
  return ending ? ENDING_KINDS.indexOf(ending.kind) : ENDING_KINDS.indexOf('bad') - 0.5;
}

/**
 * A broken word comes first, since no score makes up for it; then the earliest that turns the ending; then what lifts
 * most. Of several ways to say it at one point it is the one that helps a customer most in itself.
 */
function best(weighed: readonly Weighed[]): Weighed | undefined {
  const worth = weighed.filter(({ lift, turns }) => lift >= WORTHWHILE || (turns && lift >= 0));
  const first = new Map<number, Weighed>();
  for (const each of worth) {
    const known = first.get(each.candidate.at);
    if (!known || (each.turns && !known.turns)) first.set(each.candidate.at, each);
  }
  const byLift = [...first.values()].sort((a, b) => b.lift - a.lift || a.candidate.at - b.candidate.at);
  const mending = weighed
    .filter(({ mends, lift }) => mends.length > 0 && lift >= 0)
    .sort((a, b) => b.mends.length - a.mends.length || b.lift - a.lift || a.candidate.at - b.candidate.at)[0];
  const [turning] = byLift.filter(({ turns }) => turns).sort((a, b) => a.candidate.at - b.candidate.at);
  return mending ?? turning ?? byLift[0];
}

/**
 * The one thing to work on: the smallest fix. Of all that was said, left unsaid or left undone it is the one whose
 * change alone would have kept a promise, turned the ending, or lifted satisfaction most, found by playing the play
 * with it; what was good in the trainee's own words stays in the better line. Where nothing would have changed much, it
 * is the skill that lost most. `undefined` when nothing was lost.
 */
export function priorityOf(
  play: PlayState,
  set: StageSet,
  scores: readonly SkillScore[],
  rubric: Rubric,
): Priority | undefined {
  const short = shortOf(scores, rubric, set);
  // What lost nothing is still a reason to say it better.
  const asked = SKILLS.flatMap((skill) =>
    scoredIn(skill, rubric, set.edition.scenario).map(({ criterion }): Asked => {
      const found = short.find((each) => each.criterion === criterion);
      return { criterion, skill, lost: found ? found.receipt.outOf - found.receipt.points : 0 };
    }),
  );
  const was = playWith(play, undefined, set);
  const before = leftWith(was.play, set).satisfaction;
  const weighed = candidatesOf(play, set).flatMap((candidate): Weighed[] => {
    const would = playWith(play, candidate.change, set);
    if (rank(would) > rank(was) || overpromises(was, would)) return [];
    const lift = leftWith(would.play, set).satisfaction - before;
    const turns = rank(would) < rank(was);
    const mends = mended(was, would, candidate);
    if (candidate.second && mends.length === 0) return [];
    const reason = reasonFor(candidate, mends.length > 0, asked);
    return reason ? [{ candidate, would, lift, turns, mends, reason }] : [];
  });
  const found = best(weighed);
  return found ? heldUp(found, was, before, set) : skillToWorkOn(short, play, set);
}

/** What would have earned it; what lost nothing was done elsewhere, and a score of all its points is not contradicted. */
function whyOf({ criterion, lost }: Asked, ofPromise: boolean): string {
  return lost > 0 || ofPromise
    ? criterion.earn
    : `You did this elsewhere; here it was wanted too. ${criterion.earn}`;
}

function heldUp(
  { candidate, would, reason, mends }: Weighed,
  was: Continued,
  before: number,
  set: StageSet,
): Priority {
  const { reply, at, own, better, promise } = candidate;
  const title = ({ ending }: Continued) =>
    ending ? (set.edition.scenario.endings[ending.id]?.title ?? null) : null;
  const kept = mends[0] ?? promise;
  const shared = {
    at,
    came: {
      ending: { from: title(was), to: title(would) },
      satisfaction: { from: before, to: leftWith(would.play, set).satisfaction },
    },
    principle: reason.criterion.principle,
    why: whyOf(reason, kept !== null),
  };
  if (better) {
    const yours = own?.text ?? null;
    return { kind: 'line', reply, yours, promise: kept?.text ?? null, better: better.parts, ...shared };
  }
  return { kind: 'deed', reply: reply ?? 0, yours: kept?.text ?? '', ...shared };
}
