import { CHECKS } from './codes.ts';
import { type CheckIssue, issue, type View } from './view.ts';

/** Takes out what the author waives; a waiver that excuses nothing, or an error, is told. */
export function waive(
  issues: readonly CheckIssue[],
  view: View,
): {
  readonly issues: readonly CheckIssue[];
  readonly waived: readonly { readonly issue: CheckIssue; readonly because: string }[];
} {
  const { waive: waivers } = view.scenario;
  const told: CheckIssue[] = [];
  const waived: { issue: CheckIssue; because: string }[] = [];
  let left = issues;
  waivers.forEach((waiver, index) => {
    const path = ['waive', index, 'code'];
    const grade = CHECKS[waiver.code as keyof typeof CHECKS]?.[0];
    if (grade === undefined || grade === 'error') {
      told.push(
        issue(view, 'unknown-waiver', {
          path,
          about: waiver.code,
          expected: 'the code of a warning or of advice',
          found: `"${waiver.code}"${grade === 'error' ? ', which is an error' : ''}`,
          mend: grade === 'error' ? 'Mend what it finds.' : 'See docs/checks.md for the codes.',
        }),
      );
      return;
    }
    const meant = left.filter(
      ({ code, about }) => code === waiver.code && (waiver.at === undefined || about === waiver.at),
    );
    if (meant.length === 0) {
      told.push(
        issue(view, 'idle-waiver', {
          path,
          about: waiver.code,
          expected: `something to waive as "${waiver.code}"${waiver.at ? ` at "${waiver.at}"` : ''}`,
          found: 'nothing of the kind',
          mend: 'Take the waiver out.',
        }),
      );
    }
    waived.push(...meant.map((each) => ({ issue: each, because: waiver.because })));
    left = left.filter((each) => !meant.includes(each));
  });
  return {
    issues: [...left, ...told].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
    waived,
  };
}
