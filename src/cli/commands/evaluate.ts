import { evaluateRecord } from '#application/evaluate-record.ts';
import { loadScenario } from '#application/load-scenario.ts';
import { type Library, readLibrary, rubricFor } from '#application/read-library.ts';
import { readRecord } from '#application/read-record.ts';
import { readSource } from '#application/read-source.ts';
import { refusalSentence } from '#application/refusal.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { parseJson } from '../parse-json.ts';
import { plain, type Terminal } from '../terminal.ts';

export interface EvaluateOptions {
  /** A scenario file outside the library. */
  readonly scenario?: string;
}

type Shelf =
  | { readonly ok: true; readonly library: Library }
  | { readonly ok: false; readonly reports: readonly string[] };

async function shelf(scenario: string | undefined, folder: string): Promise<Shelf> {
  if (scenario === undefined) return readLibrary(folder);
  const loading = await loadScenario(scenario, folder);
  if (!loading.ok) return loading;
  const { edition, rubric } = loading;
  const editions = new Map([[edition.scenario.scenario, edition]]);
  return { ok: true, library: { editions, rubric, ownRubrics: new Map() } };
}

/** Prints the outcome of a play record as JSON, the same to the byte as everywhere else. */
export async function evaluateFile(
  file: string,
  { scenario }: EvaluateOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const refuse = (reason: string): number => {
    terminal.err(plain(reason));
    return 1;
  };
  const reading = await readSource(file);
  if (!reading.ok) return refuse(reading.report);
  const json = parseJson(reading.source);
  if (!json)
    return refuse(
      `${file}: expected a play record in JSON, found text that is not JSON. Name a file written by "amends play --record".`,
    );
  const record = readRecord(json.body);
  if (!record.ok) return refuse(`${file}: ${refusalSentence(record.refusal)}`);
  const library = await shelf(scenario, folder);
  if (!library.ok) return refuse(library.reports.join('\n'));
  const { editions } = library.library;
  const verdict = await evaluateRecord(record.record, {
    findEdition: async (hash) => [...editions.values()].find((edition) => edition.hash === hash),
    rubricFor: (id) => rubricFor(library.library, id),
    pack: english,
  });
  if (!verdict.ok) return refuse(`${file}: ${refusalSentence(verdict.refusal)}`);
  terminal.out(JSON.stringify(verdict.outcome));
  return 0;
}
