/** 1.96: of the normal distribution, 95% lies within so many standard deviations. */
const Z = 1.959963984540054;

/** Shares, 0..1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Between which shares the true one lies, with 95% confidence, when `met` of `of` were seen: the score interval, which
 * keeps within 0..1 and holds for few plays too.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209-212.
 *
 * @returns `undefined` where nothing was seen
 */
export function wilson(met: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = met / of;
  const square = (Z * Z) / of;
  const middle = (share + square / 2) / (1 + square);
  const half = Math.sqrt((share * (1 - share) + square / 4) * square) / (1 + square);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Whether two intervals have anything in common: then no difference is told. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.low <= other.high && other.low <= one.high;
}
