import type { CountedPlayLine } from '#contract/counted-plays.ts';
import type { PersonPage } from '#contract/figures.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import type { Csv } from '../figures/csv-button.tsx';

/** The plays that are shown, each a line with its scores, the latest first. */
export function timelineCsv({ person }: PersonPage, plays: readonly CountedPlayLine[]): Csv {
  return {
    name: 'skills-over-time',
    head: [
      'person',
      'scenario',
      'version',
      'mode',
      'stored at',
      ...SKILLS.map((skill) => SKILL_NAMES[skill]),
      'total',
    ],
    rows: () =>
      plays.map(({ scenario, mode, storedAt, skills, total }) => [
        person.name,
        scenario.title,
        scenario.hash,
        mode,
        storedAt,
        ...SKILLS.map((skill) => skills.find((each) => each.skill === skill)?.score ?? ''),
        total,
      ]),
  };
}
