import { describe, expect, it } from 'vitest';
import { analyze } from '#domain/language/analyze.ts';
import { english } from '#domain/language/packs/english/english.ts';

const NOON = { weekday: 0, minutes: 720 };
const LABEL = { given: 'remedy.given', refused: 'request.dismissed' } as const;

/** What the customer said, what was answered, and what that comes to. */
const ANSWERS: readonly (readonly [string | undefined, string, 'given' | 'refused' | 'neither'])[] = [
  ['Can I have my money back?', 'Yes, of course.', 'given'],
  ['Can I have my money back?', 'No.', 'refused'],
  ['Can I have my money back?', 'No, sorry.', 'refused'],
  ['Can I have my money back?', 'No. I can send you a new one today.', 'neither'],
  ['Is it safe to use?', 'No.', 'neither'],
  ['Is it safe to use?', 'Yes, of course.', 'neither'],
  ['So will you refund me or not', 'Certainly, right away.', 'given'],
  ['Could you call me at five?', 'Yes, of course.', 'neither'],
  ['I want a new one. Today.', 'Of course.', 'given'],
  ['Did anyone even look at it?', 'No.', 'neither'],
  ['This is a disgrace.', 'No.', 'neither'],
  [undefined, 'No.', 'refused'],
  [undefined, 'No, sorry.', 'refused'],
  [undefined, 'Absolutely not.', 'refused'],
  [undefined, 'Yes, of course.', 'neither'],
  [undefined, 'No. I am not going to make you wait.', 'neither'],
  ['Could you at least send a taxi?', "I'm afraid not.", 'refused'],
  ['Was it your driver who did this?', 'Certainly not.', 'neither'],
];

describe('a short answer', () => {
  it.each(ANSWERS)('to %j: "%s" is %s', (customer, reply, comes) => {
    const heard = analyze(reply, english, NOON, customer).findings.flatMap(({ label, possible }) =>
      !possible && Object.values<string>(LABEL).includes(label) ? [label] : [],
    );
    expect(heard).toEqual(comes === 'neither' ? [] : [LABEL[comes]]);
  });
});
