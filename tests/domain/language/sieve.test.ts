import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesOf } from '#domain/language/choice/alternatives.ts';
import { normalise } from '#domain/language/normalise.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { segment } from '#domain/language/segment.ts';
import { needsOf } from '#domain/language/sieve/needs-of.ts';
import { Sieve } from '#domain/language/sieve/sieve.ts';
import { EDGE, WIDE_SPACES } from '#domain/language/sieve/symbols.ts';
import { CLOCK_TIMES } from '#domain/language/time-bound/clock-time.ts';
import { DAYS } from '#domain/language/time-bound/day.ts';
import { DURATIONS } from '#domain/language/time-bound/duration.ts';
import { FREQUENCIES } from '#domain/language/time-bound/frequency.ts';
import { UNPLACED } from '#domain/language/time-bound/unplaced.ts';
import { ownTexts } from '../../support/corpus-texts.ts';
import attacks from './attacks.json';

const written = (pattern: RegExp) =>
  needsOf(pattern).map((need) => need.map((literal) => literal.replaceAll(EDGE, '|')));

describe('what a pattern cannot do without', () => {
  it.each<[RegExp, string[][]]>([
    [/sorry/, [['sorry']]],
    [/\b(?:call|ring) you\b/, [['|ring you|', '|call you|']]],
    [/(?<![a-z'])(?:ill)(?![a-z])/, [['|ill|']]],
    [/so (?:very )?sorry/, [['so sorry', 'so very s']]],
    [/apologi[sz]e/, [['apologise', 'apologize']]],
    [/either [^.]{3,70}? or /, [['either '], [' or ']]],
    [/f+u+c+k/, [['fu'], ['uc'], ['ck']]],
    [/\bby (?=\d)/, [['|by '], ['0']]],
    [/\d{1,2}:\d\d/, [['0:00']]],
    [/a\s+b/i, [['a '], [' b']]],
    [/(?:yes )?[a-z]+/, []],
    [/(?:sorry|[a-z]+)/, []],
    [/(?:sorry)*/, []],
    [/not(?! sorry)/, [['not']]],
  ])('%s: %j', (pattern, needs) => {
    expect(written(pattern).map((need) => need.sort())).toEqual(needs.map((need) => need.sort()));
  });

  it.each([/(a)\1/, /\p{L}/u, /(?<name>a)/, /é/i, /\x41/])(
    'is not guessed where it cannot be read: %s',
    (pattern) => {
      expect(() => needsOf(pattern)).toThrow('No sieve for');
    },
  );

  it('counts as space whatever a pattern does', () => {
    const spaces = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code)).filter(
      (unit) => unit >= '\u0080' && /\s/.test(unit),
    );
    expect([...WIDE_SPACES].sort()).toEqual(spaces.sort());
  });
});

const lists: readonly (readonly [string, readonly RegExp[]])[] = [
  ['rules', english.rules.map(({ pattern }) => pattern)],
  ['frames', Object.values(english.frames)],
  ['retractions', english.retractions.map(({ pattern }) => pattern)],
  ['directions', [english.directions]],
  ['things put up for choice', cuesOf(english.choosing)],
  ['times', [...CLOCK_TIMES, ...DAYS, ...DURATIONS, ...FREQUENCIES, ...UNPLACED]],
];
const replies = [
  ...['05', '20', '40'].flatMap((writer) => ownTexts(writer)),
  ...attacks.map(({ text }) => text),
];
const sentences = replies.flatMap((reply) => {
  const { text } = normalise(reply);
  return segment(text).map(({ start, end }) => text.slice(start, end));
});

/** Those that match and that the sieve would not have let through. */
function lost(patterns: readonly RegExp[], sieve: Sieve, text: string): RegExp[] {
  const candidates = sieve.candidates(text);
  return patterns.filter((pattern, index) => !candidates.includes(index) && text.search(pattern) >= 0);
}

describe.each(lists)('the sieve of the %s', (_name, patterns) => {
  const sieve = new Sieve(patterns);

  it('loses nothing in the sentences of the corpus', () => {
    for (const sentence of sentences) expect(lost(patterns, sieve, sentence), sentence).toEqual([]);
  });

  it('loses nothing in texts made of what the patterns are made of', () => {
    const literals = patterns.flatMap((pattern) => pattern.source.match(/[a-z' ]{2,}/g) ?? []);
    const some = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...literals) },
      fc.constantFrom(' ', "'", '5', '.', ', ', 'A', '\u00a0', '\n', 's', '\u212a', '£', '-'),
    );
    const text = fc.array(some, { maxLength: 16 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (made) => {
        expect(lost(patterns, sieve, made)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('reads part of a text as if there were no more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(40), fc.nat(40), (sentence, start, length) => {
        const end = Math.min(sentence.length, start + length);
        expect(sieve.candidates(sentence, start, end)).toEqual(sieve.candidates(sentence.slice(start, end)));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves little to be tried', () => {
    const tried = sentences.reduce((sum, sentence) => sum + sieve.candidates(sentence).length, 0);
    expect(tried / sentences.length / patterns.length).toBeLessThan(patterns.length > 1 ? 0.15 : 0.5);
  });
});
