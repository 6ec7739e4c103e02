import { setImmediate } from 'node:timers/promises';
import { decideDispute } from '#application/decide-dispute.ts';
import { DAYS_SHOWN, midnight } from '#application/demo/calendar.ts';
import type { DemoEvent } from '#application/demo/demo-event.ts';
import { type DemoFirm, demoFirm } from '#application/demo/demo-people.ts';
import { demoYear } from '#application/demo/demo-year.ts';
import { disputeReceipt } from '#application/dispute-receipt.ts';
import { editionFinder } from '#application/edition-finder.ts';
import type { Evaluator } from '#application/ports.ts';
import { type Library, rubricFor } from '#application/read-library.ts';
import { storePlays } from '#application/store-plays.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import { withdrawAssignment } from '../db/assignment-store.ts';
import { addAttempt } from '../db/attempt-store.ts';
import { addNote } from '../db/coaching-notes.ts';
import { disputeStore } from '../db/dispute-store.ts';
import { editionStore } from '../db/edition-store.ts';
import { addPerson } from '../db/people-store.ts';
import { playStore } from '../db/play-store.ts';
import { sharePlay } from '../db/share-play.ts';
import { type Connection, holdRoster } from '../db/transaction.ts';

/** How many plays are on their way at once: typed while others are being evaluated and stored. */
const AT_ONCE = 64;
/** Of the firm and its year: the same firm each time. */
const SEED = 20_261_122;

export interface DemoNeeds {
  readonly db: Connection;
  readonly library: Library;
  readonly pack: LanguagePack;
  readonly evaluator: Evaluator;
  /** Now: the year ends with it. */
  readonly end: Date;
  /** Within `DEMO_PEOPLE`; 120 where it is left out. */
  readonly people?: number;
  /** How many of the last days of the year are filled, 1..365; all where it is left out. */
  readonly days?: number;
  /** Told after each of those days that is done. */
  readonly day: (done: number) => Promise<void>;
}

export type Filling =
  | { readonly kind: 'there-already' }
  | { readonly kind: 'filled'; readonly people: number; readonly teams: number; readonly plays: number };

type Played = Extract<DemoEvent, { kind: 'played' }>;

/** @returns false where there is a demo firm already, or a part of one */
function addFirm(db: Connection, firm: DemoFirm): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // Of two who fill at once, the second waits and finds the first one's.
    await holdRoster(transaction);
    const there = await transaction
      .selectFrom('person')
      .select('id')
      .where('demo', '=', 1)
      .executeTakeFirst();
    if (there) return false;
    for (const { id, name, manager } of firm.teams) {
      const created_at = firm.people.find((person) => person.id === manager)?.joinedAt ?? '';
      await transaction
        .insertInto('team')
        .values({ id, name: `${name} (demo)`, demo: 1, created_at })
        .execute();
    }
    for (const { id, name, email, role, team, joinedAt: now } of firm.people) {
      // Nobody signs in as an invented person.
      const account = { passwordHash: null, credentialId: id, demo: true } as const;
      await addPerson(transaction, { id, name, email, role, ...account, now });
      const teams = team === null ? firm.teams.map((each) => each.id) : [team];
      await transaction
        .insertInto('membership')
        .values(teams.map((each) => ({ team_id: each, person_id: id })))
        .execute();
    }
    return true;
  });
}

/**
 * Adds the demo firm: 120 invented people in 8 teams, and a year of plays that bots typed and this program evaluated,
 * marked as a demo in every row that is a person's or a team's; or a smaller one.
 */
export async function fillDemo(needs: DemoNeeds): Promise<Filling> {
  const { db, library, pack, people, days = DAYS_SHOWN } = needs;
  const end = needs.end.toISOString();
  const firm = demoFirm(SEED, end, people);
  if (!(await addFirm(db, firm))) return { kind: 'there-already' };
  await editionStore(db).saveEditions(library.editions.values(), end);
  const keeper = yearKeeper(needs);
  const from = midnight(end, DAYS_SHOWN - days);
  let plays = 0;
  let day = 0;
  for (const event of demoYear(firm, { library, pack }, { seed: SEED, end, days })) {
    await keeper.take(event);
    if (event.kind === 'played') plays++;
    const reached = Math.floor((Date.parse(event.at) - from) / 86_400_000);
    if (reached > day) {
      day = reached;
      await needs.day(day);
    }
  }
  await keeper.finish();
  await needs.day(days);
  return { kind: 'filled', people: firm.people.length, teams: firm.teams.length, plays };
}

/**
 * Puts the events of the year into the database. What hangs on a play or a dispute waits for that one alone, so that
 * the next plays are typed meanwhile.
 */
function yearKeeper({ db, library, evaluator }: DemoNeeds) {
  const findEdition = editionFinder(library, editionStore(db));
  const plays = playStore(db);
  const disputes = disputeStore(db);
  /** By the id of the play or the dispute. */
  const kept = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;

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

  async function keepDispute({ at, dispute }: Extract<DemoEvent, { kind: 'disputed' }>): Promise<void> {
    const { id, play, ...request } = dispute;
    await kept.get(play);
    const result = await disputeReceipt(play, request, {
      plays,
      disputes,
      now: () => new Date(at),
      newId: () => id,
    });
    if (result.kind === 'refused') {
      throw new Error(`A dispute of the demo firm was not kept: ${JSON.stringify(result.refusal)}`);
    }
  }

  async function apply(event: DemoEvent): Promise<void> {
    switch (event.kind) {
      case 'assigned':
        return addAssignment(db, library, event);
      case 'withdrawn':
        return withdrawAssignment(db, event.assignment, event.at);
      case 'begun': {
        const { play: id, assignment, person, attempt: number, seed, at: startedAt } = event;
        await addAttempt(db, { id, assignment, person, number, seed, startedAt });
        return;
      }
      case 'played':
        return keepPlay(event);
      case 'shared':
        await kept.get(event.play);
        return sharePlay(db, { play: event.play, owner: event.person, shared: true });
      case 'disputed':
        return keepDispute(event);
      case 'decided': {
        await kept.get(event.dispute);
        const now = () => new Date(event.at);
        await decideDispute(event.dispute, event.verdict, { disputes, by: event.by, now });
        return;
      }
      case 'noted':
        return addNote(db, event);
    }
  }

  function begin(event: DemoEvent): void {
    const work: Promise<void> = apply(event)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
    if (event.kind === 'played') kept.set(event.record.id, work);
    if (event.kind === 'disputed') kept.set(event.dispute.id, work);
  }

  function stopAtFailure(): void {
    if (failure) throw failure.error;
  }

  return {
    async take(event: DemoEvent): Promise<void> {
      // Plays of an assignment follow it.
      if (event.kind === 'assigned') await apply(event);
      else begin(event);
      while (underWay.size >= AT_ONCE) await Promise.race(underWay);
      // Typing leaves no time to anything else; here is some.
      await setImmediate();
      stopAtFailure();
    },
    async finish(): Promise<void> {
      await Promise.all(underWay);
      stopAtFailure();
    },
  };
}

async function addAssignment(
  db: Connection,
  library: Library,
  { at, assignment }: Extract<DemoEvent, { kind: 'assigned' }>,
): Promise<void> {
  const { id, note, scenario, mode, to, by, dueAt, passMark, attempts } = assignment;
  const edition = library.editions.get(scenario);
  if (!edition) return;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('assignment')
      .values({
        id,
        scenario_hash: edition.hash,
        mode,
        due_at: dueAt,
        pass_mark: passMark,
        attempts,
        note,
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
