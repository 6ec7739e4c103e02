import type { Progress } from '#contract/progress.ts';
import { scoredIn } from '#domain/scoring/opportunities.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import { SKILLS, type Skill } from '#domain/scoring/skill.ts';
import type { PlayFigures } from './ports.ts';
import { type Library, rubricFor } from './read-library.ts';

/** The scores of a skill that tell how it goes now. */
const LATEST = 12;

/** A finished play of somebody's own, or one of those that others see. */
export interface FinishedPlay {
  readonly id: string;
  /** ISO 8601. */
  readonly storedAt: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly skills: PlayFigures['skills'];
}

type SkillProgress = Progress['skills'][number];
type Next = NonNullable<Progress['next']>;

function progressIn(skill: Skill, plays: readonly FinishedPlay[]): SkillProgress {
  const scored = plays.flatMap(({ id, storedAt, scenario, skills }) => {
    const score = skills[skill];
    return score === null ? [] : [{ play: id, at: storedAt, scenario: scenario.title, score }];
  });
  const count = (verdict: string) => scored.filter(({ score }) => verdictOf(score) === verdict).length;
  return {
    skill,
    plays: scored.length,
    missed: count('not-shown'),
    partly: count('partly'),
    met: count('met'),
    latest: scored.slice(0, LATEST).reverse(),
  };
}

const metOf = ({ latest }: SkillProgress) => latest.filter(({ score }) => verdictOf(score) === 'met').length;
const shareMet = (skill: SkillProgress) => metOf(skill) / skill.latest.length;
const meanOf = ({ latest }: SkillProgress) =>
  latest.reduce((sum, { score }) => sum + score, 0) / latest.length;

/** The skill met least of late; of two met as often the one with the lower scores. Nothing where all is met. */
function weakestOf(skills: readonly SkillProgress[]): SkillProgress | undefined {
  return skills
    .filter((skill) => skill.latest.length > 0 && shareMet(skill) < 1)
    .sort((a, b) => shareMet(a) - shareMet(b) || meanOf(a) - meanOf(b))[0];
}

/** Whom the reason is told: whose plays they are, or somebody who leads them. */
type ToldTo = 'them' | 'others';

const WHO = {
  them: { who: 'You', whose: 'your' },
  others: { who: 'They', whose: 'their' },
} as const satisfies Record<ToldTo, object>;

function reasonFor(skill: SkillProgress, toldTo: ToldTo): string {
  const { who, whose } = WHO[toldTo];
  const plays = skill.latest.length;
  if (plays === 1) return `${who} did not meet it in the one play that had an occasion for it.`;
  return `${who} met it in ${metOf(skill) || 'none'} of ${whose} latest ${plays} plays with an occasion for it; no other skill less often.`;
}

/** The scenarios of the library with an occasion for a skill, those played least first. */
function scenariosFor(skill: Skill, plays: readonly FinishedPlay[], library: Library): Next['scenarios'] {
  return [...library.editions.values()]
    .map(({ scenario }) => scenario)
    .filter((scenario) => scoredIn(skill, rubricFor(library, scenario.scenario), scenario).length > 0)
    .map(({ scenario: id, title }) => ({
      id,
      title,
      plays: plays.filter((play) => play.scenario.id === id).length,
    }))
    .sort((a, b) => a.plays - b.plays || (a.title < b.title ? -1 : 1));
}

/**
 * How somebody does in each skill, and what to practise next.
 *
 * @param plays the finished ones, the latest first
 */
export function progressOf(
  plays: readonly FinishedPlay[],
  library: Library,
  toldTo: ToldTo = 'them',
): Progress {
  const skills = SKILLS.map((skill) => progressIn(skill, plays));
  const weakest = weakestOf(skills);
  return {
    plays: plays.length,
    skills,
    next: weakest
      ? {
          skill: weakest.skill,
          scenarios: scenariosFor(weakest.skill, plays, library),
          why: reasonFor(weakest, toldTo),
        }
      : null,
  };
}
