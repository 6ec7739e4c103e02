import { read } from '../customer/readings.ts';
import { analyze } from '../language/analyze.ts';
import { type Behaviour, COSTLY } from '../language/behaviour.ts';
import { takes } from '../play/branch.ts';
import { faultIsOurs, understand } from '../play/hear.ts';
import { type Continued, type Line, lineOf, playWith, stateBefore } from '../play/play-on.ts';
import { type PlayState, type ReplyEntry, replies } from '../play/play-state.ts';
import { localTime, type StageSet, valuesOf } from '../play/stage-set.ts';
import { ENDING_KINDS } from '../scenario/scenario-schema.ts';
import { fill } from '../scenario/variables.ts';
import { scoredIn } from './opportunities.ts';
import type { Receipt, SkillScore } from './receipt.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { SKILLS } from './skill.ts';

/** The one thing to work on: a line beside a better one where there is one, and why. */
export interface Priority {
  readonly line: {
    readonly reply: number;
    readonly yours: string;
    readonly better: string;
    /** How the play would have come out with this one reply changed and all else as it was. */
    readonly came: {
      readonly ending: { readonly from: string | null; readonly to: string | null };
      /** Satisfaction with the firm, 0..1. */
      readonly satisfaction: { readonly from: number; readonly to: number };
    };
  } | null;
  readonly principle: string;
  readonly why: string;
}

/** A lift in satisfaction below this is not worth a trainee's attention: less where points were lost over it as well. */
const WORTHWHILE = { lost: 0.004, alone: 0.02 } as const;

interface Short {
  readonly criterion: Criterion;
  readonly receipt: Receipt;
}

/** The criteria that lost points, the most lost first. */
function shortOf(scores: readonly SkillScore[], rubric: Rubric, { edition }: StageSet): readonly Short[] {
  const lost = ({ receipt }: Short) => receipt.outOf - receipt.points;
  return scores
    .flatMap(({ skill, receipts }) => {
      const scored = new Map(
        scoredIn(skill, rubric, edition.scenario).map(({ rule, criterion }) => [rule, criterion]),
      );
      return receipts.flatMap((receipt) => {
        const criterion = scored.get(receipt.rule);
        return criterion && receipt.points < receipt.outOf ? [{ criterion, receipt }] : [];
      });
    })
    .sort((a, b) => lost(b) - lost(a));
}

function firm(line: Line): readonly Behaviour[] {
  return line.understood.findings.filter(({ possible }) => !possible).map(({ label }) => label);
}

/** The first criterion that the better line meets and the trainee's does not. */
function reasonFor(own: Line, better: Line, criteria: readonly Criterion[]): Criterion | undefined {
  const gained = firm(better).filter((each) => !firm(own).includes(each));
  const dropped = firm(own).filter((each) => !firm(better).includes(each));
  const tells = (criterion: Criterion): boolean => {
    switch (criterion.kind) {
      case 'absent':
        return criterion.none.some((each) => dropped.includes(each));
      case 'shown':
        return criterion.stage === 'conversation' && criterion.any.some((each) => gained.includes(each));
      case 'acknowledged':
        return gained.includes('ownership') || gained.includes('empathy');
      case 'options':
        return own.understood.offer.options < 2 && better.understood.offer.options >= 2;
      default:
        return false;
    }
  };
  return criteria.find(tells);
}

/** What a better line may not do: cost something, decide over the customer's head, own what is not ours (P5). */
function isFitToShow(better: Line, own: Line, ours: boolean): boolean {
  if (better.understood.offer.options < Math.min(own.understood.offer.options, 2)) return false;
  return !firm(better).some(
    (each) => COSTLY.has(each) || each === 'remedy.given' || (!ours && each === 'ownership'),
  );
}

/** The options that were open before a reply, read as if they were typed. */
function optionsBefore(entry: ReplyEntry, play: PlayState, set: StageSet): readonly Line[] {
  const { scenario } = set.edition;
  const then = stateBefore(play, entry.index, set);
  const values = valuesOf(set, then);
  return (scenario.moments[entry.moment]?.replies ?? [])
    .filter(({ when }) => takes(when ?? [], then))
    .map(({ say }): Line => {
      const text = fill(say, values);
      const read = analyze(text, set.pack, localTime(set, entry.at));
      return { text, understood: understand(text, read, 'conversation', scenario, set.pack) };
    });
}

interface Candidate {
  readonly entry: ReplyEntry;
  readonly better: Line;
  readonly was: Continued;
  readonly would: Continued;
  readonly lift: number;
  readonly reason: Criterion;
}

function satisfied({ play }: Continued, { persona }: StageSet): number {
  const broken = play.ledger.some((entry) => entry.status === 'broken');
  return read(play.customer, persona, broken).satisfaction;
}

function endsBetter({ was, would }: Candidate): boolean {
  const rank = (come: Continued) =>
    come.ending ? ENDING_KINDS.indexOf(come.ending.kind) : ENDING_KINDS.length;
  return rank(would) < rank(was);
}

/**
 * The one thing to work on: the smallest fix. Of all replies of the talk and the options that were open there, the
 * earliest whose change alone would have led to a better ending, or else the one that would have lifted satisfaction
 * most, found by playing the play with it. Where none would have helped, the criterion that lost most.
 * `undefined` when nothing was lost.
 */
export function priorityOf(
  play: PlayState,
  set: StageSet,
  scores: readonly SkillScore[],
  rubric: Rubric,
): Priority | undefined {
  const short = shortOf(scores, rubric, set);
  // What lost points first; what lost none is still a reason to say it better.
  const criteria = [
    ...short.map(({ criterion }) => criterion),
    ...SKILLS.flatMap((skill) => scoredIn(skill, rubric, set.edition.scenario).map((each) => each.criterion)),
  ];
  const missed = new Set(short.map(({ criterion }) => criterion));
  const ours = faultIsOurs(set.persona);
  const talk = replies(play).filter(({ stage }) => stage === 'conversation');
  const was = playWith(play, talk.length, undefined, set);
  const before = satisfied(was, set);
  const candidates = talk.flatMap((entry): Candidate[] => {
    const own = lineOf(entry);
    return optionsBefore(entry, play, set)
      .filter((better) => better.text !== entry.text && isFitToShow(better, own, ours))
      .flatMap((better) => {
        const reason = reasonFor(own, better, criteria);
        if (!reason) return [];
        const would = playWith(play, entry.index, better, set);
        const lift = satisfied(would, set) - before;
        const least = missed.has(reason) ? WORTHWHILE.lost : WORTHWHILE.alone;
        return lift >= least ? [{ entry, better, was, would, lift, reason }] : [];
      });
  });
  const byLift = [...candidates].sort((a, b) => b.lift - a.lift || a.entry.index - b.entry.index);
  const turning = byLift.filter(endsBetter).sort((a, b) => a.entry.index - b.entry.index);
  const [best] = turning.length > 0 ? turning : byLift;
  if (best) {
    const title = ({ ending }: Continued) =>
      ending ? (set.edition.scenario.endings[ending.id]?.title ?? null) : null;
    return {
      line: {
        reply: best.entry.index,
        yours: best.entry.text,
        better: best.better.text,
        came: {
          ending: { from: title(best.was), to: title(best.would) },
          satisfaction: { from: before, to: satisfied(best.would, set) },
        },
      },
      principle: best.reason.principle,
      why: best.reason.earn,
    };
  }
  const [most] = short;
  return most && { line: null, principle: most.criterion.principle, why: most.criterion.earn };
}
