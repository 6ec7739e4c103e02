import type { PlayState } from '../play/play-state.ts';
import type { StageSet } from '../play/stage-set.ts';
import { type CriticalMiss, criticalMisses } from './critical.ts';
import type { Receipt } from './receipt.ts';
import type { Hold, Rubric } from './rubric.ts';

/** A hold of the rubric that a play has called down on itself. */
export interface Held {
  readonly rule: string;
  readonly hold: Hold;
  readonly misses: readonly CriticalMiss[];
}

const MAX_EVIDENCE = 3;

/** The holds that a play comes under, with the misses that brought each about. */
export function holdsOn(play: PlayState, set: StageSet, rubric: Rubric): readonly Held[] {
  const all = criticalMisses(play, set);
  return Object.entries(rubric.holds).flatMap(([rule, hold]): Held[] => {
    const misses = all.filter(({ kind }) => hold.by.includes(kind));
    return misses.length === 0 ? [] : [{ rule, hold, misses }];
  });
}

/** What so many misses leave: the last number of the list stands for all beyond it. */
function mostOf(most: readonly number[], { misses }: Held): number {
  return most[Math.min(misses.length, most.length) - 1] ?? 100;
}

/** The most that a total can be under some holds, 0..100. */
export function totalMost(held: readonly Held[]): number {
  return Math.min(100, ...held.map((each) => mostOf(each.hold['total-most'], each)));
}

/**
 * The receipts that hold a skill down, below zero each: what has been earned stays on its own receipts, and all
 * together add up to the score. None where the skill has come to no more anyway.
 *
 * @param earned by the criteria of the skill, 0..100
 */
export function holdReceipts(held: readonly Held[], earned: number): readonly Receipt[] {
  let left = earned;
  return [...held]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .flatMap((each): Receipt[] => {
      const { rule, hold, misses } = each;
      const most = mostOf(hold['skill-most'], each);
      if (left <= most) return [];
      const points = most - left;
      left = most;
      const { skill, principle, says, earn } = hold;
      return [
        {
          skill,
          rule,
          principle,
          points,
          outOf: 0,
          says,
          earn,
          evidence: misses.slice(0, MAX_EVIDENCE).map(({ evidence }) => evidence),
          because: [
            `${misses.length === 1 ? 'With one of these' : `With ${misses.length} of these`} the skill comes to ${most} of 100 at most.`,
          ],
        },
      ];
    });
}
