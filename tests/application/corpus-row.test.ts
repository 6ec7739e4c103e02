import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Correction, corpusRow } from '#application/corpus-row.ts';
import type { DebriefPart, HeardReply } from '#application/read-outcome.ts';
import type { Behaviour } from '#domain/language/behaviour.ts';
import { editionOf, theLibrary } from '../support/library.ts';

const { scenario } = editionOf(await theLibrary(), 'cold-anniversary-dinner');
const TEXT = 'We packed it wrong, and the courier was late. We have booked you a table.';

function finding(label: Behaviour, words: string, reason: string, possible = false) {
  const start = TEXT.indexOf(words);
  return { label, start, end: start + words.length, reason, possible };
}
const reply: HeardReply = {
  index: 2,
  text: TEXT,
  customer: 'Where is it?',
  findings: [
    finding('ownership', 'We packed it wrong, and the courier was late', 'you owned it'),
    finding('excuse.other-party', 'the courier was late', 'you blamed somebody'),
    finding('remedy.given', 'We have booked you a table', 'you gave'),
    finding('choice.gesture', 'booked you a table', 'you added', true),
  ],
};
function debriefWith(because: readonly string[]): DebriefPart {
  return {
    scenario: { hash: 'x' },
    skills: [{ skill: 'no-excuses', receipts: [{ rule: 'no-excuse', evidence: [], because: [...because] }] }],
    transcript: [],
  };
}
function correction(words: string, label: Behaviour | 'none', rule = 'no-excuse'): Correction {
  const start = TEXT.indexOf(words);
  return {
    id: 'd',
    play: 'p',
    skill: 'no-excuses',
    rule,
    words: { reply: 2, start, end: start + words.length, text: words },
    reason: 'It is not.',
    openedAt: '2026-11-22T10:00:00.000Z',
    decision: { kind: 'accepted', label, note: 'Right.', decidedAt: '2026-11-22T11:00:00.000Z' },
  };
}
const labels = (corrections: readonly Correction[], because: readonly string[] = ['you blamed somebody']) =>
  corpusRow(reply, corrections, debriefWith(because), scenario).labels.map(
    ({ label, span }) => `${label}: ${span}`,
  );
const OWNED = 'ownership: We packed it wrong, and the courier was late';

describe('a corpus row of a disputed reply', () => {
  it('has the shape of the rows written for the corpus', () => {
    const file = fileURLToPath(new URL('../corpus/own/writer-14.jsonl', import.meta.url));
    const [line = ''] = readFileSync(file, 'utf8').split('\n', 1);
    const row = corpusRow(reply, [correction('the courier was late', 'none')], debriefWith([]), scenario);
    expect(Object.keys(row)).toEqual(Object.keys(JSON.parse(line)));
    expect(row).toMatchObject({ id: 'D-p-2', customer: 'Where is it?', text: TEXT });
  });

  it('loses what the point rested on and keeps what else the words are, without acts and without what is only possible', () => {
    expect(labels([correction('the courier was late', 'none')])).toEqual([OWNED]);
  });

  it('has the label of the decision in its place', () => {
    expect(labels([correction('the courier was late', 'followup.cause')])).toEqual([
      OWNED,
      'followup.cause: the courier was late',
    ]);
  });

  it('does not name twice what overlapping words are already', () => {
    expect(labels([correction('the courier was late', 'ownership')])).toEqual([OWNED]);
  });

  it('loses exactly what the words were read as where the point gives no reasons', () => {
    expect(labels([correction('the courier was late', 'none')], [])).toEqual([OWNED]);
    expect(labels([correction('courier', 'none')], [])).toEqual([
      OWNED,
      'excuse.other-party: the courier was late',
    ]);
  });

  it('gains words that should have counted', () => {
    expect(labels([correction('booked you a table', 'choice.option', 'another')], [])).toEqual([
      OWNED,
      'excuse.other-party: the courier was late',
      'choice.option: booked you a table',
    ]);
  });

  it('takes several decisions about one reply together', () => {
    const both = [
      correction('the courier was late', 'none'),
      correction('booked you a table', 'choice.gesture', 'another'),
    ];
    expect(labels(both)).toEqual([OWNED, 'choice.gesture: booked you a table']);
  });
});
