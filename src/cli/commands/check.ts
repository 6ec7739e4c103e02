import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkFile, errorsIn, type FileCheck, sameIds } from '#application/check-file.ts';
import { scenarioFiles } from '#application/read-library.ts';
import { Parts, SHARED_FILES } from '#application/read-part.ts';
import type { ReachableScores, ScoreRange } from '#domain/checker/reachable-scores.ts';
import { recordFor } from '#domain/checker/record-for.ts';
import type { CheckIssue } from '#domain/checker/view.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import type { Severity } from '#domain/scenario/issue.ts';
import { issueReport } from '#domain/scenario/issue-words.ts';
import { counted } from '../counted.ts';
import { plain, type Style, type Terminal } from '../terminal.ts';

export interface CheckOptions {
  /** Folder to write a play record to for each finding that a play shows. */
  readonly plays?: string;
  /** Findings as JSON, one line each, for editors and other programs. */
  readonly json?: boolean;
  /** Look for the best and the worst score, too. */
  readonly scores?: boolean;
}

const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', advice: 'cyan' };

/** As one would type it here, unless that is the longer way. */
function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.length < file.length ? path : file;
}

async function wholeFolder(folder: string): Promise<readonly string[]> {
  const names = await scenarioFiles(folder);
  return [...Object.values(SHARED_FILES), ...names].map((name) => shortPath(join(folder, name)));
}

/** The play that shows a finding, as one would type it. */
function playLines({ play }: CheckIssue): string[] {
  if (!play) return [];
  if (play.length === 0) return ['  Shown at the very start of the play.'];
  return [
    '  Shown by this play:',
    ...play.map((step, index) =>
      step.kind === 'silence'
        ? `    ${index + 1}. (say nothing for ${step.seconds} seconds)`
        : `    ${index + 1}. ${step.option === null ? '' : `option ${step.option + 1}: `}${step.text}`,
    ),
  ];
}

async function writePlays(folder: string, checks: readonly FileCheck[]): Promise<number> {
  let written = 0;
  for (const { checked } of checks) {
    if (!checked) continue;
    for (const [index, each] of checked.report.issues.entries()) {
      if (!each.play) continue;
      await mkdir(folder, { recursive: true });
      const name = `${checked.edition.scenario.scenario}-${index + 1}-${each.code}.json`;
      await writeFile(
        join(folder, name),
        `${JSON.stringify(recordFor(each.play, checked.edition, english))}\n`,
      );
      written++;
    }
  }
  return written;
}

/**
 * Reads scenario files, explores them, and tells every finding with its place, the mend and the play that shows it.
 *
 * @param named files to check; none means the whole scenario folder
 * @returns the exit code: 1 when there is an error
 */
export async function check(
  named: readonly string[],
  options: CheckOptions,
  folder: string,
  terminal: Terminal,
): Promise<number> {
  const files = named.length > 0 ? named : await wholeFolder(folder);
  const needs = {
    libraryFolder: folder,
    pack: english,
    phrases: englishPhrases,
    scores: options.scores ?? false,
  };
  const parts = new Parts();
  const checks: FileCheck[] = [];
  const told = new Set<string>();
  for (const file of files) {
    const result = await checkFile(file, needs, parts);
    checks.push(result);
    for (const report of result.reports) {
      // A shared part that cannot be read is one mistake, however many scenarios use it.
      if (told.has(report)) continue;
      told.add(report);
      terminal.out(options.json ? JSON.stringify({ file, report }) : `${plain(report)}\n`);
    }
    const { checked } = result;
    const { scores } = checked?.report ?? {};
    if (scores && !options.json) for (const line of scoreLines(file, scores)) terminal.out(plain(line));
    for (const each of checked?.report.issues ?? []) {
      if (options.json) {
        terminal.out(JSON.stringify({ file, ...each }));
        continue;
      }
      const [head = '', ...rest] = plain(issueReport(each, file, checked?.source ?? '')).split('\n');
      terminal.out(terminal.paint(COLOURS[each.severity], head));
      terminal.out(`${[...rest, ...playLines(each).map(plain)].join('\n')}\n`);
    }
  }
  const doubled = sameIds(checks);
  for (const report of doubled)
    terminal.out(options.json ? JSON.stringify({ report }) : `${plain(report)}\n`);
  const errors = checks.reduce((sum, each) => sum + errorsIn(each), doubled.length);
  const written = options.plays === undefined ? 0 : await writePlays(options.plays, checks);
  if (options.json) return errors === 0 ? 0 : 1;
  for (const line of summary(checks, errors, terminal)) terminal.out(line);
  if (written > 0)
    terminal.out(
      `${counted(written, 'play')} written to ${options.plays}; open one with "amends play FILE --replay RECORD".`,
    );
  return errors === 0 ? 0 : 1;
}

function scoreLines(file: string, { skills, total, ceiling }: ReachableScores): string[] {
  const range = ({ low, high }: ScoreRange) => `${low} to ${high}`;
  return [
    `${file}: overall score from ${total.low} to ${total.high} in the plays found; no play can score more than ${ceiling.total}.`,
    `  ${Object.entries(skills)
      .map(([skill, each]) => `${skill} ${range(each)}`)
      .join(' · ')}`,
    '',
  ];
}

function summary(checks: readonly FileCheck[], errors: number, terminal: Terminal): string[] {
  const reports = checks.flatMap(({ checked }) => (checked ? [checked.report] : []));
  const issues = reports.flatMap((report) => report.issues);
  const count = (severity: Severity) => issues.filter((each) => each.severity === severity).length;
  const waived = reports.reduce((sum, report) => sum + report.waived.length, 0);
  const parts = [
    `${counted(checks.length, 'file')} checked`,
    errors === 0 ? 'no errors' : counted(errors, 'error'),
    ...(count('warning') > 0 ? [counted(count('warning'), 'warning')] : []),
    ...(count('advice') > 0 ? [counted(count('advice'), 'piece of advice', 'pieces of advice')] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ];
  const lines = [terminal.paint(errors === 0 ? 'green' : 'red', `${parts.join(', ')}.`)];
  const states = reports.reduce((sum, report) => sum + report.states, 0);
  const sampled = checks.filter(({ checked }) => checked && !checked.report.exhaustive);
  if (reports.length > 0) {
    lines.push(
      sampled.length === 0
        ? `All ${states.toLocaleString('en')} states of the talk were looked at: "never" is proved, and every play shown can be played.`
        : `Not everything was looked at: ${sampled.map(({ file }) => file).join(', ')} asks too much about the past, so plays were only tried there and nothing is proved.`,
    );
  }
  return lines;
}
