import type { Attention, Improvement, ScenarioFigures, SkillFigures } from '#contract/figures.ts';
import { SKILL_NAMES } from '../../shared/skill-names.ts';
import { dayWords } from '../../shared/time-words.ts';
import { countOf, moneyWords, shareWords } from './number-words.ts';
import { totalOf } from './practice-sentences.ts';
import { FEW, occasions } from './verdicts.ts';
import { versionNames } from './version-names.ts';

/** The monthly report: each line a plain sentence made from the numbers. */

/** So many assignments are told one by one: a report is read, and not looked things up in. */
const MOST_LINES = 12;

export function attentionLines({ assignments, disputes }: Attention): readonly string[] {
  const left = assignments.length - MOST_LINES;
  const lines = assignments.slice(0, MOST_LINES).map(({ scenario, dueAt, overdue, stuck }) => {
    const parts = [overdue > 0 && `${overdue} overdue`, stuck > 0 && `${stuck} stuck`].filter(Boolean);
    const due = dueAt === null ? '' : `, due ${dayWords(dueAt)}`;
    return `${scenario.title}${due}: ${parts.join(', ')}.`;
  });
  return [
    ...lines,
    ...(left > 0 ? [`And ${countOf(left, 'more assignment')} that somebody is overdue or stuck with.`] : []),
    ...(disputes.waiting > 0
      ? [`${countOf(disputes.waiting, 'dispute waits', 'disputes wait')} for an answer.`]
      : []),
  ];
}

export function skillLines({ skills }: Pick<SkillFigures, 'skills'>): readonly string[] {
  return skills.map((each) => {
    const of = occasions(each);
    return of === 0
      ? `${SKILL_NAMES[each.skill]}: no play had an occasion for it.`
      : `${SKILL_NAMES[each.skill]}: met in ${each.met} of ${countOf(of, 'play')}${of < FEW ? '' : ` (${shareWords(each.met, of)})`}, shown in part in ${each.partly}, missed in ${each.missed}.`;
  });
}

export function improvementLines({ scenarios }: Pick<Improvement, 'scenarios'>): readonly string[] {
  const names = versionNames(scenarios);
  return scenarios.flatMap(({ scenario, mode, people, total, better, same, worse }) =>
    total
      ? [
          `${names.get(scenario.hash)}, ${mode}: a mean of ${Math.round(total.first)} at first and ${Math.round(total.latest)} at the latest, of ${countOf(people, 'person', 'people')}; ${better} better, ${same} the same, ${worse} worse.`,
        ]
      : [],
  );
}

export function practiceLines({ scenarios }: Pick<ScenarioFigures, 'scenarios'>): readonly string[] {
  if (scenarios.length === 0) return [];
  const of = (pick: (version: ScenarioFigures['scenarios'][number]) => number) => totalOf(scenarios, pick);
  const given = of(({ resolved }) => resolved.given);
  const due = of(({ updates }) => updates.due);
  const promises = of((each) => each.promises.kept + each.promises.broken);
  return [
    ...(given > 0
      ? [
          `Something was given in ${countOf(given, 'play')}, within own authority in ${of(({ resolved }) => resolved.ownAuthority)}.`,
        ]
      : []),
    `A matter was handed on in ${countOf(
      of((each) => each.escalated),
      'play',
    )}, without need in ${of((each) => each.needless)}.`,
    ...(due > 0
      ? [`${of(({ updates }) => updates.sent)} of ${countOf(due, 'update')} that were due were sent.`]
      : []),
    ...(promises > 0
      ? [`${of((each) => each.promises.kept)} of ${countOf(promises, 'promise')} that fell due were kept.`]
      : []),
    `A change that keeps it from happening again was named in ${of((each) => each.preventions)} of ${countOf(
      of((each) => each.plays),
      'play',
    )}.`,
  ];
}

/** What each version's remedies cost, and what they left customers worth: by version, as currencies differ. */
export function valueLines({ scenarios }: Pick<ScenarioFigures, 'scenarios'>): readonly string[] {
  const names = versionNames(scenarios);
  return scenarios.map(({ scenario, plays, lifetimeSum, networkSum, costSum }) => {
    const each = (cents: number) => moneyWords(cents / plays, costSum.currency);
    return `${names.get(scenario.hash)}: remedies cost ${each(costSum.cents)} a play; the customer’s own business changed by ${each(lifetimeSum.cents)}, that of those who hear of it by ${each(networkSum.cents)}.`;
  });
}
