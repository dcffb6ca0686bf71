import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { formOf, type FormResult, emptyForm, refused } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Products } from '../catalogue/index.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { OfferDrafts } from './offer-drafts.service.js';
import { offerFromForm } from './offer.form.js';
import { type CreateOffer, createOfferSchema } from './offers.dto.js';
import { Offers } from './offers.service.js';
import { NewOfferView } from './views/new-offer.view.js';

/** Most products that the form offers to choose from; the newest. */
const CHOICE = 100;

/** What a company does with its offers by form: writing one, handing it in, taking it off the market. */
@SitePages('my/offers')
export class OfferDeskPages {
  constructor(
    private readonly drafts: OfferDrafts,
    private readonly offers: Offers,
    private readonly products: Products,
  ) {}

  @Get('new')
  @Access('company-member')
  async blank(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    const form = emptyForm({
      direction: 'SELL',
      language: page.locale,
      'price.currency': 'USD',
      'price.unitCode': 'H87',
    });
    return <NewOfferView page={page} form={form} products={await this.choice(actor)} />;
  }

  @Post()
  @Access('company-member')
  async create(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: formOf(createOfferSchema, offerFromForm) }) form: FormResult<CreateOffer>,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = async (result: FormResult<unknown>) =>
      unprocessable(reply, <NewOfferView page={page} form={result} products={await this.choice(actor)} />);
    if (!form.ok) return again(form);
    try {
      const { id } = await this.drafts.create(actor, form.data, key);
      return seeOther(reply, href(page, `/my/offers/${id}`));
    } catch (error) {
      return again(refused(form, error));
    }
  }

  @Post(':id/submit')
  @Access('company-member')
  submit(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('submit', page, actor, id, reply);
  }

  @Post(':id/reopen')
  @Access('company-member')
  reopen(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('reopen', page, actor, id, reply);
  }

  @Post(':id/withdraw')
  @Access('company-owner')
  withdraw(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('withdraw', page, actor, id, reply);
  }

  @Post(':id/close')
  @Access('company-owner')
  close(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('close', page, actor, id, reply);
  }

  private async act(
    action: 'submit' | 'reopen' | 'withdraw' | 'close',
    page: PageContext,
    actor: CompanyActor,
    id: string,
    reply: FastifyReply,
  ) {
    await this.offers[action](actor, id);
    return seeOther(reply, href(page, `/my/offers/${id}`));
  }

  private async choice(actor: CompanyActor) {
    return (await this.products.list({ companyId: actor.companyId, limit: CHOICE }, actor)).items;
  }
}
