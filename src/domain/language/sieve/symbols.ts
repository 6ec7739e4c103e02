/** All units above ASCII that `\s` matches. */
export const WIDE_SPACES =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * What the sieve tells apart: capitals and small letters are one, so are all digits and all that is space. Coarser
 * than any pattern, so that what a pattern can match is never taken for something it cannot.
 */
export function symbolOf(unit: string): string {
  if (unit >= '0' && unit <= '9') return '0';
  if (unit >= 'A' && unit <= 'Z') return unit.toLowerCase();
  return (unit >= '\t' && unit <= '\r') || WIDE_SPACES.includes(unit) ? ' ' : unit;
}

export function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/**
 * In a literal: a letter does not stand on both sides of this place. It is what `^`, `$`, `\b`, `(?<![a-z'])` and
 * `(?![a-z])` have in common.
 */
export const EDGE = '\u0000';
