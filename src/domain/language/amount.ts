import type { Slots } from './finding.ts';
import { Sieve } from './sieve/sieve.ts';
import { numberOf } from './time-bound/number-words.ts';

type Amount = NonNullable<Slots['amount']>;

const LARGE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 };
const DIGITS = '\\d{1,9}(?:[.,]\\d{1,3}){0,3}';
const COUNT = `${DIGITS}|twenty-five|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten) )?(?:${Object.keys(LARGE).join('|')})|five|ten|fifteen|twenty|thirty|forty|fifty`;
const UNIT = 'usd|eur|gbp|inr|dollars?|bucks?|euros?|pounds?|quid|rupees?|rs|percent|per cent';
const MONEY = new RegExp(
  `([£$€₹]|\\b(?:usd|eur|gbp|inr|rs)\\b\\.?)\\s?(${DIGITS})|` +
    `(?<![\\w.,])(${COUNT})\\s?(?:([£€$₹%])|(?:-)?(${UNIT})\\b)`,
  'i',
);
const SET: readonly (readonly [RegExp, number, string])[] = [
  [/\ba tenner\b/i, 10, 'pounds'],
  [/\ba fiver\b/i, 5, 'pounds'],
  [/\bhalf[- ]price\b|\bhalf off\b|\bhalf the (?:price|cost|bill)\b/i, 50, '%'],
  [/\b(?:2|two)[- ]for[- ](?:1|one)\b/i, 50, '%'],
  [/\b(?:a|one) third off\b/i, 33, '%'],
  [/\b(?:a|one) quarter off\b/i, 25, '%'],
  [
    /\bon the house\b|\bfree of charge\b|\b(?:no|without|at no(?: extra)?) (?:extra )?(?:charge|cost)\b/i,
    0,
    'in kind',
  ],
  [
    /\b(?:next|this|the next|a|one|your next|your first|another) (?:month|night|week|year|meal|drink|ride|delivery|stay|coffee|dessert|visit|order) (?:is )?(?:free|on us)\b/i,
    0,
    'in kind',
  ],
  [
    /\b(?:an? |one |your )?free (?:extra )?(?:month|night|week|year|meal|drink|ride|delivery|shipping|postage|stay|coffee|dessert|breakfast|upgrade|gift|return|replacement|repair|visit|wash|ticket)s?\b/i,
    0,
    'in kind',
  ],
];

const sieve = new Sieve([MONEY, ...SET.map(([pattern]) => pattern)]);

/** "1,234.50", "1.000,00" and "12,50": a last point or comma with one or two digits is the decimal one. */
function numberIn(said: string): number {
  const words = said.toLowerCase().split(' ');
  const large = LARGE[words.at(-1) ?? ''];
  if (large !== undefined) return large * (words.length > 1 ? numberOf(words[0] ?? '') : 1);
  if (/^[a-z]/i.test(said)) return numberOf(said.toLowerCase());
  const decimal = /[.,](\d{1,2})$/.exec(said);
  const whole = (decimal ? said.slice(0, decimal.index) : said).replace(/[.,]/g, '');
  return Number(decimal ? `${whole}.${decimal[1]}` : whole);
}

function unitOf(said: string): string {
  const unit = said.toLowerCase().replace('.', '');
  return unit === 'percent' || unit === 'per cent' ? '%' : unit;
}

/**
 * The first amount offered in words: `value` in `unit`, the currency as typed (`£`, `eur`, `quid`) or `%`,
 * shares of a price included ("half off" is 50, "a third off" 33). A gesture in kind ("a free night",
 * "on the house") has the unit `in kind` and the value 0, since nothing says what it is worth.
 */
export function findAmount(words: string): Amount | undefined {
  if (sieve.candidates(words).length === 0) return undefined;
  const found: (Amount & { at: number })[] = [];
  const money = MONEY.exec(words);
  if (money) {
    const [text, before, digits, count, sign, name] = money;
    found.push({
      at: money.index,
      text,
      value: numberIn(digits ?? count ?? ''),
      unit: unitOf(before ?? sign ?? name ?? ''),
    });
  }
  for (const [pattern, value, unit] of SET) {
    const match = pattern.exec(words);
    if (match) found.push({ at: match.index, text: match[0], value, unit });
  }
  const first = found.sort((a, b) => a.at - b.at)[0];
  return first && { text: first.text, value: first.value, unit: first.unit };
}
