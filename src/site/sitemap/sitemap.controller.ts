import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../modules/identity/index.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { idParam } from '../../platform/http/request-context.js';
import { pageLocales } from '../design/page-context.js';
import { Sitemap, type SitemapKind } from './sitemap.service.js';

const XML = 'application/xml; charset=utf-8';
const AN_HOUR = 'public, max-age=3600';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const partQuery = z.strictObject({ from: idParam.default(BEFORE_ALL) });
type PartQuery = z.output<typeof partQuery>;

/** What search engines ask for before anything else. */
@ApiExcludeController()
@Controller()
export class SitemapController {
  constructor(
    private readonly sitemap: Sitemap,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Desks need a sign-in, pages behind a cursor are found from the sitemap, and asking all sites costs others their time. */
  @Get('robots.txt')
  @Access('public')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  robots(): string {
    const closed = ['/my', '/officer', '/consultations', '/search?*cursor=', '/search?*scope=all-sites'];
    return [
      'User-agent: *',
      'Disallow: /api/',
      ...pageLocales.flatMap((locale) => closed.map((path) => `Disallow: /${locale}${path}`)),
      '',
      `Sitemap: ${new URL('/sitemap.xml', this.config.publicUrl).href}`,
      '',
    ].join('\n');
  }

  @Get('sitemap.xml')
  @Access('public')
  @Header('content-type', XML)
  @Header('cache-control', AN_HOUR)
  index(): Promise<string> {
    return this.sitemap.index();
  }

  @Get('sitemap-pages.xml')
  @Access('public')
  @Header('content-type', XML)
  @Header('cache-control', AN_HOUR)
  pages(): string {
    return this.sitemap.pages();
  }

  @Get('sitemap-products.xml')
  @Access('public')
  @Header('cache-control', AN_HOUR)
  products(@Query({ schema: partQuery }) query: PartQuery): StreamableFile {
    return this.part('products', query);
  }

  @Get('sitemap-companies.xml')
  @Access('public')
  @Header('cache-control', AN_HOUR)
  companies(@Query({ schema: partQuery }) query: PartQuery): StreamableFile {
    return this.part('companies', query);
  }

  @Get('sitemap-offers.xml')
  @Access('public')
  @Header('cache-control', AN_HOUR)
  offers(@Query({ schema: partQuery }) query: PartQuery): StreamableFile {
    return this.part('offers', query);
  }

  private part(kind: SitemapKind, { from }: PartQuery): StreamableFile {
    return new StreamableFile(Readable.from(this.sitemap.part(kind, from), { objectMode: false }), { type: XML });
  }
}
