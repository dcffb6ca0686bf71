import { createHash } from 'node:crypto';
import { gtinCheckDigit } from '../../vocabulary/index.js';

/** A seeded source of choices; two with one seed make the same choices on every machine. */
export class Choices {
  #state: number;

  constructor(seed: string) {
    this.#state = createHash('sha1').update(seed).digest().readUInt32LE(0);
  }

  /** A number in [0, 1) (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** One of the items; throws a `RangeError` on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Up to `count` different items, in the order of the list. */
  some<T>(items: readonly T[], count: number): T[] {
    const ranked = items.map((item, index) => ({ item, index, rank: this.next() }));
    ranked.sort((a, b) => a.rank - b.rank);
    return ranked
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ item }) => item);
  }
}

/** A GTIN-13 with a restricted-circulation prefix (200–299), which is never given to a real article. */
export function demoGtin(name: string): string {
  const digits = createHash('sha1').update(`gtin/${name}`).digest().readUIntBE(0, 6) % 1e11;
  const body = `2${String(digits).padStart(11, '0')}`;
  return `${body}${gtinCheckDigit(body)}`;
}
