/** Chances that can be run again: the same seed gives the same numbers (mulberry32, public domain, Tommy Ettinger). */
export class Chance {
  #state;

  constructor(seed) {
    this.seed = seed;
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  oneOf(items) {
    return items[this.between(0, items.length - 1)];
  }

  /** Chances of its own for one part, which do not depend on what the other parts take. */
  for(name) {
    return new Chance([...name].reduce((mixed, letter) => Math.imul(mixed ^ letter.codePointAt(0), 0x01000193), this.seed ^ 0x811c9dc5));
  }
}
