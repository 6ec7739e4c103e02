import { SKILLS, type Skill } from '#domain/scoring/skill.ts';

/** What of a debrief is opened at once. */
export interface DebriefSearch {
  readonly skill?: Skill;
}

/** Of the address of a debrief, what is understood. */
export function debriefSearch({ skill }: Record<string, unknown>): DebriefSearch {
  const known = SKILLS.find((each) => each === skill);
  return known === undefined ? {} : { skill: known };
}
