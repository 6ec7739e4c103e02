/**
 * Sets of flags, each with a number of its own: few of all that could be come up, and a number is compared, kept
 * and looked up far faster than a set, however many flags there are.
 */
export class FlagSets {
  static readonly NONE = 0;
  readonly #numbers = new Map<bigint, number>([[0n, 0]]);
  readonly #masks: bigint[] = [0n];
  /** By set and flag, once asked for. */
  readonly #has: (boolean | undefined)[][] = [[]];
  readonly #with: (number | undefined)[][] = [[]];

  of(mask: bigint): number {
    const known = this.#numbers.get(mask);
    if (known !== undefined) return known;
    const number = this.#masks.length;
    this.#numbers.set(mask, number);
    this.#masks.push(mask);
    this.#has.push([]);
    this.#with.push([]);
    return number;
  }

  maskOf(set: number): bigint {
    return this.#masks[set] ?? 0n;
  }

  has(set: number, flag: number): boolean {
    const flags = this.#has[set] ?? [];
    const known = flags[flag];
    if (known !== undefined) return known;
    const has = ((this.maskOf(set) >> BigInt(flag)) & 1n) === 1n;
    flags[flag] = has;
    return has;
  }

  /** The set with one flag more. */
  with(set: number, flag: number): number {
    const more = this.#with[set] ?? [];
    const known = more[flag];
    if (known !== undefined) return known;
    const larger = this.of(this.maskOf(set) | (1n << BigInt(flag)));
    more[flag] = larger;
    return larger;
  }
}
