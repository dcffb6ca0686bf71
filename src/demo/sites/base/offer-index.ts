import type { Listing } from './listing.js';

export interface Hit {
  listing: Listing;
  /** 0 to 1; 1 is the best hit of this search. */
  score: number;
}

interface Indexed {
  listing: Listing;
  /** The best weight that each token has in the offer. */
  weights: Map<string, number>;
}

const PREFIX_LENGTH = 3;
const PREFIX_SHARE = 0.5;

/** A small search in memory, by tokens weighted by field and rarity. Good for some thousand offers. */
export class OfferIndex {
  readonly #offers = new Map<string, Indexed>();
  readonly #frequency = new Map<string, number>();

  put(listing: Listing): void {
    this.remove(listing.id);
    const weights = weigh(listing);
    this.#offers.set(listing.id, { listing, weights });
    for (const token of weights.keys()) this.#frequency.set(token, (this.#frequency.get(token) ?? 0) + 1);
  }

  remove(id: string): void {
    for (const token of this.#offers.get(id)?.weights.keys() ?? []) {
      this.#frequency.set(token, (this.#frequency.get(token) ?? 1) - 1);
    }
    this.#offers.delete(id);
  }

  get(id: string): Listing | undefined {
    return this.#offers.get(id)?.listing;
  }

  /** All hits, best first, then newest, then by number. Without words in the query: everything, newest first. */
  search(query: string, direction?: Listing['direction']): Hit[] {
    const offers = [...this.#offers.values()].filter(({ listing }) => !direction || listing.direction === direction);
    const tokens = [...new Set(tokenize(query))];
    if (tokens.length === 0) return offers.map(({ listing }) => ({ listing, score: 1 })).sort(byRank);
    const scored = offers.map((offer) => ({ listing: offer.listing, ...this.#score(offer, tokens) }));
    // Offers with every word, if there are any; otherwise those with at least half of the words.
    const most = Math.max(0, ...scored.map(({ matched }) => matched));
    const least = most === tokens.length ? most : Math.ceil(tokens.length / 2);
    const hits = scored.filter(({ matched }) => matched > 0 && matched >= least).sort(byRank);
    const best = hits[0]?.score ?? 1;
    return hits.map(({ listing, score }) => ({ listing, score: score / best }));
  }

  #score({ weights }: Indexed, tokens: string[]): { score: number; matched: number } {
    let score = 0;
    let matched = 0;
    for (const token of tokens) {
      const weight = weights.get(token) ?? PREFIX_SHARE * prefixWeight(weights, token);
      if (weight === 0) continue;
      matched += 1;
      score += weight * Math.log(1 + this.#offers.size / (1 + (this.#frequency.get(token) ?? 0)));
    }
    return { score, matched };
  }
}

function weigh(listing: Listing): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (value: string | undefined, weight: number): void => {
    for (const token of tokenize(value ?? '')) weights.set(token, Math.max(weights.get(token) ?? 0, weight));
  };
  add(listing.title, 4);
  add(listing.gtin, 6);
  add(listing.hsCode, 6);
  add(listing.company, 2);
  add(listing.sector, 2);
  add(listing.country, 1);
  add(listing.summary, 1);
  return weights;
}

function prefixWeight(weights: Map<string, number>, token: string): number {
  if (token.length < PREFIX_LENGTH) return 0;
  let best = 0;
  for (const [known, weight] of weights) if (weight > best && known.startsWith(token)) best = weight;
  return best;
}

/** Words without case, accents and the plural's s. */
function tokenize(value: string): string[] {
  const folded = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word,
  );
}

function byRank(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.listing.updatedAt !== b.listing.updatedAt) return a.listing.updatedAt < b.listing.updatedAt ? 1 : -1;
  return a.listing.id < b.listing.id ? -1 : 1;
}
