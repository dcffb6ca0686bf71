import { type DuplicateReason, clusterHits, duplicateReasons } from './clusters.js';
import type { MetaHit } from './meta-hit.js';

/** The constant of reciprocal rank fusion (Cormack et al. 2009). */
export const RRF_K = 60;

/** What one source added to a rank. */
export interface Contribution {
  readonly sourceId: string;
  /** The best place that the source gave to the offer, from 1. */
  readonly rank: number;
  /** 1 / (60 + rank). */
  readonly contribution: number;
  /** Where the offer stands on that source. */
  readonly url: string;
}

/** Explains a rank, so that a reader can add it up. */
export interface Why {
  readonly method: 'reciprocal-rank-fusion';
  readonly k: typeof RRF_K;
  /** The sum of the contributions. */
  readonly score: number;
  readonly contributions: readonly Contribution[];
  /** How many hits were taken for this one offer. */
  readonly hits: number;
  /** By what they were recognised as the same, strongest first; empty for a single hit. */
  readonly mergedBy: readonly DuplicateReason[];
}

/** One offer in the merged answer. */
export interface FusedHit {
  /** The hit that is shown: our own index's if there is one, else the best-ranked. */
  readonly hit: MetaHit;
  /** Every source that has the offer, best place first. */
  readonly sources: readonly string[];
  readonly why: Why;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const newestFirst = (one: MetaHit, other: MetaHit): number =>
  (other.updatedAt?.getTime() ?? 0) - (one.updatedAt?.getTime() ?? 0);

function contributionsOf(hits: readonly MetaHit[]): Contribution[] {
  const best = new Map<string, MetaHit>();
  for (const hit of hits) {
    const known = best.get(hit.sourceId);
    if (!known || hit.rank < known.rank) best.set(hit.sourceId, hit);
  }
  return [...best.values()]
    .map(({ sourceId, rank, url }) => ({ sourceId, rank, contribution: 1 / (RRF_K + rank), url }))
    .sort((one, other) => one.rank - other.rank || compareText(one.sourceId, other.sourceId));
}

/**
 * Merges the hits of all sources: duplicates collapse, each source counts once per offer, and the rank is
 * Σ 1/(60 + rank). Sources' own scores are not asked, since each would praise itself. Ties go to our own index, then to
 * the newest, then by id. The order depends only on the set of hits, never on which source answered first.
 *
 * @param ownSourceId the source that is our own index
 */
export function fuseHits(hits: readonly MetaHit[], ownSourceId: string): FusedHit[] {
  const isOwn = (hit: MetaHit): boolean => hit.sourceId === ownSourceId;
  const ownFirst = (one: MetaHit, other: MetaHit): number => Number(isOwn(other)) - Number(isOwn(one));
  const byId = (one: MetaHit, other: MetaHit): number =>
    compareText(one.sourceId, other.sourceId) || compareText(one.id, other.id);
  const shownFirst = (one: MetaHit, other: MetaHit): number =>
    ownFirst(one, other) || one.rank - other.rank || newestFirst(one, other) || byId(one, other);

  const fused = clusterHits(hits).map(({ hits: members, reasons }): FusedHit => {
    const [hit] = members.toSorted(shownFirst) as [MetaHit];
    const contributions = contributionsOf(members);
    const found = new Set(reasons.values());
    return {
      hit,
      sources: contributions.map(({ sourceId }) => sourceId),
      why: {
        method: 'reciprocal-rank-fusion',
        k: RRF_K,
        score: contributions.reduce((sum, { contribution }) => sum + contribution, 0),
        contributions,
        hits: members.length,
        mergedBy: duplicateReasons.filter((reason) => found.has(reason)),
      },
    };
  });
  return fused.sort(
    (one, other) =>
      other.why.score - one.why.score ||
      ownFirst(one.hit, other.hit) ||
      newestFirst(one.hit, other.hit) ||
      compareText(one.hit.id, other.hit.id) ||
      compareText(one.hit.sourceId, other.hit.sourceId),
  );
}
