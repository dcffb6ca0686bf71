import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { sectorSlugs } from '../../vocabulary/index.js';
import { pageLocales } from '../design/page-context.js';
import { type SitemapEntry, type SitemapKind, SitemapRepository } from './sitemap.repository.js';

export type { SitemapKind } from './sitemap.repository.js';

/** Of one part; the protocol allows 50,000, but nobody should have to wait for so many. */
export const MOST_ADDRESSES = 10_000;

/** Each thing has an address in each language. */
const PART_SIZE = Math.floor(MOST_ADDRESSES / pageLocales.length);
const BATCH_SIZE = 500;

const KINDS = ['companies', 'products', 'offers'] as const satisfies readonly SitemapKind[];
const FIXED_PAGES = ['', '/search', ...sectorSlugs.map((slug) => `/sectors/${slug}`)];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const INDEX_NS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const OPEN_SET = `<urlset xmlns="${INDEX_NS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const CLOSE_SET = '</urlset>\n';

/** Every page that search engines may show, in all languages (sitemaps.org, protocol 0.9). */
@Injectable()
export class Sitemap {
  constructor(
    private readonly repository: SitemapRepository,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The list of parts. */
  async index(): Promise<string> {
    const lines = [this.partLine('/sitemap-pages.xml')];
    for (const kind of KINDS) {
      for (const { from, updatedAt } of await this.repository.parts(kind, PART_SIZE))
        lines.push(this.partLine(`/sitemap-${kind}.xml?from=${from}`, updatedAt));
    }
    return `${DECLARATION}<sitemapindex xmlns="${INDEX_NS}">\n${lines.join('')}</sitemapindex>\n`;
  }

  /** Pages that are always there. */
  pages(): string {
    return DECLARATION + OPEN_SET + FIXED_PAGES.map((path) => this.addresses(path)).join('') + CLOSE_SET;
  }

  /** One part, piece by piece: it is never held as a whole. */
  async *part(kind: SitemapKind, from: string): AsyncGenerator<string> {
    let batch = await this.repository.from(kind, from, BATCH_SIZE);
    yield DECLARATION + OPEN_SET;
    for (let left = PART_SIZE; batch.length > 0;) {
      yield batch.map((entry) => this.entry(kind, entry)).join('');
      left -= batch.length;
      const last = batch.at(-1);
      batch = last && left > 0 ? await this.repository.after(kind, last.id, Math.min(left, BATCH_SIZE)) : [];
    }
    yield CLOSE_SET;
  }

  private entry(kind: SitemapKind, { slug, updatedAt }: SitemapEntry): string {
    return this.addresses(`/${kind}/${encodeURIComponent(slug)}`, updatedAt);
  }

  /** A page in each language; each names all of them. */
  private addresses(path: string, updatedAt?: Date): string {
    const versions = pageLocales.map((locale) => ({ locale, address: this.absolute(`/${locale}${path}`) }));
    const links = versions.map(
      ({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`,
    );
    const rest = links.join('') + lastModified(updatedAt);
    return versions.map(({ address }) => `<url><loc>${address}</loc>${rest}</url>\n`).join('');
  }

  private partLine(path: string, updatedAt?: Date): string {
    return `<sitemap><loc>${this.absolute(path)}</loc>${lastModified(updatedAt)}</sitemap>\n`;
  }

  private absolute(path: string): string {
    // Of what XML has to have escaped, an address can hold no more than these.
    return new URL(path, this.config.publicUrl).href.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  }
}

const lastModified = (at: Date | undefined): string =>
  at === undefined ? '' : `<lastmod>${at.toISOString()}</lastmod>`;
