import { attempt } from '#server/db/backup-refusal.ts';
import { mendRollUps, type RollUpDifferences, recountRollUps } from '#server/db/mend-roll-ups.ts';
import { appliedMigrations, standingOf } from '#server/db/migrate.ts';
import type { Database } from '#server/db/open-database.ts';
import type { Progress } from '#server/db/progress.ts';
import { counted } from '../counted.ts';
import { barsOn } from '../db/bars.ts';
import { refusalSentence } from '../db/refusal-sentence.ts';
import { type Told, told } from '../db/told.ts';
import { openStore } from '../open-store.ts';
import type { Terminal } from '../terminal.ts';

export interface RecountOptions {
  /** Count anew what differs. */
  readonly mend?: boolean;
}

/** What each table of numbers is to a person. */
const WORDS: Readonly<Record<keyof RollUpDifferences, string>> = {
  counted_play: 'of the list of plays that count',
  person_month: 'of the numbers of people by month',
  person_skill_month: 'of the skills of people by month',
  person_scenario: 'of first and latest plays',
  group_month: 'of the numbers of teams by month',
  group_tally: 'of what was done and where plays went',
  group_progress: 'of how the people of teams came on',
  group_mean: 'of how far people are apart',
};

function differenceWords(differences: RollUpDifferences): string {
  const entries = Object.entries(differences) as [keyof RollUpDifferences, number][];
  return entries
    .flatMap(([table, rows]) => (rows > 0 ? [`${counted(rows, 'row')} ${WORDS[table]}`] : []))
    .join(', ');
}

/** Why this database cannot be recounted; nothing where it can. */
async function notUpToDate({ db }: Database, name: string): Promise<string | undefined> {
  const standing = await standingOf(await appliedMigrations(db));
  if (standing.kind === 'newer') {
    return refusalSentence({ kind: 'newer-database', migration: standing.migration }, '', name);
  }
  if (standing.pending.length === 0) return undefined;
  return `${name}: expected a database that is up to date, found one that lacks ${standing.pending.join(', ')}. Run "amends db migrate" first; it counts anew by itself.`;
}

async function recounted(
  database: Database,
  name: string,
  { mend = false }: RecountOptions,
  progress: Progress,
): Promise<Told> {
  const parts = Object.keys(WORDS).length;
  const recounting = await recountRollUps(database.db, progress('recounting', parts));
  const found = differenceWords(recounting.differences);
  const plays = counted(recounting.counted, 'play');
  const left =
    recounting.uncounted > 0
      ? ` ${counted(recounting.uncounted, 'more play')} count nowhere, as their outcomes are of an early format.`
      : '';
  if (found === '')
    return { ok: true, line: `${name}: the numbers are those of the ${plays} that count.${left}` };
  if (!mend) {
    return {
      ok: false,
      line: `${name}: expected the numbers of the ${plays} that count, found others in ${found}.${left} Run "amends db recount --mend" to count them anew.`,
    };
  }
  await mendRollUps(database.db, database.kind, progress('mending', parts));
  return {
    ok: true,
    line: `${name}: counted anew from ${plays}; there were other numbers in ${found}.${left}`,
  };
}

/**
 * Compares the numbers that are kept for managers with the plays they stand for, and counts them anew where that is
 * asked for.
 *
 * @returns the exit code
 */
export function recountDatabase(
  named: string | undefined,
  options: RecountOptions,
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const bars = barsOn(process.stderr, { recounting: 'Counting', mending: 'Counting anew' });
  return told(bars, terminal, async () => {
    const opening = await openStore(named, environment, options.mend ? 'leave' : 'look');
    if (!opening.ok) return { ok: false, line: opening.report };
    const { database, name } = opening;
    try {
      const result = await attempt(async (): Promise<Told> => {
        const refused = await notUpToDate(database, name);
        if (refused !== undefined) return { ok: false, line: refused };
        return recounted(database, name, options, bars.progress);
      });
      return result.ok ? result.value : { ok: false, line: refusalSentence(result.refusal, '', name) };
    } finally {
      await database.close();
    }
  });
}
