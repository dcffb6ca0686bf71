import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { formOf, type FormResult, refused, type SentForm } from '../../site/design/form.js';
import { href, type MessageKey, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Companies } from '../companies/index.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import { AuditTrail } from './audit-trail.service.js';
import { Decisions } from './decisions.service.js';
import { ReviewClaims } from './review-claims.service.js';
import {
  type OfferDecisionRequest,
  offerDecisionRequest,
  offerMeasureRequest,
  type OfferMeasureRequest,
} from './reviews.dto.js';
import type { CompanyContext } from './views/company-context.js';
import type { Returned } from './views/measure.js';
import { OfferReviewView } from './views/offer-review.view.js';

/** The revision that the officer saw goes with the decision, as a number. */
const withRev = ({ rev, ...decision }: SentForm) => ({ ...decision, ...(rev !== undefined && { rev: Number(rev) }) });

const suspendForm = z.strictObject({ suspend: offerMeasureRequest });
const reinstateForm = z.strictObject({ reinstate: offerMeasureRequest });
const removeForm = z.strictObject({ remove: offerMeasureRequest });

/** `/{locale}/officer/offers/{id}`: an offer before an officer, with what they can decide. */
@SitePages('officer/offers')
export class OfferReviewPages {
  constructor(
    private readonly decisions: Decisions,
    private readonly offers: OfferReader,
    private readonly companies: Companies,
    private readonly claims: ReviewClaims,
    private readonly trail: AuditTrail,
  ) {}

  @Get(':id')
  @Access('officer')
  offer(@Page() page: PageContext, @CurrentActor() officer: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, officer, id, null);
  }

  @Post(':id')
  @Access('officer')
  decide(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(offerDecisionRequest, withRev) }) form: FormResult<OfferDecisionRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (decision: OfferDecisionRequest) => this.decisions.decideOffer(officer, id, decision);
    return this.act(page, officer, id, reply, {
      action: 'decide',
      form,
      work,
      to: '/officer',
      done: 'officer.decided',
    });
  }

  @Post(':id/suspend')
  @Access('officer')
  suspend(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(suspendForm) }) form: FormResult<{ suspend: OfferMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { suspend: OfferMeasureRequest }) => this.decisions.suspendOffer(officer, id, sent.suspend);
    return this.act(page, officer, id, reply, { action: 'suspend', form, work });
  }

  @Post(':id/reinstate')
  @Access('officer')
  reinstate(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(reinstateForm) }) form: FormResult<{ reinstate: OfferMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { reinstate: OfferMeasureRequest }) =>
      this.decisions.reinstateOffer(officer, id, sent.reinstate);
    return this.act(page, officer, id, reply, { action: 'reinstate', form, work });
  }

  @Post(':id/remove')
  @Access('officer')
  remove(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(removeForm) }) form: FormResult<{ remove: OfferMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { remove: OfferMeasureRequest }) => this.decisions.removeOffer(officer, id, sent.remove);
    return this.act(page, officer, id, reply, { action: 'remove', form, work });
  }

  private async act<Data>(
    page: PageContext,
    officer: Actor,
    id: string,
    reply: FastifyReply,
    sent: {
      action: string;
      form: FormResult<Data>;
      work: (data: Data) => Promise<unknown>;
      to?: string;
      done?: MessageKey;
    },
  ) {
    const { action, form, work, to = `/officer/offers/${id}`, done = 'officer.done' } = sent;
    const again = async (result: FormResult<unknown>) =>
      unprocessable(reply, await this.view(page, officer, id, { action, form: result }));
    if (!form.ok) return again(form);
    try {
      await work(form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, to), done);
  }

  private async view(page: PageContext, officer: Actor, id: string, returned: Returned | null) {
    const offer = await this.offers.get(id, officer);
    const [claims, history, context] = await Promise.all([
      this.claims.of('offers', [id]),
      this.trail.list({ subjectType: 'offer', subjectId: id, limit: 20 }),
      offer.company && this.context(officer, offer.company.id),
    ]);
    return (
      <OfferReviewView
        page={page}
        offer={offer}
        context={context}
        claim={claims.get(id) ?? null}
        history={history.items}
        returned={returned}
      />
    );
  }

  private async context(officer: Actor, companyId: string): Promise<CompanyContext> {
    const [company, { items }] = await Promise.all([
      this.companies.view(companyId, officer),
      this.offers.list({ companyId, mine: false, limit: 6 }, officer),
    ]);
    return { company, offers: items };
  }
}
