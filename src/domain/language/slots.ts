import { findAmount } from './amount.ts';
import type { Behaviour } from './behaviour.ts';
import type { Slots } from './finding.ts';
import type { LanguagePack } from './pack.ts';
import { findBound, type Now } from './time-bound.ts';

const CHANNEL: readonly (readonly [RegExp, NonNullable<Slots['channel']>])[] = [
  [/\b(?:call|ring|phone|bell)\b/, 'phone'],
  [/\be-?mail\b/, 'email'],
  [/\b(?:text|sms|whatsapp)\b/, 'text'],
  [/\b(?:chat|message|write|here)\b/, 'chat'],
  [/\b(?:come round|drop by|visit|in person)\b/, 'visit'],
];

/** What a finding says about when, how and how much, and an apology of what for, read from its own words. */
export function findSlots(label: Behaviour, words: string, now: Now, pack: LanguagePack): Slots {
  const bound = findBound(words, now);
  const channel = CHANNEL.find(([pattern]) => pattern.test(words))?.[1];
  const amount = findAmount(words);
  return {
    ...(bound && { bound }),
    ...(channel && { channel }),
    ...(amount && { amount }),
    ...(label.startsWith('apology.') && pack.ownRemark.test(words) && { for: 'own-remark' as const }),
  };
}
