import { decideDispute } from '#application/decide-dispute.ts';
import type { DemoEvent } from '#application/demo/demo-event.ts';
import { type DemoFirm, demoFirm } from '#application/demo/demo-people.ts';
import { demoYear } from '#application/demo/demo-year.ts';
import { disputeReceipt } from '#application/dispute-receipt.ts';
import { editionFinder } from '#application/edition-finder.ts';
import type { Evaluator } from '#application/ports.ts';
import { type Library, rubricFor } from '#application/read-library.ts';
import { storePlays } from '#application/store-plays.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import { addAttempt } from '../db/attempt-store.ts';
import { disputeStore } from '../db/dispute-store.ts';
import { editionStore } from '../db/edition-store.ts';
import { addPerson } from '../db/people-store.ts';
import { playStore } from '../db/play-store.ts';
import { sharePlay } from '../db/share-play.ts';
import type { Connection } from '../db/transaction.ts';

/** How many plays are evaluated at once; what the others hang on waits for them. */
const AT_ONCE = 32;
/** Of the firm and its year: the same firm each time. */
const SEED = 20_261_122;

export interface DemoNeeds {
  readonly db: Connection;
  readonly library: Library;
  readonly pack: LanguagePack;
  readonly evaluator: Evaluator;
  /** The last day of the year that is shown. */
  readonly end: Date;
  /** Told after each day of the year that is done, from 0 to 365. */
  readonly day: (done: number) => Promise<void>;
}

export type Filling =
  | { readonly kind: 'there-already' }
  | { readonly kind: 'filled'; readonly people: number; readonly teams: number; readonly plays: number };

type Played = Extract<DemoEvent, { kind: 'played' }>;

async function addFirm(db: Connection, firm: DemoFirm): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const [first] = firm.people;
    if (!first) return;
    for (const team of firm.teams) {
      await transaction
        .insertInto('team')
        .values({ id: team.id, name: `${team.name} (demo)`, demo: 1, created_at: first.joinedAt })
        .execute();
    }
    for (const { id, name, email, role, team, joinedAt: now } of firm.people) {
      // Nobody signs in as an invented person.
      await addPerson(transaction, {
        id,
        name,
        email,
        role,
        passwordHash: null,
        credentialId: id,
        demo: true,
        now,
      });
      const teams = team === null ? firm.teams.map((each) => each.id) : [team];
      await transaction
        .insertInto('membership')
        .values(teams.map((each) => ({ team_id: each, person_id: id })))
        .execute();
    }
  });
}

/**
 * Adds the demo firm: 120 invented people in 8 teams, and a year of plays that bots typed and this program evaluated,
 * marked as a demo in every row that is a person's or a team's.
 */
export async function fillDemo(needs: DemoNeeds): Promise<Filling> {
  const { db, library, pack, end } = needs;
  const there = await db.selectFrom('person').select('id').where('demo', '=', 1).limit(1).executeTakeFirst();
  if (there) return { kind: 'there-already' };
  const editions = editionStore(db);
  await editions.saveEditions(library.editions.values(), end.toISOString());
  const firm = demoFirm(SEED, end.toISOString());
  await addFirm(db, firm);
  const keeper = yearKeeper(needs);
  const from = end.getTime() - 365 * 86_400_000;
  let plays = 0;
  let day = 0;
  for (const event of demoYear(firm, { library, pack }, { seed: SEED, end: end.toISOString() })) {
    await keeper.take(event);
    if (event.kind === 'played') plays++;
    const reached = Math.min(365, Math.floor((Date.parse(event.at) - from) / 86_400_000));
    if (reached > day) {
      day = reached;
      await needs.day(day);
    }
  }
  await keeper.finish();
  await needs.day(365);
  return { kind: 'filled', people: firm.people.length, teams: firm.teams.length, plays };
}

/** Puts the events of the year into the database, in their order; plays are gathered and evaluated together. */
function yearKeeper({ db, library, evaluator }: DemoNeeds) {
  const findEdition = editionFinder(library, editionStore(db));
  const plays = playStore(db);
  const disputes = disputeStore(db);
  let waiting: Played[] = [];

  async function keepPlay({ person, record, assignment, attempt, at, finishedAt }: Played): Promise<void> {
    if (assignment !== null && attempt !== null) {
      const { id, seed } = record;
      await addAttempt(db, { id, assignment, person, number: attempt, seed, startedAt: at });
    }
    const sender = { owner: person, adopt: false };
    const now = () => new Date(finishedAt);
    const needs = { findEdition, rubricFor: (id: string) => rubricFor(library, id), evaluator, plays, now };
    const [result] = await storePlays([{ body: record }], sender, needs);
    if (result?.kind !== 'stored') {
      throw new Error(`A play of the demo firm was not stored: ${JSON.stringify(result)}`);
    }
  }

  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    await Promise.all(all.map(keepPlay));
  }

  async function apply(event: Exclude<DemoEvent, Played>): Promise<void> {
    switch (event.kind) {
      case 'assigned':
        return addAssignment(db, library, event);
      case 'shared':
        return sharePlay(db, { play: event.play, owner: event.person, shared: true });
      case 'disputed': {
        const { id, play, ...request } = event.dispute;
        const now = () => new Date(event.at);
        await disputeReceipt(play, request, { plays, disputes, now, newId: () => id });
        return;
      }
      case 'decided': {
        const now = () => new Date(event.at);
        await decideDispute(event.dispute, event.verdict, { disputes, by: event.by, now });
        return;
      }
      case 'coached':
        // A marker on a timeline that there is no page for yet.
        return;
    }
  }

  return {
    async take(event: DemoEvent): Promise<void> {
      if (event.kind === 'played') {
        waiting.push(event);
        if (waiting.length >= AT_ONCE) await flush();
        return;
      }
      await flush();
      await apply(event);
    },
    finish: flush,
  };
}

async function addAssignment(
  db: Connection,
  library: Library,
  { at, assignment }: Extract<DemoEvent, { kind: 'assigned' }>,
): Promise<void> {
  const { id, title, scenario, to, by, dueAt, passMark, attempts } = assignment;
  const edition = library.editions.get(scenario);
  if (!edition) return;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('assignment')
      .values({
        id,
        scenario_hash: edition.hash,
        mode: 'assessment',
        due_at: dueAt,
        pass_mark: passMark,
        attempts,
        note: title,
        made_by: by,
        created_at: at,
      })
      .execute();
    if (to.kind === 'team') {
      await transaction
        .insertInto('assignment_team')
        .values({ assignment_id: id, team_id: to.team })
        .execute();
    } else if (to.people.length > 0) {
      await transaction
        .insertInto('assignment_person')
        .values(to.people.map((person) => ({ assignment_id: id, person_id: person })))
        .execute();
    }
  });
}
