import { type Kysely, type Migration, sql } from 'kysely';

/**
 * People, teams, sign-in, assignments, whose a play is and who may see it, and the roll-ups of managers' views.
 * All times are ISO 8601 text and all truth values 0 or 1, on either database, so that one store serves both.
 */
export const people: Migration = {
  async up(db: Kysely<unknown>) {
    await accounts(db);
    await teams(db);
    await links(db);
    await assignments(db);
    await ownedPlays(db);
    await rollUps(db);
    await db.schema
      .createTable('setting')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('access')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('actor_name', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('play_id', 'text')
      .execute();
    await db.schema.createIndex('access_by_person').on('access').columns(['person_id', 'at', 'id']).execute();
    await db.schema.createIndex('access_by_time').on('access').columns(['at', 'id']).execute();
  },
};

/** The four tables better-auth keeps, by the names its configuration gives them. */
async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', 'integer', (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('demo', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('person_by_name').on('person').columns(['name', 'id']).execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('session_by_person').on('session').column('person_id').execute();
  await db.schema
    .createTable('credential')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text')
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('id_token', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('credential_by_person').on('credential').column('person_id').execute();
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('verification_by_identifier').on('verification').column('identifier').execute();
}

async function teams(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('demo', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('membership_once', ['team_id', 'person_id'])
    .execute();
  await db.schema.createIndex('membership_by_person').on('membership').column('person_id').execute();
}

/** Links that are handed over: of each only a hash is kept, so that the database opens no door. */
async function links(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('teams', 'text', (column) => column.notNull())
    .addColumn('invited_by', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('accepted_by', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('accepted_at', 'text')
    .execute();
  await db.schema
    .createTable('password_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('made_by', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
}

async function assignments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('assignment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('scenario_hash', 'text', (column) => column.notNull().references('scenario_version.hash'))
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addColumn('pass_mark', 'integer')
    .addColumn('attempts', 'integer')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute();
  await db.schema
    .createTable('assignment_team')
    .addColumn('assignment_id', 'text', (column) =>
      column.notNull().references('assignment.id').onDelete('cascade'),
    )
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('assignment_team_once', ['assignment_id', 'team_id'])
    .execute();
  await db.schema.createIndex('assignment_by_team').on('assignment_team').column('team_id').execute();
  await db.schema
    .createTable('assignment_person')
    .addColumn('assignment_id', 'text', (column) =>
      column.notNull().references('assignment.id').onDelete('cascade'),
    )
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('assignment_person_once', ['assignment_id', 'person_id'])
    .execute();
  await db.schema.createIndex('assignment_by_person').on('assignment_person').column('person_id').execute();
  // An attempt is begun on the server: its id is the play's, and its seed says which customer it will be.
  await db.schema
    .createTable('attempt')
    .addColumn('play_id', 'text', (column) => column.primaryKey())
    .addColumn('assignment_id', 'text', (column) =>
      column.notNull().references('assignment.id').onDelete('cascade'),
    )
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('seed', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    // Two requests at once begin one attempt, not two.
    .addUniqueConstraint('attempt_once', ['assignment_id', 'person_id', 'number'])
    .execute();
  await db.schema.createIndex('attempt_by_person').on('attempt').column('person_id').execute();
}

/** Plays of before have no owner and stay private: nobody's numbers hold them. */
async function ownedPlays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('play')
    .addColumn('owner_id', 'text', (column) => column.references('person.id'))
    .execute();
  await db.schema
    .alterTable('play')
    .addColumn('visibility', 'text', (column) => column.notNull().defaultTo('private'))
    .execute();
  await db.schema
    .alterTable('play')
    .addColumn('assignment_id', 'text', (column) => column.references('assignment.id').onDelete('set null'))
    .execute();
  const figures = [
    'critical',
    'apology',
    'no_excuses',
    'promises',
    'choices',
    'follow_up',
    'satisfaction',
    'cost_cents',
    'promises_kept',
    'promises_broken',
  ];
  for (const figure of figures) {
    await db.schema.alterTable('play').addColumn(figure, 'integer').execute();
  }
  await db.schema.createIndex('play_by_owner').on('play').columns(['owner_id', 'stored_at', 'id']).execute();
  // All that the counts of an assignment need, so that the rows with their long records stay unread.
  await db.schema
    .createIndex('play_by_assignment')
    .on('play')
    .columns(['assignment_id', 'owner_id', 'complete', 'total', 'critical'])
    .execute();
  await db.schema.createIndex('play_by_time').on('play').columns(['mode', 'stored_at']).execute();
  await sql`create index dispute_by_status on dispute (status, opened_at, id)`.execute(db);
  await db.schema
    .alterTable('dispute')
    .addColumn('decided_by', 'text', (column) => column.references('person.id').onDelete('set null'))
    .execute();
}

/** Kept in the transaction that stores, shares or removes a play; `roll-ups.ts` says what each holds. */
async function rollUps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('team_skill')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('skill', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .addColumn('missed', 'integer', (column) => column.notNull())
    .addColumn('partly', 'integer', (column) => column.notNull())
    .addColumn('met', 'integer', (column) => column.notNull())
    .addColumn('score_sum', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_skill_once', ['team_id', 'scenario_hash', 'month', 'mode', 'skill'])
    .execute();
  await db.schema
    .createTable('team_month')
    .addColumn('team_id', 'text', (column) => column.notNull().references('team.id').onDelete('cascade'))
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .addColumn('total_sum', 'bigint', (column) => column.notNull())
    .addColumn('satisfaction_sum', 'bigint', (column) => column.notNull())
    .addColumn('cost_cents_sum', 'bigint', (column) => column.notNull())
    .addColumn('promises_kept', 'bigint', (column) => column.notNull())
    .addColumn('promises_broken', 'bigint', (column) => column.notNull())
    .addColumn('critical', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_month_once', ['team_id', 'scenario_hash', 'month', 'mode'])
    .execute();
  await db.schema
    .createTable('person_skill')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('scenario_hash', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('skill', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .addColumn('missed', 'integer', (column) => column.notNull())
    .addColumn('partly', 'integer', (column) => column.notNull())
    .addColumn('met', 'integer', (column) => column.notNull())
    .addColumn('score_sum', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_skill_once', ['person_id', 'scenario_hash', 'mode', 'skill'])
    .execute();
}
