import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idParam } from '../../platform/http/request-context.js';
import { localized, Page, type PageContext, slugParam } from '../../site/design/page-context.js';
import { moved, SitePages } from '../../site/design/site-pages.js';
import { Access, type Actor, MaybeActor } from '../identity/index.js';
import { OfferReader } from './offers.reader.js';
import { OfferView } from './views/offer.view.js';

/** `/{locale}/offers/{slug or id}` */
@SitePages('offers')
export class OfferPages {
  constructor(private readonly reader: OfferReader) {}

  @Get(':slug')
  @Access('public')
  async show(
    @Page() page: PageContext,
    @Param('slug', { schema: slugParam }) slug: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!idParam.safeParse(slug).success)
      return <OfferView page={page} offer={await this.reader.getBySlug(slug, actor)} />;
    const offer = await this.reader.get(slug, actor);
    return moved(reply, localized(page, offer.links.html));
  }
}
