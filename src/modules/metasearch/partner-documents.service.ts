import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { SearchableSite } from '../syndication/index.js';
import { AnswerCache } from './answer-cache.js';
import { DESCRIPTIONS, HITS_PER_SOURCE } from './metasearch.budgets.js';
import {
  DESCRIPTION_TYPE,
  type OpenSearchDescription,
  type PartnerResults,
  fillTemplate,
  parseDescription,
  parseResults,
  searchUrlOf,
} from './opensearch/index.js';
import { PartnerHttp } from './partner-http.js';
import type { SourceQuery } from './sources/meta-source.js';

const RESULTS_TYPES = { atom: 'application/atom+xml', json: 'application/json' } as const;

/** Speaks OpenSearch with affiliated sites: reads how a site wants to be asked, then asks it. */
@Injectable()
export class PartnerDocuments {
  readonly #descriptions: AnswerCache<OpenSearchDescription>;

  constructor(
    private readonly http: PartnerHttp,
    clock: Clock,
  ) {
    this.#descriptions = new AnswerCache({ ...DESCRIPTIONS, now: () => clock.now().getTime() });
  }

  /**
   * The site's answer, made safe.
   *
   * @throws SourceTrouble, OutgoingError or OpenSearchError
   */
  async results(site: SearchableSite, query: SourceQuery, signal: AbortSignal): Promise<PartnerResults> {
    const way = searchUrlOf(await this.description(site, query.language, signal));
    const address = fillTemplate(way.template, {
      searchTerms: query.text,
      count: HITS_PER_SOURCE,
      startIndex: way.indexOffset,
      startPage: way.pageOffset,
      language: query.language,
      direction: query.direction,
    });
    const { body, contentType } = await this.http.get(address, RESULTS_TYPES[way.format], query.language, signal);
    return parseResults(body, contentType, { sourceId: site.id, address: address.href });
  }

  /** An old description is better than none: sites seldom change the way they are searched. */
  private async description(
    { openSearchUrl }: SearchableSite,
    language: string,
    signal: AbortSignal,
  ): Promise<OpenSearchDescription> {
    const load = async (flight: AbortSignal) => {
      const { body, contentType } = await this.http.get(openSearchUrl, DESCRIPTION_TYPE, language, flight);
      return parseDescription(body, contentType, openSearchUrl);
    };
    try {
      return await this.#descriptions.get(openSearchUrl, load, signal);
    } catch (error) {
      const kept = this.#descriptions.peek(openSearchUrl);
      if (!kept || signal.aborted) throw error;
      return kept.value;
    }
  }
}
