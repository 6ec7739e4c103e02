/** `a + b·x + c·x²`. */
export type Parabola = (x: number) => number;

interface Point {
  readonly x: number;
  readonly y: number;
  /** How much it counts, above 0. */
  readonly weight: number;
}

/** Fewer are fitted by any curve. */
export const FEWEST_POINTS = 5;

function sum(points: readonly Point[], of: (point: Point) => number): number {
  return points.reduce((total, point) => total + point.weight * of(point), 0);
}

/**
 * The parabola nearest to points by weighted least squares: of all curves the plainest that can have its best in the
 * middle, which is what M30 asks about.
 *
 * @returns `undefined` of fewer than five points, or where they have fewer than three places on the axis
 */
export function parabola(points: readonly Point[]): Parabola | undefined {
  if (points.length < FEWEST_POINTS || new Set(points.map(({ x }) => x)).size < 3) return undefined;
  // Around their middle and at one scale, the sums stay of one size and nothing is lost to rounding.
  const all = sum(points, () => 1);
  const middle = sum(points, ({ x }) => x) / all;
  const scale = Math.max(...points.map(({ x }) => Math.abs(x - middle)));
  const at = (x: number) => (x - middle) / scale;
  const [s1, s2, s3, s4] = [1, 2, 3, 4].map((power) => sum(points, ({ x }) => at(x) ** power)) as [
    // As many as there are powers.
    number,
    number,
    number,
    number,
  ];
  const [t0, t1, t2] = [0, 1, 2].map((power) => sum(points, ({ x, y }) => y * at(x) ** power)) as [
    number,
    number,
    number,
  ];
  // Cramer's rule on the three normal equations.
  const determinant = (
    [a, b, c]: readonly [number, number, number],
    [d, e, f]: readonly [number, number, number],
    [g, h, i]: readonly [number, number, number],
  ) => a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const whole = determinant([all, s1, s2], [s1, s2, s3], [s2, s3, s4]);
  const a = determinant([t0, s1, s2], [t1, s2, s3], [t2, s3, s4]) / whole;
  const b = determinant([all, t0, s2], [s1, t1, s3], [s2, t2, s4]) / whole;
  const c = determinant([all, s1, t0], [s1, s2, t1], [s2, s3, t2]) / whole;
  return (x) => a + b * at(x) + c * at(x) ** 2;
}
