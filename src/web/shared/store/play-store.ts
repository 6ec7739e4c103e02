import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ScenarioPackage } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { lastPerson } from '../last-session.ts';

/** Whose a play is, in a browser that several people may use. */
interface Ownership {
  /** Who was signed in when it began, or has taken it for their own since; left out for a guest's. */
  readonly person?: string;
  /** It was a guest's before: the server is told so, and keeps it private. */
  readonly adopted?: true;
  /** A guest's, and whoever signed in did not want it. */
  readonly left?: true;
}

/** A play as kept in this browser. */
export interface SavedPlay extends Ownership {
  readonly id: string;
  readonly record: PlayRecord;
  readonly title: string;
  readonly finished: boolean;
  /** Total of the debrief once finished. */
  readonly total: number | null;
  /** Stored by the server. */
  readonly sent: boolean;
  /** Why the server would not take it; not sent again then. */
  readonly refused: string | null;
  /** What stands in the composer. */
  readonly draft: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

interface Schema extends DBSchema {
  plays: { key: string; value: SavedPlay; indexes: { changed: number } };
  /** By content hash, so that a play goes on without the server. */
  packages: { key: string; value: ScenarioPackage };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('amends', 1, {
    upgrade(db) {
      db.createObjectStore('plays', { keyPath: 'id' }).createIndex('changed', 'changed');
      db.createObjectStore('packages');
    },
  });
  return opening;
}

export async function savePlay(play: SavedPlay): Promise<void> {
  await (await database()).put('plays', play);
}

function ownershipOf({ person, adopted, left }: Ownership): Ownership {
  return { ...(person !== undefined && { person }), ...(adopted && { adopted }), ...(left && { left }) };
}

function ownershipNow(): Ownership {
  const person = lastPerson();
  return person === undefined ? {} : { person };
}

/**
 * Saves a play that has gone on; it stays with whoever began it. False, and nothing saved, when the stored record is not the beginning of
 * this one: then the play went on elsewhere.
 */
export async function extendPlay(play: Omit<SavedPlay, keyof Ownership>): Promise<boolean> {
  const transaction = (await database()).transaction('plays', 'readwrite');
  const stored = await transaction.store.get(play.id);
  const before = stored?.record.events ?? [];
  const goesOn = before.every(
    (event, index) => JSON.stringify(event) === JSON.stringify(play.record.events[index]),
  );
  if (goesOn) await transaction.store.put({ ...play, ...(stored ? ownershipOf(stored) : ownershipNow()) });
  await transaction.done;
  return goesOn;
}

export async function loadPlay(id: string): Promise<SavedPlay | undefined> {
  return (await database()).get('plays', id);
}

/** All plays of this browser, whosever they are, the latest first. */
export async function listPlays(): Promise<readonly SavedPlay[]> {
  return (await (await database()).getAllFromIndex('plays', 'changed')).reverse();
}

/** The plays of whoever is signed in here, or of guests, the latest first. */
export async function ownPlays(): Promise<readonly SavedPlay[]> {
  const person = lastPerson();
  return (await listPlays()).filter((play) => play.person === person);
}

/** Takes the plays of somebody who is deleted out of this browser. */
export async function forgetPlaysOf(person: string): Promise<void> {
  const transaction = (await database()).transaction('plays', 'readwrite');
  for (const play of await transaction.store.getAll()) {
    if (play.person === person) await transaction.store.delete(play.id);
  }
  await transaction.done;
}

export async function savePackage(scenarioPackage: ScenarioPackage): Promise<void> {
  await (await database()).put('packages', scenarioPackage, scenarioPackage.edition.hash);
}

export async function loadPackage(hash: string): Promise<ScenarioPackage | undefined> {
  const kept = await (await database()).get('packages', hash);
  // Kept by this browser before rubrics had holds: it has none.
  return kept && { ...kept, rubric: { ...kept.rubric, holds: kept.rubric.holds ?? {} } };
}
