import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionFinder } from '#application/edition-finder.ts';
import { evaluateRecord } from '#application/evaluate-record.ts';
import { readRecord } from '#application/read-record.ts';
import { refusalSentence } from '#application/refusal.ts';
import { english } from '#domain/language/packs/english/english.ts';
import type { PlayRecord } from '#domain/play/record.ts';
import { editionOf, theLibrary } from '../support/library.ts';
import { makeRecord } from '../support/make-record.ts';

const library = await theLibrary();
const edition = editionOf(library, 'cold-anniversary-dinner');
const record = makeRecord(edition, 7, [
  "I'm so sorry.",
  'Which would you like, a refund or a fresh dinner?',
  null,
]);
const needs = {
  findEdition: editionFinder(library, {
    saveEditions: async () => undefined,
    findEdition: async () => undefined,
  }),
  rubricFor: () => library.rubric,
  pack: english,
};

/** Every place in a value, as the keys that lead to it. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, by) : each));
  const block = value as Record<string, unknown>;
  return { ...block, [key]: replaced(block[key], rest, by) };
}

describe('a record', () => {
  it('survives being read', () => {
    const reading = readRecord(JSON.parse(JSON.stringify(record)));
    expect(reading.ok && reading.record).toEqual(record);
  });

  it('with any one value replaced by another is evaluated or refused in words, and never breaks anything', async () => {
    const wrong = fc.oneof(
      fc.jsonValue(),
      fc.integer({ min: 0, max: 500 }),
      fc.constantFrom('__proto__', 'constructor', 'opening', 'begin', 'step-back', 'let-pass', 'assessment'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places(record)), wrong, async (path, by) => {
        const reading = readRecord(replaced(record, path, by));
        if (!reading.ok) {
          expect(refusalSentence(reading.refusal)).toMatch(/^At ".+": .+\.$/s);
          return;
        }
        const verdict = await evaluateRecord(reading.record, needs);
        if (verdict.ok) expect(verdict.outcome.total).toBeGreaterThanOrEqual(0);
        else expect(refusalSentence(verdict.refusal)).toMatch(/\.$/);
      }),
      { numRuns: 400 },
    );
  });

  it('with its events in any order is evaluated or refused, and refused at an event it has', async () => {
    const shuffled = fc.shuffledSubarray([...record.events, ...record.events] as PlayRecord['events'], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async (events) => {
        const verdict = await evaluateRecord({ ...record, events }, needs);
        if (verdict.ok || verdict.refusal.kind !== 'record-does-not-replay') return;
        expect(verdict.refusal.event).toBeGreaterThanOrEqual(0);
        expect(verdict.refusal.event).toBeLessThan(events.length);
      }),
      { numRuns: 100 },
    );
  });

  it('of an edition that is only in the store is evaluated with that one, read from the store once', async () => {
    let reads = 0;
    const findEdition = editionFinder(
      { ...library, editions: new Map() },
      {
        saveEditions: async () => undefined,
        findEdition: async (hash) => {
          reads++;
          return hash === edition.hash ? edition : undefined;
        },
      },
    );
    for (let times = 0; times < 3; times++) {
      expect((await evaluateRecord(record, { ...needs, findEdition })).ok).toBe(true);
    }
    expect(reads).toBe(1);
  });
});
