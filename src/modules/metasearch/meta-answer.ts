import { type FusedHit, fuseHits, isPartialAnswer, type MetaHit, type SourceReport } from './fusion/index.js';
import type { MetaAnswer, MetaItem } from './metasearch.dto.js';
import type { SourceRound } from './source-round.js';
import { OWN_SOURCE_ID } from './sources/meta-source.js';

/** The merged list of what has been found so far, best first. Depends only on who found what, never on who was first. */
export function toItems(hits: readonly MetaHit[], sources: readonly SourceReport[], limit: number): MetaItem[] {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return fuseHits(hits, OWN_SOURCE_ID)
    .slice(0, limit)
    .map((fused) => toItem(fused, names));
}

/** The answer as it stands. */
export function toAnswer(round: SourceRound, limit: number): MetaAnswer {
  const sources = round.reports;
  return {
    items: toItems(round.hits, sources, limit),
    sources,
    isPartial: isPartialAnswer(sources),
    tookMs: round.tookMs,
  };
}

function toItem({ hit, why }: FusedHit, names: ReadonlyMap<string, string>): MetaItem {
  const { price: amount, currency } = hit;
  return {
    id: hit.sourceId === OWN_SOURCE_ID ? hit.id : `${hit.sourceId}:${hit.id}`,
    title: hit.title,
    summary: hit.summary,
    url: hit.url,
    direction: hit.direction ?? null,
    company: hit.companyName ?? null,
    country: hit.country ?? null,
    sector: hit.sector ?? null,
    price: amount !== undefined && currency !== undefined ? { amount, currency } : null,
    updatedAt: hit.updatedAt?.toISOString() ?? null,
    image: hit.image ?? null,
    sources: why.contributions.map(({ sourceId, rank, url }) => ({
      id: sourceId,
      name: names.get(sourceId) ?? sourceId,
      url,
      rank,
    })),
    why: { ...why, contributions: [...why.contributions], mergedBy: [...why.mergedBy] },
  };
}
