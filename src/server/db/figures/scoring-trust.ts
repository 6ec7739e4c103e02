import { EVERYONE, type FiguresQuery, type ScoringTrust } from '#contract/figures.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import type { Connection } from '../transaction.ts';
import { basisOf, type Group, isMember } from './group.ts';
import { whole, withinTimes } from './narrowing.ts';

type Rule = ScoringTrust['rules'][number];

/** How often points of each rule were disputed in the plays that count, and what became of it. */
export async function scoringTrust(db: Connection, group: Group, asked: FiguresQuery): Promise<ScoringTrust> {
  const basis = await basisOf(db, group, asked);
  if (!basis.enough) return { ...basis, rules: [] };
  const ofTeam = group.id !== EVERYONE;
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('counted_play', 'counted_play.play_id', 'dispute.play_id')
    .select(['dispute.skill', 'dispute.rule', 'dispute.status'])
    .select(({ fn }) => fn.countAll<number | string>().as('times'))
    .where(isMember(group, 'counted_play.person_id'))
    // Of the people of a team there are few plays of a version; all of the version are many.
    .where(withinTimes(asked, 'counted_play', ofTeam && asked.scenario !== undefined ? 'row' : 'index'))
    .groupBy(['dispute.skill', 'dispute.rule', 'dispute.status'])
    .execute();
  const rules = new Map<string, Rule>();
  for (const { skill: name, rule, status, times } of rows) {
    const skill = SKILLS.find((each) => each === name);
    // Disputes of rules of before may name another.
    if (!skill) continue;
    const key = JSON.stringify([skill, rule]);
    const known = rules.get(key) ?? { skill, rule, waiting: 0, accepted: 0, declined: 0 };
    const column = status === 'open' ? 'waiting' : status;
    rules.set(key, { ...known, [column]: whole(times) });
  }
  const place = ({ skill }: Rule) => SKILLS.indexOf(skill);
  return {
    ...basis,
    rules: [...rules.values()].sort((a, b) => place(a) - place(b) || (a.rule < b.rule ? -1 : 1)),
  };
}
