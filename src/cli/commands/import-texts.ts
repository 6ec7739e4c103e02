import { readSource } from '#application/read-source.ts';
import { issueReport } from '#domain/scenario/issue-words.ts';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { translate } from '#domain/scenario/translate.ts';
import { counted } from '../counted.ts';
import { replaceFile } from '../replace-file.ts';
import { plain, type Terminal } from '../terminal.ts';
import { readCsv } from '../texts/csv.ts';

export interface ImportOptions {
  /** Where to write the scenario; left out, it is changed in its place. */
  readonly out?: string;
}

/** Puts translated texts into a scenario file; with any error nothing is written. */
export async function importTexts(
  file: string,
  csvFile: string,
  { out = file }: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const refuse = (reports: readonly string[]): number => {
    for (const report of reports) terminal.err(plain(report));
    return 1;
  };
  const reading = await readSource(file);
  const csv = await readSource(csvFile);
  if (!reading.ok || !csv.ok) return refuse([reading, csv].flatMap((each) => (each.ok ? [] : each.report)));
  const { source } = reading;
  const parsed = parseScenario(source);
  if (!parsed.ok) return refuse(parsed.issues.map((issue) => issueReport(issue, file, source)));
  const table = readCsv(csv.source);
  if (!table.ok) return refuse(table.reports.map((report) => `${csvFile}: ${report}`));
  const made = translate(source, parsed.raw, table.rows);
  if (!made.ok) {
    return refuse(
      made.faults.map(
        ({ row, column, expected, found, mend }) =>
          `${csvFile}: row ${row}, column ${column}: expected ${expected}, found ${found}. ${mend}`,
      ),
    );
  }
  // Too long, or with a variable that there is not: what the schema refuses is not written either.
  const after = parseScenario(made.source);
  if (!after.ok) return refuse(after.issues.map((issue) => issueReport(issue, out, made.source)));
  await replaceFile(out, made.source);
  terminal.out(
    plain(
      `${counted(made.changed, 'text')} changed in ${out}. Run "amends check ${out}": other words may lead elsewhere.`,
    ),
  );
  return 0;
}
