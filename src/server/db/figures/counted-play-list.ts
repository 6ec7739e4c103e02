import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Tally } from '#application/tallies.ts';
import type { CountedPlayLine, countedPlaysQuery } from '#contract/counted-plays.ts';
import { EVERYONE } from '#contract/figures.ts';
import type { Page } from '#contract/page.ts';
import { VERDICT_FROM } from '#domain/scoring/score.ts';
import { SKILLS } from '#domain/scoring/skill.ts';
import { SKILL_COLUMNS, skillsOf } from '../counted-plays.ts';
import { cursorOf, placeOfCursor } from '../cursor.ts';
import type { Connection } from '../transaction.ts';
import type { Group } from './group.ts';
import { within, withinTimes } from './narrowing.ts';

type Place = readonly [storedAt: string, id: string];
type Asked = z.output<typeof countedPlaysQuery>;

const column = (name: string) => sql.ref(`counted_play.${name}`);

/** Plays in which something was tallied: its pair stands in the list of pairs as JSON writes it. */
function tallied(tally: Tally): RawBuilder<SqlBool> {
  const pair = JSON.stringify(tally).replace(/[!%_]/g, '!$&');
  // PostgreSQL takes a bare "like" to fit next to nothing, and would then put all plays in order for a handful.
  return sql`coalesce(${column('tallies')} like ${`%${pair}%`} escape '!', false)`;
}

const THAT: Readonly<Record<NonNullable<Asked['that']>, RawBuilder<SqlBool>>> = {
  'gave-something': sql`${column('gave')} = 1`,
  'own-authority': sql`${column('own_authority')} = 1`,
  escalated: sql`${column('escalated')} = 1`,
  needless: sql`${column('needless')} = 1`,
  'missed-update': sql`${column('updates_sent')} < ${column('updates_due')}`,
  'sent-update': sql`${column('updates_sent')} > 0`,
  assigned: sql`exists (select 1 from attempt where attempt.play_id = ${column('play_id')})`,
  'kept-promise': sql`${column('promises_kept')} > 0`,
  'broke-promise': sql`${column('promises_broken')} > 0`,
  'named-prevention': sql`${column('prevention')} is not null`,
};

/** The scores of a verdict as `verdictOf` has them; of no verdict, those of plays with an occasion for the skill. */
function cameOut({ skill, verdict }: Asked): readonly RawBuilder<SqlBool>[] {
  if (skill === undefined) return [];
  const score = column(SKILL_COLUMNS[skill]);
  if (verdict === undefined) return [sql`${score} is not null`];
  const { partly, met } = VERDICT_FROM;
  switch (verdict) {
    case 'missed':
      return [sql`${score} < ${partly}`];
    case 'partly':
      return [sql`${score} >= ${partly} and ${score} < ${met}`];
    case 'met':
      return [sql`${score} >= ${met}`];
  }
}

const CAME_ON = { better: '>', same: '=', worse: '<' } as const;

/** The first or the latest play of somebody who played the version more than once in that mode. */
function isEnd({ cameOn }: Asked): readonly RawBuilder<SqlBool>[] {
  if (cameOn === undefined) return [];
  const came =
    cameOn === 'any' ? sql`1 = 1` : sql`ends.latest_total ${sql.raw(CAME_ON[cameOn])} ends.first_total`;
  return [
    sql`exists (
      select 1 from person_scenario as ends
      where ends.person_id = ${column('person_id')} and ends.scenario_hash = ${column('scenario_hash')}
        and ends.mode = ${column('mode')} and ends.plays > 1 and ${came}
        and ${column('play_id')} in (ends.first_play, ends.latest_play))`,
  ];
}

function disputed({ disputedRule, disputedSkill, disputeIs }: Asked): readonly RawBuilder<SqlBool>[] {
  if (disputedRule === undefined) return [];
  const status = disputeIs === 'waiting' ? 'open' : disputeIs;
  const conditions = [
    sql`dispute.rule = ${disputedRule}`,
    ...(disputedSkill === undefined ? [] : [sql`dispute.skill = ${disputedSkill}`]),
    ...(status === undefined ? [] : [sql`dispute.status = ${status}`]),
  ];
  return [
    sql`${column('play_id')} in (select dispute.play_id from dispute where ${sql.join(conditions, sql` and `)})`,
  ];
}

/** What must be among the tallies of a play. */
function talliesAsked({ remedy, remedyWas, ending, place, step }: Asked): readonly Tally[] {
  return [
    ...(remedy === undefined ? [] : [[remedyWas, remedy] as const]),
    ...(ending === undefined ? [] : [['ending', ending] as const]),
    ...(place === undefined ? [] : [['visit', place] as const]),
    ...(step === undefined ? [] : [['step', step] as const]),
  ];
}

/** What a play must be beside of the time, version and mode that are asked for. */
function picking(asked: Asked): readonly RawBuilder<SqlBool>[] {
  const { that } = asked;
  return [
    ...cameOut(asked),
    ...(that === undefined ? [] : [THAT[that]]),
    ...talliesAsked(asked).map(tallied),
    ...isEnd(asked),
    ...disputed(asked),
  ];
}

/**
 * The months in which a group has what was tallied, from the roll-up; nothing where it has none, so that nobody looks
 * through all plays for what is in none of them.
 */
async function monthsOf(
  db: Connection,
  group: Group,
  asked: Asked,
  [kind, key]: Tally,
): Promise<Pick<Asked, 'from' | 'to'> | undefined> {
  const row = await db
    .selectFrom('group_tally')
    .select(({ fn }) => [fn.min<string | null>('month').as('from'), fn.max<string | null>('month').as('to')])
    .where('group_id', '=', group.id)
    // Named one by one, as the key of the table begins with them.
    .where('scenario_hash', 'in', (each) => each.selectFrom('scenario_version').select('hash'))
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where(within(asked, 'group_tally'))
    .executeTakeFirstOrThrow();
  return row.from === null || row.to === null ? undefined : { from: row.from, to: row.to };
}

/** Of somebody in a team, asked of one play after the other. */
function isOfTeam(team: string): RawBuilder<SqlBool> {
  return sql`exists (select 1 from membership where team_id = ${team} and person_id = ${column('person_id')})`;
}

/** Where to look for plays: through all in the order of time, or the people of a team first. */
type Among = { readonly kind: 'by-time' } | { readonly kind: 'by-people'; readonly team: string };

function selectFitting(db: Connection, condition: RawBuilder<SqlBool>, among: Among) {
  switch (among.kind) {
    case 'by-time':
      return db
        .selectFrom('counted_play')
        .select(['counted_play.play_id', 'counted_play.stored_at'])
        .where(condition);
    case 'by-people':
      return (
        db
          .selectFrom('membership')
          // SQLite keeps to the order of a cross join.
          .crossJoin('counted_play')
          .select(['counted_play.play_id', 'counted_play.stored_at'])
          .whereRef('counted_play.person_id', '=', 'membership.person_id')
          .where('membership.team_id', '=', among.team)
          .where(condition)
      );
  }
}

/**
 * Plays with what is told of them. In the order of time they are read until there are enough; found by their people,
 * all of them are there before they are put in order. The rest of a row is read for those of the page alone.
 */
function selectLines(db: Connection, condition: RawBuilder<SqlBool>, among: Among, most: number) {
  return db
    .with(
      (cte) =>
        among.kind === 'by-people' ? cte('fitting').materialized() : cte('fitting').notMaterialized(),
      () =>
        selectFitting(db, condition, among)
          .orderBy('counted_play.stored_at', 'desc')
          .orderBy('counted_play.play_id', 'desc')
          .limit(most),
    )
    .selectFrom('fitting')
    .innerJoin('counted_play', 'counted_play.play_id', 'fitting.play_id')
    .innerJoin('person', 'person.id', 'counted_play.person_id')
    .innerJoin('scenario_version as version', 'version.hash', 'counted_play.scenario_hash')
    .select([
      'counted_play.play_id as id',
      'counted_play.mode',
      'counted_play.stored_at as storedAt',
      'counted_play.total',
      'counted_play.prevention',
      'person.id as person_id',
      'person.name',
      'version.scenario_id',
      'version.hash',
      'version.title',
    ])
    .select(Object.values(SKILL_COLUMNS).map((name) => `counted_play.${name}` as const));
}

/**
 * The plays behind a number, the latest first.
 *
 * @param group `null`: those of the one person who is asked for
 */
export async function listCountedPlays(
  db: Connection,
  group: Group | null,
  asked: Asked,
): Promise<Page<CountedPlayLine>> {
  const { person, cursor, limit } = asked;
  let period: Pick<Asked, 'from' | 'to'> = asked;
  for (const tally of group === null ? [] : talliesAsked(asked)) {
    const found = group && (await monthsOf(db, group, { ...asked, ...period }, tally));
    if (!found) return { items: [], next: null };
    period = found;
  }
  const place = placeOfCursor<Place>(cursor, 2);
  const picked = picking(asked);
  const team = group === null || group.id === EVERYONE ? null : group.id;
  // Of a team's latest plays the first are soon found in the order of time; of those that few fit, they are not.
  const among: Among =
    team === null || (picked.length === 0 && person === undefined)
      ? { kind: 'by-time' }
      : { kind: 'by-people', team };
  const conditions = [
    // Of one person and version there are few, and without statistics SQLite would go through all plays of the version.
    withinTimes(
      { ...asked, ...period },
      'counted_play',
      among.kind === 'by-people' && asked.scenario !== undefined ? 'row' : 'index',
    ),
    ...picked,
    ...(person === undefined ? [] : [sql<SqlBool>`${column('person_id')} = ${person}`]),
    ...(among.kind === 'by-time' && team !== null ? [isOfTeam(team)] : []),
    ...(place === undefined
      ? []
      : [sql<SqlBool>`(${column('stored_at')}, ${column('play_id')}) < (${place[0]}, ${place[1]})`]),
  ];
  const condition = sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
  const rows = await selectLines(db, condition, among, limit + 1)
    .orderBy('fitting.stored_at', 'desc')
    .orderBy('fitting.play_id', 'desc')
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ scenario_id, hash, title, person_id, name, ...row }) => {
      const scores = skillsOf(row);
      return {
        id: row.id,
        person: { id: person_id, name },
        scenario: { id: scenario_id, hash, title },
        mode: row.mode,
        storedAt: row.storedAt,
        total: row.total,
        skills: SKILLS.flatMap((skill) => {
          const score = scores[skill];
          return score === null ? [] : [{ skill, score }];
        }),
        prevention: row.prevention,
      };
    }),
    next: last ? cursorOf([last.storedAt, last.id]) : null,
  };
}
