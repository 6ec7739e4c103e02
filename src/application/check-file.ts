import { type CheckReport, checkScenario } from '#domain/checker/check-scenario.ts';
import type { CheckIssue } from '#domain/checker/view.ts';
import type { LanguagePack } from '#domain/language/pack.ts';
import type { Phrasebook } from '#domain/language/phrasebook.ts';
import type { Edition } from '#domain/scenario/edition.ts';
import { loadScenario } from './load-scenario.ts';
import { kindOf, Parts } from './read-part.ts';

export interface CheckedScenario {
  readonly edition: Edition;
  readonly source: string;
  readonly report: CheckReport;
}

export interface FileCheck {
  readonly file: string;
  /** One report for each mistake in the reading of the file; what the checker proves is in `checked`. */
  readonly reports: readonly string[];
  /** The scenario's id, where the file can be read as one. */
  readonly scenario?: string;
  /** Where the file is a sound scenario: what the checker has to say of it. */
  readonly checked?: CheckedScenario;
}

/** What checking needs besides the files. */
export interface CheckNeeds {
  readonly libraryFolder: string;
  readonly pack: LanguagePack;
  readonly phrases: Phrasebook;
  /** Whether to look for the best and the worst score too, which takes longer. */
  readonly scores: boolean;
}

/** Reads one file as what its name says it is; a scenario that reads well is also explored. */
export async function checkFile(file: string, needs: CheckNeeds, parts = new Parts()): Promise<FileCheck> {
  const kind = kindOf(file);
  if (kind !== 'scenario') {
    const part = await parts.read(file, kind);
    return { file, reports: part.ok ? [] : part.reports };
  }
  const loading = await loadScenario(file, needs.libraryFolder, parts);
  const read = await parts.read(file, 'scenario');
  const named = read.ok && { scenario: read.value.scenario };
  if (!loading.ok) return { file, reports: loading.reports, ...named };
  const { edition, rubric, source, locate } = loading;
  const { pack, phrases } = needs;
  return {
    file,
    reports: [],
    ...named,
    checked: {
      edition,
      source,
      report: checkScenario({ edition, rubric, pack, phrases, locate, scores: needs.scores }),
    },
  };
}

export function errorsIn({ reports, checked }: FileCheck): number {
  const errors = checked?.report.issues.filter((each: CheckIssue) => each.severity === 'error') ?? [];
  return reports.length + errors.length;
}

/** Two scenarios with one id: the second of them is the mistake. */
export function sameIds(checks: readonly FileCheck[]): readonly string[] {
  const first = new Map<string, string>();
  return checks.flatMap(({ file, scenario: id }) => {
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined || other === file
      ? []
      : [
          `${file}: expected an id of its own, found "${id}", which ${other} has. Give one of the two another "scenario:" id.`,
        ];
  });
}
