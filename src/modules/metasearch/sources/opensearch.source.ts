import type { SearchableSite } from '../../syndication/index.js';
import type { PartnerSearch } from '../partner-search.service.js';
import type { MetaSource, SourceAnswer, SourceQuery } from './meta-source.js';

/** An affiliated site that is searched by its OpenSearch description. */
export class OpenSearchSource implements MetaSource {
  // Whether a site's template takes a direction shows only when it is asked, so the round always checks.
  readonly capabilities = { isAwaited: false, filtersDirection: false };
  readonly id: string;
  readonly name: string;

  constructor(
    private readonly site: SearchableSite,
    private readonly partners: PartnerSearch,
  ) {
    this.id = site.id;
    this.name = site.name;
  }

  search(query: SourceQuery, signal: AbortSignal): Promise<SourceAnswer> {
    return this.partners.search(this.site, query, signal);
  }
}
