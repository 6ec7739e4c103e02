import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, wilson } from '#web/manager/figures/wilson.ts';

describe('the interval of a share', () => {
  it('is the one that textbooks give', () => {
    // As prop.test(20, 50, correct = FALSE) of R has it.
    const { share, low, high } = wilson(20, 50) ?? {};
    expect(share).toBe(0.4);
    expect(low).toBeCloseTo(0.2761, 4);
    expect(high).toBeCloseTo(0.5382, 4);
  });

  it('is not told of nothing', () => {
    expect(wilson(0, 0)).toBeUndefined();
  });

  it('holds the share, keeps within 0 and 1, and has room on one side where all or none were met', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const met = Math.round(of * part);
          const { share, low, high } = wilson(met, of) ?? { share: -1, low: 2, high: -2 };
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(high - low).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('grows narrower with more plays of the same share', () => {
    const width = (met: number, of: number) => {
      const { low, high } = wilson(met, of) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(6, 10)).toBeGreaterThan(width(60, 100));
    expect(width(60, 100)).toBeGreaterThan(width(600, 1000));
  });

  it('overlaps another that it touches, and none that lies apart', () => {
    const at = (low: number, high: number) => ({ share: (low + high) / 2, low, high });
    expect(overlap(at(0.1, 0.3), at(0.3, 0.5))).toBe(true);
    expect(overlap(at(0.3, 0.5), at(0.1, 0.3))).toBe(true);
    expect(overlap(at(0.1, 0.29), at(0.3, 0.5))).toBe(false);
  });
});
