import { Injectable } from '@nestjs/common';
import { HITS_PER_SOURCE } from '../metasearch.budgets.js';
import { OwnOffers, type OwnOffer } from '../own-offers.service.js';
import type { MetaHit } from '../fusion/index.js';
import { type MetaSource, OWN_SOURCE_ID, type SourceAnswer, type SourceQuery } from './meta-source.js';

/** Our own live offers, through the search index. */
@Injectable()
export class OwnIndexSource implements MetaSource {
  readonly id = OWN_SOURCE_ID;
  readonly name = 'Silkgate';
  readonly capabilities = { isAwaited: true, filtersDirection: true };

  constructor(private readonly offers: OwnOffers) {}

  async search(query: SourceQuery): Promise<SourceAnswer> {
    const { items } = await this.offers.find({ ...query, start: 1, count: HITS_PER_SOURCE });
    return { status: 'successful', hits: items.map(toHit) };
  }
}

const toHit = (offer: OwnOffer, index: number): MetaHit => ({
  sourceId: OWN_SOURCE_ID,
  rank: index + 1,
  id: offer.id,
  url: offer.url,
  title: offer.title,
  summary: offer.summary,
  companyName: offer.companyName ?? undefined,
  country: offer.country ?? undefined,
  sector: offer.sector,
  direction: offer.direction,
  price: offer.price?.amount,
  currency: offer.price?.currency,
  gtin: offer.gtin ?? undefined,
  originId: offer.originUrl ?? undefined,
  updatedAt: offer.updatedAt,
  image: offer.image ?? undefined,
});
