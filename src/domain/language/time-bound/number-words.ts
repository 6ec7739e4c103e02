const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  the: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
};

const COUNTED = Object.keys(WORDS).filter((word) => !['a', 'an', 'the', 'twenty'].includes(word));

/** A pattern for a count of one or more, in digits or words; no article. */
export const COUNT = `\\d{1,3}(?:\\.\\d)?|${COUNTED.join('|')}|twenty`;

/** The number that a word or digits stand for; articles are 1. */
export function numberOf(word: string): number {
  return WORDS[word] ?? Number(word);
}
