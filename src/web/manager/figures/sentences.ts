import type { Attention, Improvement, ScenarioFigures, ScoringTrust } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { countOf, listed } from './number-words.ts';
import { leastMet, occasions, type SkillVerdicts } from './verdicts.ts';

/** The answers of the overview, each a sentence made from its numbers; none of them says why. */

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export function attentionSentence({ assignments, disputes }: Attention): string {
  const overdue = sum(assignments.map((each) => each.overdue));
  const stuck = sum(assignments.map((each) => each.stuck));
  const parts = [
    // Somebody may be overdue with two assignments: it is these that are counted.
    overdue > 0 && `${overdue.toLocaleString()} overdue`,
    stuck > 0 && `${stuck.toLocaleString()} stuck`,
    disputes.waiting > 0 && `${countOf(disputes.waiting, 'dispute')} waiting`,
  ].filter((each) => each !== false);
  return parts.length === 0 ? 'Nothing waits for you' : listed(parts);
}

export function skillsSentence(skills: readonly SkillVerdicts[]): string {
  const least = leastMet(skills);
  if (!least) return 'No play had an occasion for any of the five skills';
  const of = occasions(least);
  if (least.met === of) return 'All five skills were met wherever there was an occasion';
  return `${SKILL_NAMES[least.skill]} is met least: in ${least.met.toLocaleString()} of ${countOf(of, 'play')}`;
}

export function improvementSentence({ scenarios }: Pick<Improvement, 'scenarios'>): string {
  const told = scenarios.flatMap(({ total }) => total ?? []);
  if (told.length === 0) return 'Not yet known: too few people have played the same version twice';
  const above = told.filter(({ first, latest }) => Math.round(latest) > Math.round(first)).length;
  const below = told.filter(({ first, latest }) => Math.round(latest) < Math.round(first)).length;
  return `The latest plays score above the first in ${above} of ${countOf(told.length, 'comparison')}, below in ${below}`;
}

export function healthSentence(scenarios: ScenarioFigures['scenarios']): string {
  const begun = sum(scenarios.map(({ attempts }) => attempts.begun));
  const finished = sum(scenarios.map(({ attempts }) => attempts.finished));
  if (begun === 0) return `${countOf(scenarios.length, 'version')} played; nothing assigned was begun`;
  return `${finished.toLocaleString()} of ${countOf(begun, 'begun attempt')} finished, in ${countOf(scenarios.length, 'version')}`;
}

export function trustSentence({ rules }: Pick<ScoringTrust, 'rules'>): string {
  const waiting = sum(rules.map((rule) => rule.waiting));
  const accepted = sum(rules.map((rule) => rule.accepted));
  const answered = accepted + sum(rules.map((rule) => rule.declined));
  if (waiting + answered === 0) return 'No point has been disputed';
  const waits = waiting > 0 ? `, ${waiting.toLocaleString()} waiting` : '';
  return answered === 0
    ? `No dispute is answered yet${waits}`
    : `${accepted.toLocaleString()} of ${countOf(answered, 'answered dispute')} accepted${waits}`;
}

/** @param more whether more of them are to come */
export function peopleSentence(people: readonly { readonly plays: number }[], more: boolean): string {
  const without = people.filter(({ plays }) => plays === 0).length;
  // Of a part of them nothing can be said about all.
  if (more) return 'Each person and the five skills, by name';
  return without === 0
    ? `${countOf(people.length, 'person', 'people')}, each with a play that counts`
    : `${without.toLocaleString()} of ${countOf(people.length, 'person', 'people')} ${without === 1 ? 'has' : 'have'} no play that counts yet`;
}
