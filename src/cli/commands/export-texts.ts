import { writeFile } from 'node:fs/promises';
import { readSource } from '#application/read-source.ts';
import { issueReport } from '#domain/scenario/issue-words.ts';
import { parseScenario } from '#domain/scenario/parse-scenario.ts';
import { textsOf } from '#domain/scenario/texts.ts';
import { counted } from '../counted.ts';
import { plain, type Terminal } from '../terminal.ts';
import { csvOf } from '../texts/csv.ts';

export interface ExportOptions {
  readonly out?: string;
}

/** Writes all texts of a scenario as CSV. */
export async function exportTexts(file: string, { out }: ExportOptions, terminal: Terminal): Promise<number> {
  const reading = await readSource(file);
  if (!reading.ok) {
    terminal.err(plain(reading.report));
    return 1;
  }
  const parsed = parseScenario(reading.source);
  if (!parsed.ok) {
    for (const issue of parsed.issues) terminal.err(plain(issueReport(issue, file, reading.source)));
    return 1;
  }
  const texts = textsOf(parsed.raw);
  const csv = csvOf(texts);
  if (out === undefined) {
    process.stdout.write(csv);
    return 0;
  }
  await writeFile(out, csv);
  terminal.out(plain(`${counted(texts.length, 'text')} written to ${out}.`));
  return 0;
}
