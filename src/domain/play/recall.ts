/** Values once worked out, by a text that tells all they follow from; of more than `most` the oldest are forgotten. */
export class Recall<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, workOut: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = workOut();
    const [oldest] = this.#values.keys();
    if (this.#values.size >= this.#most && oldest !== undefined) this.#values.delete(oldest);
    this.#values.set(key, value);
    return value;
  }
}

/** One `Recall` for each pair of things that stay the same, as long as both are there. */
export class RecallByPair<One extends object, Other extends object, Value> {
  readonly #most: number;
  readonly #recalls = new WeakMap<One, WeakMap<Other, Recall<Value>>>();

  constructor(most: number) {
    this.#most = most;
  }

  of(one: One, other: Other): Recall<Value> {
    const ofOne = this.#recalls.get(one) ?? new WeakMap<Other, Recall<Value>>();
    this.#recalls.set(one, ofOne);
    const recall = ofOne.get(other) ?? new Recall<Value>(this.#most);
    ofOne.set(other, recall);
    return recall;
  }
}
