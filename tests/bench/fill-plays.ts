import { CompiledQuery, sql } from 'kysely';
import type { Edition } from '#domain/scenario/edition.ts';
import { verdictOf } from '#domain/scoring/score.ts';
import type { Database } from '#server/db/open-database.ts';
import { rollUpsOf } from '#server/db/recount.ts';
import { type Chance, oneOf, seeded } from '../support/seeded.ts';

/**
 * A large firm: so many plays of 2,000 people in 40 teams over 24 months and all scenarios, written into the tables by
 * the grouping that storing each would have done. Record and outcome are short here, as no view reads them; all other
 * columns are as long as real ones. Every play counts: private ones touch no view.
 */
export const TEAMS = 40;
export const PEOPLE = 2000;
export const MONTHS = 24;
const LAST_MONTH = { year: 2026, month: 11 } as const;
const ASSIGNMENTS_A_TEAM = 6;
const DISPUTED = 1 / 200;
const SKILLS = ['apology', 'no_excuses', 'promises', 'choices', 'follow_up'] as const;
/** SQLite takes 32,766 values in one statement, and the widest table has 35 columns. */
const ROWS_AT_ONCE = 800;

export const teamId = (team: number) => `team-${team}`;
export const personId = (person: number) => `person-${String(person).padStart(4, '0')}`;

type Value = string | number | null;
type Rows = readonly (readonly Value[])[];

/** Writes rows by plain statements: a query builder would take longer than the database. */
async function insert({ db, kind }: Database, table: string, columns: readonly string[], rows: Rows) {
  const mark = kind === 'sqlite' ? () => '?' : (place: number) => `$${place + 1}`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const values = some.map(
      (_, row) => `(${columns.map((__, column) => mark(row * columns.length + column)).join(',')})`,
    );
    await db.executeQuery(
      CompiledQuery.raw(
        `insert into ${table} (${columns.join(',')}) values ${values.join(',')}`,
        some.flat() as Value[],
      ),
    );
  }
}

const monthOf = (index: number) => {
  const months = LAST_MONTH.year * 12 + LAST_MONTH.month - MONTHS + index;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** What plays of one version may come to. */
interface Ways {
  readonly hash: string;
  readonly start: string;
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly endings: readonly string[];
  readonly remedies: readonly string[];
  readonly later: readonly string[];
}

function waysOf({ hash, scenario }: Edition): Ways {
  return {
    hash,
    start: scenario.start,
    next: new Map(
      Object.entries(scenario.moments).map(([id, { typed }]) => [
        id,
        [...new Set(typed.map(({ to }) => to))],
      ]),
    ),
    endings: Object.keys(scenario.endings),
    remedies: Object.keys(scenario.remedies),
    later: [...scenario.afterwards.map(({ id }) => id), ...(scenario['follow-up'] ? ['follow-up'] : [])],
  };
}

const MOST_MOMENTS = 8;

function talliesOf(chance: Chance, ways: Ways): (readonly [string, string])[] {
  const visits = [ways.start];
  const steps: string[] = [];
  let ending = oneOf(chance, ways.endings);
  const go = (to: string, by: string | number) => {
    steps.push(JSON.stringify([visits.at(-1), to, by]));
    visits.push(to);
  };
  for (let here = ways.start; visits.length < MOST_MOMENTS; ) {
    const to = oneOf(chance, ways.next.get(here) ?? ways.endings);
    go(to, chance() < 0.5 ? 'typed' : Math.floor(chance() * 3));
    if (ways.endings.includes(to)) {
      ending = to;
      break;
    }
    here = to;
  }
  if (!ways.endings.includes(visits.at(-1) ?? '')) go(ending, 'silence');
  for (const place of ways.later) go(place, visits.length % 2 === 0 ? 'time' : 'typed');
  const offered = ways.remedies.filter(() => chance() < 0.4);
  const given = offered.slice(0, 1);
  return [
    ...offered.map((id) => ['offered', id] as const),
    ...given.map((id) => ['given', id] as const),
    ...given.filter(() => chance() < 0.6).map((id) => ['fitting', id] as const),
    ['ending', ending],
    ...visits.map((id) => ['visit', id] as const),
    ...steps.map((step) => ['step', step] as const),
  ];
}

interface Made {
  readonly id: string;
  readonly person: number;
  readonly hash: string;
  readonly mode: 'practice' | 'assessment';
  readonly month: string;
  readonly storedAt: string;
  readonly total: number;
  readonly skills: readonly (number | null)[];
  readonly satisfaction: number;
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], number>>;
  readonly prevention: string | null;
  readonly tallies: readonly (readonly [string, string])[];
}

const NUMBERS = [
  'critical',
  'cost_cents',
  'lifetime_cents',
  'network_cents',
  'promises_kept',
  'promises_broken',
  'updates_due',
  'updates_sent',
  'gave',
  'own_authority',
  'escalated',
  'needless',
] as const;

function madePlay(chance: Chance, index: number, plays: number, ways: readonly Ways[]): Made {
  const whole = (below: number) => Math.floor(chance() * below);
  const person = whole(PEOPLE);
  const way = oneOf(chance, ways);
  // In the order of time, as they come.
  const month = monthOf(Math.floor((index / plays) * MONTHS));
  const second = Math.floor((((index / plays) * MONTHS) % 1) * 27 * 86_400);
  const time = new Date(Date.parse(`${month}-01T00:00:00.000Z`) + second * 1000 + (index % 1000));
  const tallies = talliesOf(chance, way);
  const gave = tallies.some(([kind]) => kind === 'given') ? 1 : 0;
  const own = gave === 1 && chance() < 0.8 ? 1 : 0;
  const escalated = chance() < 0.1 ? 1 : 0;
  const due = way.later.length;
  return {
    id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    person,
    hash: way.hash,
    mode: chance() < 0.5 ? 'practice' : 'assessment',
    month,
    storedAt: time.toISOString(),
    total: whole(101),
    skills: SKILLS.map((_, skill) => (skill === 4 && due === 0 ? null : whole(101))),
    satisfaction: whole(101),
    numbers: {
      critical: chance() < 0.05 ? 1 : 0,
      cost_cents: gave * whole(9000),
      lifetime_cents: whole(80_000) - 40_000,
      network_cents: whole(120_000) - 60_000,
      promises_kept: whole(3),
      promises_broken: chance() < 0.2 ? 1 : 0,
      updates_due: due,
      updates_sent: whole(due + 1),
      gave,
      own_authority: own,
      escalated,
      needless: escalated * own,
    },
    prevention: chance() < 0.2 ? 'We now check each order at the door before it leaves.' : null,
    tallies,
  };
}

const PLAY_COLUMNS = [
  'id',
  'owner_id',
  'visibility',
  'assignment_id',
  'scenario_hash',
  'rules',
  'rubric_name',
  'rubric_version',
  'mode',
  'complete',
  'total',
  'record',
  'outcome',
  'stored_at',
  'satisfaction',
  ...SKILLS,
  ...NUMBERS,
  'prevention',
  'tallies',
];

function playRow(play: Made, assignment: string | null): readonly Value[] {
  return [
    play.id,
    personId(play.person),
    play.mode === 'assessment' ? 'assessed' : 'shared',
    assignment,
    play.hash,
    'rules',
    'rubric',
    1,
    play.mode,
    1,
    play.total,
    '{}',
    '{}',
    play.storedAt,
    play.satisfaction,
    ...play.skills,
    ...NUMBERS.map((name) => play.numbers[name]),
    play.prevention,
    JSON.stringify(play.tallies),
  ];
}

/** Numbers added up by key. */
class Sums {
  readonly rows = new Map<string, number[]>();
  add(key: string, numbers: readonly number[]): void {
    const row = this.rows.get(key);
    if (!row) this.rows.set(key, [...numbers]);
    else
      for (let place = 0; place < row.length; place++) row[place] = (row[place] ?? 0) + (numbers[place] ?? 0);
  }
  /** Keys are lists of texts as JSON. */
  *all(): Iterable<readonly Value[]> {
    for (const [key, numbers] of this.rows) yield [...(JSON.parse(key) as string[]), ...numbers];
  }
}

const VERDICTS = ['not-shown', 'partly', 'met'] as const;
const VERDICT_COLUMNS = SKILLS.flatMap((skill) =>
  ['missed', 'partly', 'met'].map((each) => `${skill}_${each}`),
);

interface Ends {
  plays: number;
  sum: number;
  readonly first: Made;
  latest: Made;
}

/** The roll-ups of plays that come in the order of time. */
class RollUps {
  private readonly groupMonths = new Sums();
  private readonly personMonths = new Sums();
  private readonly tallies = new Map<string, Map<string, number>>();
  private readonly ends = new Map<string, Ends>();

  add(play: Made): void {
    const { hash, mode, month, numbers } = play;
    const person = personId(play.person);
    const verdicts = play.skills.flatMap((score) =>
      VERDICTS.map((verdict) => (score !== null && verdictOf(score) === verdict ? 1 : 0)),
    );
    const { critical, cost_cents, lifetime_cents, network_cents, promises_kept, promises_broken, ...flags } =
      numbers;
    for (const group of ['everyone', teamId(play.person % TEAMS)]) {
      const cell = JSON.stringify([group, month, hash, mode]);
      this.groupMonths.add(cell, [
        ...[1, play.total, play.satisfaction, cost_cents, lifetime_cents, network_cents],
        ...[promises_kept, promises_broken, critical, flags.updates_due, flags.updates_sent],
        ...[flags.gave, flags.own_authority, flags.escalated, flags.needless],
        ...[play.prevention === null ? 0 : 1, ...verdicts],
      ]);
      const tallies = this.tallies.get(cell) ?? new Map<string, number>();
      this.tallies.set(cell, tallies);
      for (const [kind, key] of play.tallies) {
        const name = `${kind} ${key}`;
        tallies.set(name, (tallies.get(name) ?? 0) + 1);
      }
    }
    this.personMonths.add(JSON.stringify([person, month, hash, mode]), [1, play.total, ...verdicts]);
    const key = JSON.stringify([person, hash, mode]);
    const ends = this.ends.get(key);
    if (ends) Object.assign(ends, { plays: ends.plays + 1, sum: ends.sum + play.total, latest: play });
    else this.ends.set(key, { plays: 1, sum: play.total, first: play, latest: play });
  }

  async write(database: Database): Promise<void> {
    await insert(
      database,
      'group_month',
      [
        ...['group_id', 'month', 'scenario_hash', 'mode', 'plays', 'total_sum', 'satisfaction_sum'],
        ...['cost_cents_sum', 'lifetime_cents_sum', 'network_cents_sum', 'promises_kept', 'promises_broken'],
        ...['critical', 'updates_due', 'updates_sent', 'gave', 'own_authority', 'escalated', 'needless'],
        ...['preventions', ...VERDICT_COLUMNS],
      ],
      [...this.groupMonths.all()],
    );
    await insert(
      database,
      'person_month',
      ['person_id', 'month', 'scenario_hash', 'mode', 'plays', 'total_sum', ...VERDICT_COLUMNS],
      [...this.personMonths.all()],
    );
    const end = (name: 'first' | 'latest') => [
      `${name}_play`,
      `${name}_at`,
      `${name}_total`,
      ...SKILLS.map((skill) => `${name}_${skill}`),
    ];
    const endOf = ({ id, storedAt, total, skills }: Made) => [id, storedAt, total, ...skills];
    await insert(
      database,
      'person_scenario',
      ['person_id', 'scenario_hash', 'mode', 'plays', 'total_sum', ...end('first'), ...end('latest')],
      [...this.ends].map(([key, { plays, sum, first, latest }]) => [
        ...(JSON.parse(key) as string[]),
        plays,
        sum,
        ...endOf(first),
        ...endOf(latest),
      ]),
    );
    const tallied: Value[][] = [];
    for (const [cell, tallies] of this.tallies) {
      for (const [name, times] of tallies) {
        const space = name.indexOf(' ');
        tallied.push([...(JSON.parse(cell) as string[]), name.slice(0, space), name.slice(space + 1), times]);
      }
    }
    await insert(
      database,
      'group_tally',
      ['group_id', 'month', 'scenario_hash', 'mode', 'kind', 'key', 'times'],
      tallied,
    );
  }
}

/** Smaller ones, which the database counts from the plays by itself. */
const FROM_RECOUNT = ['person_skill_month', 'group_progress', 'group_mean'];

const NOW = '2026-11-22T10:00:00.000Z';

/** The people of the firm, each of one team, and assignments that every team has. */
async function fillFirm(database: Database, editions: readonly Edition[]): Promise<void> {
  await insert(
    database,
    'team',
    ['id', 'name', 'created_at'],
    Array.from({ length: TEAMS }, (_, team) => [teamId(team), `Team ${team}`, NOW]),
  );
  await insert(
    database,
    'person',
    ['id', 'name', 'email', 'email_verified', 'role', 'created_at', 'updated_at'],
    Array.from({ length: PEOPLE }, (_, person) => [
      personId(person),
      // Names are not in the order of ids.
      `Robin ${(person * 7919) % PEOPLE}`,
      `${personId(person)}@example.com`,
      0,
      'trainee',
      NOW,
      NOW,
    ]),
  );
  await insert(
    database,
    'membership',
    ['team_id', 'person_id'],
    Array.from({ length: PEOPLE }, (_, person) => [teamId(person % TEAMS), personId(person)]),
  );
  const assignments = Array.from({ length: TEAMS * ASSIGNMENTS_A_TEAM }, (_, index) => ({
    id: `assignment-${index % TEAMS}-${Math.floor(index / TEAMS)}`,
    team: teamId(index % TEAMS),
    hash: editions[index % editions.length]?.hash ?? '',
    dueAt:
      index % 6 === 5
        ? '2026-12-24T10:00:00.000Z'
        : `2026-${String((index % 11) + 1).padStart(2, '0')}-20T10:00:00.000Z`,
  }));
  await insert(
    database,
    'assignment',
    ['id', 'scenario_hash', 'mode', 'due_at', 'pass_mark', 'attempts', 'note', 'created_at'],
    assignments.map(({ id, hash, dueAt }) => [id, hash, 'assessment', dueAt, 10, 5, '', NOW]),
  );
  await insert(
    database,
    'assignment_team',
    ['assignment_id', 'team_id'],
    assignments.map(({ id, team }) => [id, team]),
  );
}

/** Fills a database that is new, and tells of each part that is done. */
export async function fillPlays(
  database: Database,
  editions: readonly Edition[],
  plays: number,
  say: (line: string) => void,
): Promise<void> {
  const { db, kind } = database;
  if (kind === 'sqlite') {
    // For the filling alone; the views are asked through the server's own connection.
    for (const setting of ['synchronous = off', 'foreign_keys = on', 'cache_size = -400000']) {
      await sql`pragma ${sql.raw(setting)}`.execute(db);
    }
  }
  await fillFirm(database, editions);
  const chance = seeded(plays);
  const ways = editions.map(waysOf);
  const rollUps = new RollUps();
  const attempts: Value[][] = [];
  const disputes: Value[][] = [];
  const tried = new Map<number, number>();
  for (let from = 0; from < plays; from += ROWS_AT_ONCE) {
    const some = Array.from({ length: Math.min(ROWS_AT_ONCE, plays - from) }, (_, index) =>
      madePlay(chance, from + index, plays, ways),
    );
    const rows = some.map((play) => {
      rollUps.add(play);
      if (chance() < DISPUTED) {
        disputes.push([
          ...[`dispute-${play.id}`, play.id, 'apology', `rule-${Math.floor(chance() * 5)}`, 'I did say it.'],
          ...[
            play.storedAt,
            oneOf(chance, ['open', 'accepted', 'accepted', 'declined', 'declined', 'declined']),
          ],
        ]);
      }
      const number = tried.get(play.person) ?? 0;
      // Most people have tried most of what is assigned to them, once.
      if (play.mode === 'practice' || number >= ASSIGNMENTS_A_TEAM - (play.person % 3 === 0 ? 1 : 0)) {
        return playRow(play, null);
      }
      tried.set(play.person, number + 1);
      const assignment = `assignment-${play.person % TEAMS}-${number}`;
      const { id, storedAt, total, numbers } = play;
      const came = [1, total, numbers.critical, storedAt];
      attempts.push([id, assignment, personId(play.person), 1, 7, storedAt, ...came]);
      return playRow(play, assignment);
    });
    await db
      .transaction()
      .execute((transaction) => insert({ ...database, db: transaction }, 'play', PLAY_COLUMNS, rows));
  }
  say('    plays are in');
  await db.transaction().execute(async (transaction) => {
    const within = { ...database, db: transaction };
    const columns = ['scenario_hash', 'mode', 'stored_at', 'total', 'satisfaction', ...SKILLS, ...NUMBERS];
    const names = sql.raw([...columns, 'prevention', 'tallies'].join(','));
    await sql`insert into counted_play (play_id, person_id, ${names}) select id, owner_id, ${names} from play`.execute(
      transaction,
    );
    say('    counted plays are in');
    await rollUps.write(within);
    for (const { table, columns, rows } of rollUpsOf(transaction)) {
      if (!FROM_RECOUNT.includes(table)) continue;
      const names = sql.join(columns.map((name) => sql.id(name)));
      await sql`insert into ${sql.table(table)} (${names}) select ${names} from (${rows}) as counted`.execute(
        transaction,
      );
    }
    await insert(
      within,
      'attempt',
      [
        ...['play_id', 'assignment_id', 'person_id', 'number', 'seed', 'started_at'],
        ...['complete', 'total', 'critical', 'ended_at'],
      ],
      attempts,
    );
    await insert(
      within,
      'dispute',
      ['id', 'play_id', 'skill', 'rule', 'reason', 'opened_at', 'status'],
      disputes,
    );
  });
  say('    roll-ups are in');
  // As PostgreSQL does by itself some minutes after so many rows came in.
  if (kind === 'postgresql') await sql`vacuum analyze`.execute(db);
}
