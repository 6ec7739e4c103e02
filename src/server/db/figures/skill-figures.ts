import type { FiguresQuery, SkillFigures } from '#contract/figures.ts';
import { VERDICT_COLUMNS } from '../play-sums.ts';
import type { Connection } from '../transaction.ts';
import { basisOf, type Group } from './group.ts';
import { within } from './narrowing.ts';
import { skillSums } from './skill-sums.ts';

/** How often each skill was missed, partly shown and met in the plays of a group. */
export async function skillFigures(db: Connection, group: Group, asked: FiguresQuery): Promise<SkillFigures> {
  const basis = await basisOf(db, group, asked);
  if (!basis.enough) return { ...basis, skills: [] };
  const row = await db
    .selectFrom('group_month')
    .select(({ fn }) => VERDICT_COLUMNS.map((column) => fn.sum<number | string | null>(column).as(column)))
    .where('group_id', '=', group.id)
    .where(within(asked, 'group_month'))
    .executeTakeFirst();
  return { ...basis, skills: skillSums(row) };
}
