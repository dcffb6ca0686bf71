import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SectorsService } from '../../modules/catalogue/index.js';
import { Access } from '../../modules/identity/index.js';
import { OfferReader } from '../../modules/offers/index.js';
import { href, Page, type PageContext } from '../design/page-context.js';
import { SitePages } from '../design/site-pages.js';
import { preferredLocale } from '../page-contexts.js';
import { HomeView } from './home.view.js';

const NEWEST = 6;

/** `/`: to the home page in the reader's language. */
@ApiExcludeController()
@Controller()
export class EntrancePages {
  @Get()
  @Access('public')
  enter(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): '' {
    const address = href({ locale: preferredLocale(request) }, '/');
    void reply.status(302).headers({ location: address, vary: 'Accept-Language, Cookie', 'cache-control': 'private' });
    return '';
  }
}

/** `/{locale}` */
@SitePages()
export class HomePages {
  constructor(
    private readonly sectors: SectorsService,
    private readonly offers: OfferReader,
  ) {}

  @Get()
  @Access('public')
  async home(@Page() page: PageContext) {
    const newest = (direction: 'SELL' | 'BUY') =>
      this.offers.list({ direction, mine: false, limit: NEWEST }, undefined).then(({ items }) => items);
    const [sectors, sell, buy] = await Promise.all([this.sectors.list(), newest('SELL'), newest('BUY')]);
    return <HomeView page={page} sectors={sectors} sell={sell} buy={buy} />;
  }
}
