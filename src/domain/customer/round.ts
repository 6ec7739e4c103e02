/** Six decimals after every act, so that every machine keeps the same state. */
export function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}
