import type { Skill } from '#domain/scoring/skill.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { listed } from './number-words.ts';
import { type Interval, overlap } from './wilson.ts';

const percent = (share: number) => Math.round(100 * share);

/** "62% met, between 51 and 72". */
export function intervalWords({ share, low, high }: Interval): string {
  return `${percent(share)}% met, between ${percent(low)} and ${percent(high)}`;
}

/** Of which skills the shares lie apart: where the intervals overlap, no difference is told. */
export function compareSentence(
  pairs: readonly {
    readonly skill: Skill;
    readonly one: Interval | undefined;
    readonly other: Interval | undefined;
  }[],
): string {
  const apart = pairs.filter(({ one, other }) => one && other && !overlap(one, other));
  return apart.length === 0
    ? 'No difference is told: the intervals of every skill overlap'
    : `The intervals lie apart for ${listed(apart.map(({ skill }) => SKILL_NAMES[skill]))}`;
}
