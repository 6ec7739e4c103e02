import type { CoachingNote } from '#contract/coaching-notes.ts';
import type { CountedPlayLine } from '#contract/counted-plays.ts';
import type { Verdict } from '#domain/scoring/receipt.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';

export interface Dot {
  readonly play: string;
  readonly at: string;
  readonly scenario: string;
  /** Along the axis of time, 0..1. */
  readonly place: number;
  /** 0..100. */
  readonly score: number;
  readonly verdict: Verdict;
}

export interface NoteMark {
  readonly id: string;
  readonly at: string;
  readonly place: number;
  readonly text: string;
}

export interface SkillLine {
  readonly skill: Skill;
  /** In the order of time. */
  readonly dots: readonly Dot[];
  /** Notes about this skill, or about none in particular. */
  readonly notes: readonly NoteMark[];
}

export interface SkillTimeline {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly SkillLine[];
}

/**
 * Plays and coaching notes on one axis of time; `undefined` before the first play. Notes from before the first of the
 * plays are left out: there is nothing before them to compare with.
 */
export function skillTimeline(
  plays: readonly CountedPlayLine[],
  notes: readonly CoachingNote[],
): SkillTimeline | undefined {
  const inOrder = plays.toSorted((a, b) => (a.storedAt < b.storedAt ? -1 : 1));
  const [first] = inOrder;
  if (!first) return undefined;
  const noted = notes.filter(({ at }) => at >= first.storedAt);
  const times = [...inOrder.map(({ storedAt }) => storedAt), ...noted.map(({ at }) => at)].map(Date.parse);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const placeOf = (at: string) => (to === from ? 0.5 : (Date.parse(at) - from) / (to - from));
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    lines: SKILLS.map((skill) => ({
      skill,
      dots: inOrder.flatMap(({ id, storedAt, scenario, skills }): Dot[] => {
        const score = skills.find((each) => each.skill === skill)?.score;
        if (score === undefined) return [];
        return [
          {
            play: id,
            at: storedAt,
            scenario: scenario.title,
            place: placeOf(storedAt),
            score,
            verdict: verdictOf(score),
          },
        ];
      }),
      notes: noted
        .filter((note) => note.skill === null || note.skill === skill)
        .map(({ id, at, text }) => ({ id, at, place: placeOf(at), text })),
    })),
  };
}
