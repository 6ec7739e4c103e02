import { issueReport } from '#domain/scenario/issue-words.ts';
import { type CheckNeeds, checkFile, errorsIn } from './check-file.ts';
import { checkSource } from './check-source.ts';

/**
 * What a change to a scenario's text would break: one report for each mistake, none where the file is no worse than
 * it was.
 */
export async function brokenBy(file: string, source: string, needs: CheckNeeds): Promise<readonly string[]> {
  const after = await checkSource(file, source, needs);
  if (after.reports.length > 0) return after.reports;
  const errors = errorsIn(after);
  // What was wrong before is not what this change did.
  if (errors === 0 || errors <= errorsIn(await checkFile(file, needs))) return [];
  return (after.checked?.report.issues ?? [])
    .filter(({ severity }) => severity === 'error')
    .map((each) => issueReport(each, file, source));
}
