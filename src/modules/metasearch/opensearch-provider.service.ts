import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { siteLanguages } from '../../vocabulary/index.js';
import type { OpenSearchQuery } from './metasearch.dto.js';
import {
  buildAtomResults,
  buildDescription,
  buildJsonResults,
  type ResultItem,
  type ResultsPage,
} from './opensearch/index.js';
import { type OwnOffer, OwnOffers } from './own-offers.service.js';

/** The last result that can be reached by paging; whoever wants everything reads the feeds. */
const LAST_START = 401;

const PARAMETERS =
  'q={searchTerms}&start={startIndex?}&count={count?}&language={language?}&direction={trade:direction?}';

/** Our side of OpenSearch: how we can be searched, and the answers. */
@Injectable()
export class OpenSearchProvider {
  constructor(
    private readonly offers: OwnOffers,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Our OpenSearch 1.1 description document. */
  description(): string {
    const { publicUrl } = this.config;
    return buildDescription({
      shortName: 'Silkgate',
      longName: 'Silkgate: sell and buy offers',
      description: 'Live sell and buy offers of a B2B trade marketplace, from makers and buyers in all sectors.',
      urls: [
        { type: 'application/atom+xml', template: `${publicUrl}/opensearch/results.atom?${PARAMETERS}` },
        { type: 'application/json', template: `${publicUrl}/opensearch/results.json?${PARAMETERS}` },
        { type: 'text/html', template: `${publicUrl}/en/search?q={searchTerms}&scope=sell-offers` },
        { type: 'application/opensearchdescription+xml', rel: 'self', template: `${publicUrl}/opensearch.xml` },
      ],
      languages: siteLanguages.map(({ code }) => code),
      exampleQuery: 'stainless steel',
    });
  }

  /** A page of our live offers as Atom with OpenSearch's elements. */
  async atom(query: OpenSearchQuery): Promise<string> {
    return buildAtomResults(await this.page('atom', query));
  }

  /** The same as JSON. */
  async json(query: OpenSearchQuery): Promise<string> {
    return buildJsonResults(await this.page('json', query));
  }

  private async page(format: 'atom' | 'json', query: OpenSearchQuery): Promise<ResultsPage> {
    const { q: text, ...rest } = query;
    const { items, total } = await this.offers.find({ ...rest, text });
    const { start, count } = query;
    const next = start + count;
    const before = Math.max(1, start - count);
    return {
      title: text === '' ? 'Silkgate: newest offers' : `Silkgate: ${text}`,
      homeUrl: this.config.publicUrl,
      selfUrl: this.address(format, query, start),
      descriptionUrl: `${this.config.publicUrl}/opensearch.xml`,
      nextUrl: next <= Math.min(total, LAST_START) ? this.address(format, query, next) : undefined,
      previousUrl: start > 1 ? this.address(format, query, before) : undefined,
      searchTerms: text,
      total,
      startIndex: start,
      itemsPerPage: count,
      answeredAt: this.clock.now(),
      items: items.map(toResult),
    };
  }

  private address(format: 'atom' | 'json', { q, count, language, direction }: OpenSearchQuery, start: number): string {
    const parameters = new URLSearchParams({ q, start: `${start}`, count: `${count}`, language });
    if (direction) parameters.set('direction', direction);
    return `${this.config.publicUrl}/opensearch/results.${format}?${parameters}`;
  }
}

const toResult = (offer: OwnOffer): ResultItem => ({
  id: offer.id,
  url: offer.url,
  title: offer.title,
  summary: offer.summary,
  updatedAt: offer.updatedAt,
  language: offer.language,
  companyName: offer.companyName ?? '',
  country: offer.country ?? '',
  sector: offer.sector,
  direction: offer.direction,
  price: offer.price?.amount,
  currency: offer.price?.currency,
  unitCode: offer.price?.unitCode,
  gtin: offer.gtin ?? undefined,
  image: offer.image ?? undefined,
});
