import type { Issue } from './issue.ts';

function place(path: Issue['path']): string {
  return path.length === 0 ? 'this file' : path.join(' › ');
}

/** One sentence: where, what was expected, what was found, then the mend. */
export function issueSentence(issue: Issue): string {
  return `${place(issue.path)}: expected ${issue.expected}, found ${issue.found}. ${issue.mend}`;
}

/**
 * The sentence with file, line, column and the source line with a marker under the place.
 *
 * @param source the file's text; the marker is left out when the line is not there
 */
export function issueReport(issue: Issue, file: string, source: string): string {
  const { line, column } = issue.at;
  const head = `${file}:${line}:${column} ${issue.severity} ${issue.code}\n  ${issueSentence(issue)}`;
  const shown = source.split('\n', line)[line - 1]?.replace(/\r$/, '');
  if (shown === undefined || shown.length === 0 || shown.includes('\0')) return head;
  const from = Math.max(0, column - 60);
  const part = shown.slice(from, from + 100).replace(/\t/g, ' ');
  const gutter = `${line} | `;
  return `${head}\n  ${gutter}${part}\n  ${' '.repeat(gutter.length + column - 1 - from)}^`;
}
