import type { Faker } from '@faker-js/faker';
import type { Phrases } from './scenario-material.ts';

/** What is filled in, by name; made when it is wanted where making it takes something. */
export type Slots = Readonly<Record<string, string | (() => string)>>;

const SLOT = /\{(\w+)\}/g;
/** The innermost brackets: those with none inside. */
const CHOICE = /\[([^[\]]*)\]/;
/** What is filled in may be a phrase, and what that fills in as well. */
const DEEPEST = 3;

/** The names that a phrase wants filled in. */
export function slotsIn(phrase: string): readonly string[] {
  return [...phrase.matchAll(SLOT)].map(([, name]) => name ?? '');
}

function chosen(phrase: string, chance: Faker): string {
  let text = phrase;
  for (let match = CHOICE.exec(text); match; match = CHOICE.exec(text)) {
    const one = chance.helpers.arrayElement((match[1] ?? '').split('|'));
    text = text.slice(0, match.index) + one + text.slice(match.index + match[0].length);
  }
  return text;
}

function filled(text: string, slots: Slots): string {
  return text.replace(SLOT, (_whole, name: string) => {
    const value = slots[name] ?? '';
    return typeof value === 'string' ? value : value();
  });
}

/** One way of saying it, filled in; empty where every way wants something that is not known here. */
export function spin(phrases: Phrases, slots: Slots, chance: Faker): string {
  const sayable = phrases.filter((phrase) => slotsIn(phrase).every((name) => name in slots));
  if (sayable.length === 0) return '';
  let text = chosen(chance.helpers.arrayElement(sayable), chance);
  for (let depth = 0; depth < DEEPEST && text.includes('{'); depth++)
    text = chosen(filled(text, slots), chance);
  return text;
}

/** Sentences begun with a capital, with one space between words and none before a stop. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .replace(/([.!?])[.,]+/g, '$1')
    .replace(/,([.!?])/g, '$1')
    .replace(
      /(^|[.!?]\s+|\n)([a-z])/g,
      (_whole, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .trim();
}
