import type { Outcome } from '#domain/evaluate.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';

export type Mode = PlayRecord['mode'];

export const MODE_NAME: Readonly<Record<Mode, string>> = { practice: 'Practice', assessment: 'Assessment' };

/** Whether an assessment was passed, with the score and the mark; nothing in practice, or where the scenario sets none. */
export function passWords(
  { mode, passed, total }: Pick<Outcome, 'mode' | 'passed' | 'total'>,
  { 'pass-mark': mark }: Pick<Scenario, 'pass-mark'>,
): string {
  if (mode === 'practice' || passed === null || mark === undefined) return '';
  if (passed) return `Passed with ${total} of 100: the mark is ${mark}.`;
  const despite = total >= mark ? ', and no score makes up for what is marked below' : '';
  return `Not passed with ${total} of 100: the mark is ${mark}${despite}.`;
}
