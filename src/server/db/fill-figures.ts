import type { Selectable } from 'kysely';
import { playFigures } from '#application/play-figures.ts';
import type { Outcome } from '#domain/evaluate.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { figureColumns } from './counted-plays.ts';
import type { Schema } from './schema.ts';
import type { Connection } from './transaction.ts';

/** Outcomes of a page are some megabytes. */
const PLAYS_AT_ONCE = 100;
/** Each is some hundred kilobytes. */
const EDITIONS_HELD = 50;

type Play = Pick<Selectable<Schema['play']>, 'id' | 'scenario_hash' | 'outcome'>;

/** Finds the scenario versions that the plays were of. */
function editions(db: Connection) {
  const held = new Map<string, Edition>();
  return async (hash: string): Promise<Edition> => {
    const known = held.get(hash);
    if (known) return known;
    const { content } = await db
      .selectFrom('scenario_version')
      .select('content')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    // Written by the edition store from an Edition.
    const edition = JSON.parse(content) as Edition;
    const [longestHeld] = held.keys();
    if (held.size >= EDITIONS_HELD && longestHeld !== undefined) held.delete(longestHeld);
    held.set(hash, edition);
    return edition;
  };
}

function figuresIn({ outcome }: Play, edition: Edition): ReturnType<typeof figureColumns> | undefined {
  try {
    // Written by evaluatedPlay from an Outcome.
    return figureColumns(playFigures(JSON.parse(outcome) as Outcome, edition));
  } catch {
    // An outcome of early rules may be of another shape: the play counts nowhere, like those of before accounts.
    return undefined;
  }
}

/** Fills the numbers beside plays that were stored when there were fewer of them, from their outcomes. */
export async function fillFigures(db: Connection): Promise<void> {
  const editionOf = editions(db);
  for (let last = ''; ; ) {
    const plays: readonly Play[] = await db
      .selectFrom('play')
      .select(['id', 'scenario_hash', 'outcome'])
      .where('id', '>', last)
      // Plays of before there were accounts have none.
      .where('critical', 'is not', null)
      .where('tallies', 'is', null)
      .orderBy('id')
      .limit(PLAYS_AT_ONCE)
      .execute();
    for (const play of plays) {
      const figures = figuresIn(play, await editionOf(play.scenario_hash));
      if (figures) await db.updateTable('play').set(figures).where('id', '=', play.id).execute();
    }
    const next = plays.at(-1)?.id;
    if (next === undefined) return;
    last = next;
  }
}
