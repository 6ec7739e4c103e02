import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS } from '../counted-plays.ts';
import { whole } from './narrowing.ts';

type Verdict = 'missed' | 'partly' | 'met';

/** "apology_missed" and so on: where the roll-ups count the plays in which a skill came out so. */
type VerdictColumn = `${(typeof SKILL_COLUMNS)[Skill]}_${Verdict}`;

const columnOf = (skill: Skill, verdict: Verdict): VerdictColumn => `${SKILL_COLUMNS[skill]}_${verdict}`;

export interface SkillSum extends Record<Verdict, number> {
  readonly skill: Skill;
}

/** How each of the five skills came out, from a row of sums; all 0 for no row. */
export function skillSums(
  row: Partial<Record<VerdictColumn, number | string | bigint | null>> | undefined,
): SkillSum[] {
  return SKILLS.map((skill) => ({
    skill,
    missed: whole(row?.[columnOf(skill, 'missed')]),
    partly: whole(row?.[columnOf(skill, 'partly')]),
    met: whole(row?.[columnOf(skill, 'met')]),
  }));
}
