import type { PersonPage } from '#contract/figures.ts';
import { FEWEST_PLAYS } from '#contract/limits.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';

type Counts = PersonPage['skills'][number];

const playsOf = ({ missed, partly, met }: Counts): number => missed + partly + met;

function most(skills: readonly Counts[], share: (counts: Counts) => number): Counts | undefined {
  return skills.toSorted((a, b) => share(b) - share(a))[0];
}

/** What a person's plays come to, from their numbers: what is met most often, and what is missed most often. */
export function personSentence({ plays, skills }: PersonPage): string {
  const enough = skills.filter((counts) => playsOf(counts) >= FEWEST_PLAYS);
  const count = plays === 1 ? '1 play counts' : `${plays} plays count`;
  const met = most(enough, (counts) => counts.met / playsOf(counts));
  const missed = most(enough, (counts) => counts.missed / playsOf(counts));
  if (!met || !missed) return `${count}: too few to conclude anything from.`;
  const metWords =
    met.met === 0
      ? 'No skill is met yet.'
      : `${SKILL_NAMES[met.skill]} is met most often (${met.met} of ${playsOf(met)}).`;
  const missedWords =
    missed.missed === 0
      ? 'None was missed.'
      : `${SKILL_NAMES[missed.skill]} is missed most often (${missed.missed} of ${playsOf(missed)}).`;
  return `${count}. ${metWords} ${missedWords}`;
}
