import { canonicalUrl } from './canonical-url.js';
import type { MetaHit } from './meta-hit.js';
import { type SimHash, hammingDistance, simHash, trigramSimilarity, trigramsOf, wordsOf } from './near-duplicate.js';

/** Why two hits are taken for the same offer, strongest first. */
export const duplicateReasons = ['origin', 'gtin', 'mpn', 'text'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Hits that are the same offer; `reasons` says for each hit by what it belongs (nothing for a hit that is alone). */
export interface Cluster {
  readonly hits: readonly MetaHit[];
  readonly reasons: ReadonlyMap<MetaHit, DuplicateReason>;
}

const FARTHEST = 3;
const LEAST_SIMILARITY = 0.6;
/** Below this a text is a mere name ("red ginseng"), which many different offers share. */
const LEAST_WORDS = 6;

const COMPANY_FORMS =
  /\b(?:co|company|ltd|limited|inc|incorporated|corp|corporation|llc|llp|gmbh|ag|kg|sa|srl|sarl|bv|plc|pte|pty|jsc|spa|oy|ab|as)\b/g;

/** A company's name without case, punctuation and legal form, so that "Hanbada Co., Ltd." is "hanbada". */
export function companyKey(name: string | undefined): string | undefined {
  const words = wordsOf(name ?? '').join(' ');
  return words.replace(COMPANY_FORMS, ' ').replace(/\s+/g, ' ').trim() || words || undefined;
}

interface Candidate {
  readonly hit: MetaHit;
  readonly keys: readonly (readonly [DuplicateReason, string])[];
  readonly company: string | undefined;
  readonly text: { readonly hash: SimHash; readonly trigrams: () => ReadonlySet<string> } | undefined;
}

/** Partners' answers are cached and ranked again and again, so what a hit is compared by is worked out only once. */
const analysed = new WeakMap<MetaHit, Candidate>();

function keysOf(hit: MetaHit, company: string | undefined): Candidate['keys'] {
  const addresses = new Set([canonicalUrl(hit.originId), canonicalUrl(hit.url), canonicalUrl(hit.id)]);
  const side = `${hit.direction ?? ''} ${company}`;
  return [
    ...[...addresses].flatMap((address) => (address ? [['origin', address] as const] : [])),
    ...(hit.gtin && company ? [['gtin', `${hit.gtin} ${side}`] as const] : []),
    ...(hit.mpn && company ? [['mpn', `${hit.mpn.toLowerCase()} ${side}`] as const] : []),
  ];
}

function candidateOf(hit: MetaHit): Candidate {
  const before = analysed.get(hit);
  if (before) return before;
  const candidate = analyse(hit);
  analysed.set(hit, candidate);
  return candidate;
}

function analyse(hit: MetaHit): Candidate {
  const company = companyKey(hit.companyName);
  const words = wordsOf(`${hit.title} ${hit.summary}`);
  const text =
    words.length < LEAST_WORDS ? undefined : { hash: simHash(words), trigrams: once(() => trigramsOf(words)) };
  return { hit, keys: keysOf(hit, company), company, text };
}

/** Few texts come near enough to another to need it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const contradict = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** The same words from two different companies, or once to sell and once to buy, are two offers. */
function isSameText(one: Candidate, other: Candidate): boolean {
  if (!one.text || !other.text) return false;
  if (contradict(one.company, other.company) || contradict(one.hit.direction, other.hit.direction)) return false;
  if (hammingDistance(one.text.hash, other.text.hash) > FARTHEST) return false;
  return trigramSimilarity(one.text.trigrams(), other.text.trigrams()) >= LEAST_SIMILARITY;
}

/** Disjoint sets with path halving. */
class Sets {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let at = index;
    while (this.parents[at] !== at) at = this.parents[at] = this.parents[this.parents[at]!]!;
    return at;
  }

  join(one: number, other: number): void {
    const [left, right] = [this.find(one), this.find(other)];
    this.parents[Math.max(left, right)] = Math.min(left, right);
  }
}

const arrivalFree = (one: MetaHit, other: MetaHit): number =>
  compare(one.sourceId, other.sourceId) ||
  one.rank - other.rank ||
  compare(one.id, other.id) ||
  compare(one.url, other.url);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Groups hits that are the same offer: by origin or canonical address, by GTIN or MPN of the same company, by nearly the
 * same text. The result depends only on the set of hits, not on their order.
 */
export function clusterHits(hits: readonly MetaHit[]): Cluster[] {
  const candidates = hits.toSorted(arrivalFree).map(candidateOf);
  const sets = new Sets(candidates.length);
  const reasons: (DuplicateReason | undefined)[] = [];
  const note = (index: number, reason: DuplicateReason) => {
    const known = reasons[index];
    const isStronger = known === undefined || duplicateReasons.indexOf(reason) < duplicateReasons.indexOf(known);
    if (isStronger) reasons[index] = reason;
  };
  const link = (one: number, other: number, reason: DuplicateReason) => {
    sets.join(one, other);
    note(one, reason);
    note(other, reason);
  };

  const firstWithKey = new Map<string, number>();
  candidates.forEach(({ keys }, index) => {
    for (const [reason, key] of keys) {
      const first = firstWithKey.get(`${reason} ${key}`);
      if (first === undefined) firstWithKey.set(`${reason} ${key}`, index);
      else link(first, index, reason);
    }
  });
  for (let one = 0; one < candidates.length; one++) {
    for (let other = one + 1; other < candidates.length; other++) {
      if (isSameText(candidates[one]!, candidates[other]!)) link(one, other, 'text');
    }
  }

  const members = Map.groupBy(candidates.keys(), (index) => sets.find(index));
  return [...members.values()].map((indexes) => ({
    hits: indexes.map((index) => candidates[index]!.hit),
    reasons: new Map(
      indexes.flatMap((index) => (reasons[index] ? [[candidates[index]!.hit, reasons[index]] as const] : [])),
    ),
  }));
}
