import type { Slots } from './finding.ts';
import { findBound, type Now } from './time-bound.ts';

const CHANNEL: readonly (readonly [RegExp, NonNullable<Slots['channel']>])[] = [
  [/\b(?:call|ring|phone|bell)\b/, 'phone'],
  [/\be-?mail\b/, 'email'],
  [/\b(?:text|sms|whatsapp)\b/, 'text'],
  [/\b(?:chat|message|write|here)\b/, 'chat'],
  [/\b(?:come round|drop by|visit|in person)\b/, 'visit'],
];

const AMOUNT =
  /([£$€₹])\s?(\d{1,6}(?:[.,]\d{2})?)|\b(\d{1,6}(?:[.,]\d{2})?)\s?(usd|eur|gbp|inr|dollars?|euros?|pounds?|quid|rupees?|%|percent|per cent)|\b(a tenner|a fiver|half price|half off)\b/;

const WORTH: Readonly<Record<string, readonly [number, string]>> = {
  'a tenner': [10, 'pounds'],
  'a fiver': [5, 'pounds'],
  'half price': [50, '%'],
  'half off': [50, '%'],
};

/** What a finding says about when, how and how much, read from its own words. */
export function findSlots(words: string, now: Now): Slots {
  const bound = findBound(words, now);
  const channel = CHANNEL.find(([pattern]) => pattern.test(words))?.[1];
  const amount = AMOUNT.exec(words);
  const worth = amount
    ? (WORTH[amount[0]] ?? [
        Number((amount[2] ?? amount[3] ?? '0').replace(',', '.')),
        amount[1] ?? amount[4] ?? '',
      ])
    : undefined;
  return {
    ...(bound && { bound }),
    ...(channel && { channel }),
    ...(amount && worth && { amount: { text: amount[0], value: worth[0], unit: worth[1] } }),
  };
}
