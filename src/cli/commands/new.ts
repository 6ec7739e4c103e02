import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkSource } from '#application/check-source.ts';
import { Parts, SHARED_FILES } from '#application/read-part.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { issueReport } from '#domain/scenario/issue-words.ts';
import { DEFAULT_ANSWERS, idOf, scaffold } from '#domain/scenario/scaffold.ts';
import { NoAnswer } from '../new/ask.ts';
import { askForScenario } from '../new/questions.ts';
import { lineSource } from '../play/line-source.ts';
import { plain, type Terminal } from '../terminal.ts';

export interface NewOptions {
  /** Take every default without asking. */
  readonly yes?: boolean;
}

const taken = (file: string) =>
  `${file}: expected a name that no file has, found one. Give another name; nothing is ever overwritten.`;

async function answers(yes: boolean, terminal: Terminal) {
  if (yes) return DEFAULT_ANSWERS;
  const lines = lineSource(process.stdin, process.stdout);
  try {
    return await askForScenario(lines, terminal);
  } finally {
    lines.close();
  }
}

/** Where editors find the schema that completes and explains, as seen from the new file. */
function schemaFrom(file: string, folder: string): string {
  const path = relative(dirname(file), join(folder, 'scenario.schema.json')).replaceAll('\\', '/');
  return path.startsWith('.') || path.startsWith('/') ? path : `./${path}`;
}

/** Asks for what a first scenario needs and writes it; a file that is there already stays as it is. */
export async function newScenario(
  named: string | undefined,
  { yes = false }: NewOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const refuse = (report: string): number => {
    terminal.err(plain(report));
    return 1;
  };
  // Told before anybody has answered ten questions for nothing.
  if (named !== undefined && existsSync(named)) return refuse(taken(named));
  try {
    const given = await answers(yes, terminal);
    const file = named ?? `${idOf(given.title, 'my-scenario')}.yaml`;
    const beside = join(dirname(file), SHARED_FILES.guide);
    const guide = await new Parts().read(
      existsSync(beside) ? beside : join(folder, SHARED_FILES.guide),
      'guide',
    );
    if (!guide.ok) return refuse(guide.reports.join('\n'));
    const source = scaffold(given, guide.value).replace('./scenario.schema.json', schemaFrom(file, folder));
    const { reports, checked } = await checkSource(file, source, {
      scores: false,
      libraryFolder: folder,
      pack: english,
      phrases: englishPhrases,
    });
    const grave = (checked?.report.issues ?? []).filter(({ severity }) => severity === 'error');
    const wrong = [...reports, ...grave.map((each) => issueReport(each, file, source))];
    if (wrong.length > 0) {
      return refuse([...wrong, 'Nothing was written. Answer again with other words.'].join('\n'));
    }
    await writeFile(file, source, { flag: 'wx' });
    terminal.out(
      plain(`Wrote ${file}. Play it with "amends play ${file}", then change it to your own story.`),
    );
    return 0;
  } catch (error) {
    if (error instanceof NoAnswer) return refuse(`${error.message} Nothing was written.`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return refuse(taken(named ?? 'the scenario'));
    if (code === 'ENOENT' && named !== undefined)
      return refuse(
        `${named}: expected a folder "${dirname(named)}" to write to, found none. Make it, or name another.`,
      );
    throw error;
  }
}
