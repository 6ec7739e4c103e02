import { Parts } from '#application/read-part.ts';
import { rescore } from '#application/rescore.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { Rubric } from '#domain/scoring/rubric.ts';
import { editionStore } from '#server/db/edition-store.ts';
import type { Database } from '#server/db/open-database.ts';
import { playArchive } from '#server/db/play-store.ts';
import { rescoredStore } from '#server/db/rescored-store.ts';
import { counted } from '../counted.ts';
import { openStore } from '../open-store.ts';
import { rescoringLines } from '../rescore/rescoring-lines.ts';
import { plain, type Terminal } from '../terminal.ts';
import { counterOn } from '../test/counter.ts';

export interface RescoreOptions {
  readonly rubric: string;
  readonly apply?: boolean;
}

interface Rescorer {
  readonly file: string;
  readonly rubric: Rubric;
  readonly apply: boolean;
  readonly terminal: Terminal;
}

async function rescoreIn({ db }: Database, { file, rubric, apply, terminal }: Rescorer): Promise<number> {
  const archive = playArchive(db);
  const counter = counterOn(process.stderr, plain(file), await archive.countPlays());
  const result = await rescore(rubric, {
    archive,
    editions: editionStore(db),
    pack: english,
    ...(apply && { rescored: rescoredStore(db) }),
    now: () => new Date(),
    step: counter.step,
  });
  counter.done(plain(file));
  if (!result.ok) {
    const found = `version ${rubric.version} of "${rubric.rubric}", which was applied with other content`;
    terminal.err(plain(`${file}: expected a version of its own, found ${found}. Raise its "version:".`));
    return 1;
  }
  const { rescoring } = result;
  for (const line of rescoringLines(rubric, rescoring, terminal)) terminal.out(line);
  terminal.out(
    apply
      ? `${counted(rescoring.kept, 'second outcome')} stored beside the first; what was there before was left as it is.`
      : 'Nothing was changed; with --apply the second outcomes are stored beside the first.',
  );
  return rescoring.unscored.length + rescoring.contradicted.length === 0 ? 0 : 1;
}

/**
 * Tells what a rubric changes in the stored plays, and with `apply` keeps what they come to beside their first
 * outcomes.
 *
 * @returns the exit code: 1 when the rubric or the database cannot be used, or a play cannot be scored by it
 */
export async function rescorePlays(
  named: string | undefined,
  { rubric: file, apply = false }: RescoreOptions,
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const refuse = (reports: readonly string[]): number => {
    for (const report of reports) terminal.err(plain(report));
    return 1;
  };
  const reading = await new Parts().read(file, 'rubric');
  if (!reading.ok) return refuse(reading.reports);
  const opening = await openStore(named, environment, apply ? 'change' : 'look');
  if (!opening.ok) return refuse([opening.report]);
  try {
    return await rescoreIn(opening.database, { file, rubric: reading.value, apply, terminal });
  } finally {
    await opening.database.close();
  }
}
