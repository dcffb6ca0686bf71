import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused, type SentForm } from '../../site/design/form.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import { Decisions } from './decisions.service.js';
import { reviewKinds } from './review.deadlines.js';
import { type OfferDecisionRequest, offerDecisionRequest } from './reviews.dto.js';
import { Reviews } from './reviews.service.js';
import { OfferReviewView } from './views/offer-review.view.js';
import { QueueView } from './views/queue.view.js';

const queueQuery = z.object({
  kind: z.enum(reviewKinds).catch('offers'),
  cursor: z.string().max(1_000).optional(),
});

/** The revision that the officer saw goes with the decision, as a number. */
const withRev = ({ rev, ...decision }: SentForm) => ({ ...decision, ...(rev !== undefined && { rev: Number(rev) }) });

/** `/{locale}/officer`: the officers' queues, and deciding about offers. */
@SitePages('officer')
export class ReviewPages {
  constructor(
    private readonly reviews: Reviews,
    private readonly decisions: Decisions,
    private readonly offers: OfferReader,
  ) {}

  @Get()
  @Access('officer')
  async queue(@Page() page: PageContext, @Query({ schema: queueQuery }) query: z.output<typeof queueQuery>) {
    const lines = await this.reviews.list({ ...query, limit: 20 });
    return <QueueView page={page} kind={query.kind} lines={lines} />;
  }

  @Get('offers/:id')
  @Access('officer')
  offer(@Page() page: PageContext, @CurrentActor() officer: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, officer, id, emptyForm({ decision: 'publish' }));
  }

  @Post('offers/:id')
  @Access('officer')
  async decide(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(offerDecisionRequest, withRev) }) form: FormResult<OfferDecisionRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = async (result: FormResult<unknown>) =>
      unprocessable(reply, await this.view(page, officer, id, result));
    if (!form.ok) return again(form);
    try {
      await this.decisions.decideOffer(officer, id, form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, '/officer'));
  }

  private async view(page: PageContext, officer: Actor, id: string, form: FormResult<unknown>) {
    return <OfferReviewView page={page} offer={await this.offers.get(id, officer)} form={form} />;
  }
}
