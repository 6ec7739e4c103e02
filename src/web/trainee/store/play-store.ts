import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ScenarioPackage } from '#contract/api.ts';
import type { PlayRecord } from '#domain/play/record.ts';

/** A play as kept in this browser. */
export interface SavedPlay {
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

/**
 * Saves a play that has gone on. False, and nothing saved, when the stored record is not the beginning of
 * this one: then the play went on elsewhere.
 */
export async function extendPlay(play: SavedPlay): Promise<boolean> {
  const transaction = (await database()).transaction('plays', 'readwrite');
  const stored = await transaction.store.get(play.id);
  const before = stored?.record.events ?? [];
  const goesOn = before.every(
    (event, index) => JSON.stringify(event) === JSON.stringify(play.record.events[index]),
  );
  if (goesOn) await transaction.store.put(play);
  await transaction.done;
  return goesOn;
}

export async function loadPlay(id: string): Promise<SavedPlay | undefined> {
  return (await database()).get('plays', id);
}

/** All plays, the latest first. */
export async function listPlays(): Promise<readonly SavedPlay[]> {
  return (await (await database()).getAllFromIndex('plays', 'changed')).reverse();
}

export async function savePackage(scenarioPackage: ScenarioPackage): Promise<void> {
  await (await database()).put('packages', scenarioPackage, scenarioPackage.edition.hash);
}

export async function loadPackage(hash: string): Promise<ScenarioPackage | undefined> {
  return (await database()).get('packages', hash);
}
