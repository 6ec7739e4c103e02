import type { Money } from '#domain/scenario/units.ts';

/** `86 USD`, `12.50 USD`. */
export function moneyText({ cents, currency }: Money): string {
  return `${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)} ${currency}`;
}
