import { brokenBy } from '#application/changed-scenario.ts';
import { Parts } from '#application/read-part.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { renameId } from '#domain/scenario/rename-id.ts';
import { counted } from '../counted.ts';
import { replaceFile } from '../replace-file.ts';
import { plain, type Terminal } from '../terminal.ts';

/** Gives something in a scenario another id, everywhere it is named, and notes the id it had. */
export async function renameInFile(
  file: string,
  from: string,
  to: string,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const refuse = (report: string): number => {
    terminal.err(plain(report));
    return 1;
  };
  const part = await new Parts().read(file, 'scenario');
  if (!part.ok) return refuse(part.reports.join('\n'));
  const { source } = part;
  const parsed = parseScenario(source);
  if (!parsed.ok) return refuse(`${file}: expected a scenario, found none. Run "amends check" on it.`);
  const renaming = renameId(source, { scenario: parsed.value, raw: parsed.raw }, from, to);
  if (!renaming.ok) {
    const { expected, found, mend } = renaming;
    return refuse(`${file}: expected ${expected}, found ${found}. ${mend}`);
  }
  const broken = await brokenBy(file, renaming.source, {
    libraryFolder: folder,
    pack: english,
    phrases: englishPhrases,
    scores: false,
  });
  if (broken.length > 0) return refuse([...broken, `${file} was left as it is.`].join('\n'));
  await replaceFile(file, renaming.source);
  terminal.out(
    plain(
      `${file}: the ${renaming.kind} "${from}" is now "${to}" in ${counted(renaming.changes, 'place')}; "was" keeps the old id.`,
    ),
  );
  return 0;
}
