import type { Faker } from '@faker-js/faker';
import { happens } from './chance.ts';
import { tidy } from './material/spin.ts';

/** How somebody writes, whatever they say. */
export interface Manner {
  readonly length: 'short' | 'middle' | 'long';
  readonly tone: 'formal' | 'plain' | 'chatty';
  /** Share of words that go wrong, 0..1. */
  readonly typos: number;
  readonly lowerCase: boolean;
  /** Leaves out the apostrophes: "dont", "ill". */
  readonly noApostrophes: boolean;
  /** How often the customer is called by name, 0..1. */
  readonly names: number;
  /** How often a reply is chosen instead of typed, 0..1. */
  readonly picks: number;
  /** How often the customer is left waiting before a reply, 0..1. */
  readonly dawdles: number;
}

const FULL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/gi, 'cannot'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/g, ' not'],
  [/\bI'm\b/g, 'I am'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'re\b/g, ' are'],
  [/\b(I|you|we)'d rather\b/gi, '$1 would rather'],
  [/\b(I|you|we)'d (be|like|prefer|have to)\b/gi, '$1 would $2'],
  [/\b(that|it|here|there|what|this)'s (?!been\b)/gi, '$1 is '],
];

function inFull(text: string): string {
  return FULL_FORMS.reduce((now, [short, full]) => now.replace(short, full), text);
}

/** One slip of the fingers: two letters swapped, one left out, one twice. */
function slip(word: string, chance: Faker): string {
  const at = chance.number.int({ min: 1, max: word.length - 2 });
  const kind = chance.number.int(2);
  const [one = '', two = ''] = [word[at], word[at + 1]];
  if (kind === 0) return word.slice(0, at) + two + one + word.slice(at + 2);
  return kind === 1 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + one + word.slice(at);
}

function mistyped(text: string, typos: number, chance: Faker): string {
  if (typos === 0) return text;
  return text.replace(/\b[a-z]{4,}\b/g, (word) => (happens(chance, typos) ? slip(word, chance) : word));
}

const CHATTY = ['Right, ', 'OK so, ', 'Honestly, ', 'Ah, ', 'OK, ', 'Listen, ', 'Right so, '];

/** A finished reply as this person types it. */
export function inManner(text: string, manner: Manner, chance: Faker): string {
  const { tone, typos, lowerCase, noApostrophes } = manner;
  let said = tidy(text);
  if (tone === 'formal') said = inFull(said).replace(/!/g, '.');
  if (tone === 'chatty') {
    if (happens(chance, 0.25) && /^(?:I|We|That|It)\b/.test(said)) {
      const opener = chance.helpers.arrayElement(CHATTY);
      said = opener + said.replace(/^(?:We|That|It)\b/, (word) => word.toLowerCase());
    }
    if (happens(chance, 0.2)) said = said.replace(/\.$/, '!');
  }
  if (noApostrophes) said = said.replace(/(\w)'(\w)/g, '$1$2');
  if (lowerCase) {
    said = said.replace(
      /(^|[.!?] )([A-Z])(?=[a-z' ])/g,
      (_whole, before: string, letter: string) => before + letter.toLowerCase(),
    );
    if (happens(chance, 0.5)) said = said.replace(/\.$/, '');
  }
  return mistyped(said, typos, chance).trim();
}
