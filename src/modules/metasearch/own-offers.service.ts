import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { toPlainText } from '../../platform/text/index.js';
import { pickLanguage, pricePerUnit, trimDecimal } from '../../vocabulary/index.js';
import { planQuery, SEARCH_INDEX, type SearchHits, type SearchIndex, type SearchScope } from '../search/index.js';
import { type OwnOfferRow, OwnOffersRepository } from './own-offers.repository.js';

/** What is looked for among our own offers. */
export interface OwnOffersQuery {
  /** Empty lists the newest. */
  readonly text: string;
  readonly direction?: 'SELL' | 'BUY' | undefined;
  /** BCP 47, the language to show. */
  readonly language: string;
  /** Number of the first offer wanted, from 1. */
  readonly start: number;
  /** 1 to 100. */
  readonly count: number;
}

/** One of our own live offers, in one language, with absolute addresses. */
export interface OwnOffer {
  readonly id: string;
  readonly url: string;
  readonly direction: 'SELL' | 'BUY';
  readonly title: string;
  readonly summary: string;
  /** Of the title. */
  readonly language: string;
  readonly companyName: string | null;
  readonly country: string | null;
  readonly sector: string;
  /** The lowest price of one unit. */
  readonly price: { readonly amount: string; readonly currency: string; readonly unitCode: string } | null;
  readonly gtin: string | null;
  /** Its address on the affiliated site that it came from. */
  readonly originUrl: string | null;
  readonly updatedAt: Date;
  readonly image: string | null;
}

const LONGEST_SUMMARY = 600;
const LARGEST_PAGE = 100;
const SCOPES: Readonly<Record<'SELL' | 'BUY', SearchScope>> = { SELL: 'sell-offers', BUY: 'buy-offers' };

interface ScopeHits {
  readonly ids: readonly string[];
  readonly total: number;
  /** Nothing had all the words, so these have some of them. */
  readonly isWidened: boolean;
}

/** Finds our own live offers, of one direction or of both in one list. */
@Injectable()
export class OwnOffers {
  constructor(
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    private readonly offers: OwnOffersRepository,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The address by which we name an offer to the world. */
  urlOf(id: string): string {
    return `${this.config.publicUrl}/offers/${id}`;
  }

  /** Best first. `total` counts what the index matches, which may be an estimate. */
  async find(query: OwnOffersQuery): Promise<{ items: OwnOffer[]; total: number }> {
    const scopes = query.direction ? [SCOPES[query.direction]] : [SCOPES.SELL, SCOPES.BUY];
    const found = await Promise.all(scopes.map((scope) => this.findIn(scope, query)));
    const ids = merge(found).slice(query.start - 1, query.start - 1 + query.count);
    const rows = await this.offers.live(ids);
    return {
      items: rows.map((row) => this.toOffer(row, query.language)),
      total: found.reduce((sum, { total }) => sum + total, 0),
    };
  }

  /** The best of one scope, as many as the page can reach. */
  private async findIn(scope: SearchScope, { text, start, count }: OwnOffersQuery): Promise<ScopeHits> {
    const wanted = start - 1 + count;
    const ids: string[] = [];
    let page: SearchHits | undefined;
    do {
      const plan = planQuery({
        scope,
        text,
        sort: text === '' ? 'newest' : 'relevance',
        limit: Math.min(wanted - ids.length, LARGEST_PAGE),
        cursor: page?.nextCursor ?? undefined,
      });
      page = await this.index.search(plan);
      ids.push(...page.hits.map(({ id }) => id));
    } while (ids.length < wanted && page.nextCursor !== null);
    return { ids, total: page.total.value, isWidened: page.relaxed !== undefined };
  }

  private toOffer(row: OwnOfferRow, reader: string): OwnOffer {
    const { content } = row;
    const language = pickLanguage(content.title, reader, content.language) ?? content.language;
    const description = pickLanguage(content.description, reader, content.language) ?? content.language;
    const image = content.images?.[0] ?? (row.image_key === null ? null : `/media/${row.image_key}`);
    return {
      id: row.id,
      url: this.urlOf(row.id),
      direction: row.direction,
      title: content.title[language] ?? '',
      summary: toPlainText(content.description[description] ?? '', LONGEST_SUMMARY),
      language,
      companyName: row.company_name,
      country: row.country,
      sector: content.sector,
      price: priceOf(content.price),
      gtin: row.gtin,
      originUrl: row.origin_url,
      updatedAt: row.updated_at,
      image: image === null ? null : new URL(image, this.config.publicUrl).href,
    };
  }
}

function priceOf(price: OwnOfferRow['content']['price']): OwnOffer['price'] {
  if (!price) return null;
  const { min, max } = pricePerUnit(price);
  const amount = min ?? max;
  return amount === undefined
    ? null
    : { amount: trimDecimal(amount), currency: price.currency, unitCode: price.unitCode };
}

/** Scores of different scopes can't be compared, so they take turns; what was only found by widening comes after the rest. */
function merge(found: readonly ScopeHits[]): string[] {
  const lists = [found.filter(({ isWidened }) => !isWidened), found.filter(({ isWidened }) => isWidened)];
  return lists.flatMap((scopes) => {
    const longest = Math.max(0, ...scopes.map(({ ids }) => ids.length));
    return Array.from({ length: longest }, (_, place) => scopes.flatMap(({ ids }) => ids[place] ?? [])).flat();
  });
}
