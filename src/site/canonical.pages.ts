import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Products } from '../modules/catalogue/index.js';
import { Companies } from '../modules/companies/index.js';
import { Access, type Actor, MaybeActor } from '../modules/identity/index.js';
import { OfferReader } from '../modules/offers/index.js';
import { idParam } from '../platform/http/request-context.js';
import { preferredLocale } from './page-contexts.js';

/** The addresses that affiliated sites and data files know things by: without language and name, so that they never change. */
@ApiExcludeController()
@Controller()
export class CanonicalPages {
  constructor(
    private readonly offers: OfferReader,
    private readonly products: Products,
    private readonly companies: Companies,
  ) {}

  @Get('offers/:id')
  @Access('public')
  async offer(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<''> {
    const { links } = await this.offers.get(id, actor);
    return lead(request, reply, links.html.replace(/^\/[a-z]{2}(?=\/)/, ''));
  }

  @Get('products/:id')
  @Access('public')
  async product(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<''> {
    const { slug } = await this.products.get(id, actor);
    return lead(request, reply, `/products/${slug}`);
  }

  @Get('companies/:id')
  @Access('public')
  async company(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<''> {
    const { slug } = await this.companies.view(id, actor);
    return lead(request, reply, `/companies/${slug}`);
  }
}

/** To the page in the reader's language; not for ever, because the name in its address may change. */
function lead(request: FastifyRequest, reply: FastifyReply, path: string): '' {
  void reply.status(302).headers({
    location: `/${preferredLocale(request)}${path}`,
    vary: 'Accept-Language, Cookie',
    'cache-control': 'private',
  });
  return '';
}
