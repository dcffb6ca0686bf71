import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused, valueOf, valuesOf } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { written } from '../../site/design/format.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { timeZoneSchema } from '../../vocabulary/index.js';
import { Products } from '../catalogue/index.js';
import { Companies } from '../companies/index.js';
import { Access, type Actor, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import { proposalFromForm, requestFromForm, zoneOf } from './consultation.form.js';
import { ConsultationZones, ownZone } from './consultation-zones.js';
import { type ConsultationRequest, proposeSchema, requestSchema, type SlotProposal } from './consultations.dto.js';
import { consultationError } from './consultations.errors.js';
import { Consultations } from './consultations.service.js';
import { suggestedTimes } from './suggested-times.js';
import { ProposalView } from './views/proposal.view.js';
import { type Counterpart, RequestView } from './views/request.view.js';

/** About what a consultation is asked for, exactly one of them, and in which zone. */
const subjectQuery = z.object({
  offerId: z.uuid().optional().catch(undefined),
  productId: z.uuid().optional().catch(undefined),
  withCompanyId: z.uuid().optional().catch(undefined),
  timeZone: timeZoneSchema.optional().catch(undefined),
});
type Subject = z.output<typeof subjectQuery>;

const zoneQuery = subjectQuery.pick({ timeZone: true });

const USUAL_MINUTES = 30;

/** Naming times, by form: with the request, and whenever other ones are needed. */
@SitePages('consultations')
export class ConsultationTimesPages {
  constructor(
    private readonly consultations: Consultations,
    private readonly zones: ConsultationZones,
    private readonly companies: Companies,
    private readonly offers: OfferReader,
    private readonly products: Products,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Access('company-member')
  async blank(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: subjectQuery }) { timeZone: asked, ...subject }: Subject,
  ) {
    const account = page.user?.timeZone ?? 'UTC';
    const counterpart = await this.counterpart(page, actor, subject);
    const form = emptyForm({
      ...subject,
      subject: counterpart.about,
      durationMinutes: String(USUAL_MINUTES),
      timeZone: asked ?? account,
    });
    return this.requestForm(page, form, counterpart, asked === undefined && account === 'UTC');
  }

  @Post()
  @Access('company-member')
  async request(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: formOf(requestSchema, requestFromForm) }) form: FormResult<ConsultationRequest>,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = async (result: FormResult<unknown>) => {
      const counterpart = await this.counterpart(page, actor, subjectQuery.parse(form.values));
      return unprocessable(reply, this.requestForm(page, result, counterpart, false));
    };
    if (!form.ok) return again(form);
    try {
      const { id } = await this.consultations.request(actor, form.data, key);
      return seeOther(reply, href(page, `/consultations/${id}`), 'consultation.sent');
    } catch (error) {
      return again(refused(form, error));
    }
  }

  @Get(':id/slots')
  @Access('company-member')
  async otherTimes(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: zoneQuery }) { timeZone: asked }: z.output<typeof zoneQuery>,
  ) {
    const consultation = await this.consultations.get(actor, id);
    const timeZone = asked ?? ownZone(consultation, page.user?.timeZone ?? 'UTC');
    return this.proposalForm(page, actor, id, emptyForm({ timeZone }), asked === undefined && timeZone === 'UTC');
  }

  @Post(':id/slots')
  @Access('company-member')
  async propose(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(proposeSchema, proposalFromForm) }) form: FormResult<SlotProposal>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = async (result: FormResult<unknown>) =>
      unprocessable(reply, await this.proposalForm(page, actor, id, result, false));
    if (!form.ok) return again(form);
    try {
      await this.consultations.propose(actor, id, form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, `/consultations/${id}`), 'consultation.sent');
  }

  private requestForm(page: PageContext, form: FormResult<unknown>, counterpart: Counterpart, guess: boolean) {
    const minutes = Number(valueOf(form, 'durationMinutes')) || USUAL_MINUTES;
    const suggestions = this.suggestions(form, minutes, counterpart.timeZone);
    return (
      <RequestView
        page={page}
        form={form}
        counterpart={counterpart}
        minutes={minutes}
        suggestions={suggestions}
        guess={guess}
      />
    );
  }

  private async proposalForm(page: PageContext, actor: Actor, id: string, form: FormResult<unknown>, guess: boolean) {
    const consultation = await this.consultations.get(actor, id);
    const { others } = await this.zones.of(consultation, actor, page.user?.timeZone ?? 'UTC');
    const partner = others[0] ?? { name: consultation.host.name, timeZone: 'UTC' };
    const suggestions = this.suggestions(form, consultation.durationMinutes, partner.timeZone);
    return (
      <ProposalView
        page={page}
        form={form}
        consultation={consultation}
        partner={partner}
        suggestions={suggestions}
        guess={guess}
      />
    );
  }

  /** What could suit both, and whatever was ticked among that a while ago. */
  private suggestions(form: FormResult<unknown>, minutes: number, partnerZone: string): Date[] {
    const zones = [zoneOf(valueOf(form, 'timeZone')), partnerZone] as const;
    const instants = [
      ...suggestedTimes(this.clock.now(), minutes, zones).map((start) => start.getTime()),
      ...valuesOf(form, 'suggested[]').map((start) => Date.parse(start)),
    ];
    return [...new Set(instants)]
      .filter((instant) => !Number.isNaN(instant))
      .sort((a, b) => a - b)
      .map((instant) => new Date(instant));
  }

  /** @throws DomainError 404 or 410 when what the consultation would be about is not there */
  private async counterpart(page: PageContext, actor: Actor, subject: Subject): Promise<Counterpart> {
    const { companyId, ...named } = await this.named(page, actor, subject);
    return { ...named, timeZone: companyId === undefined ? 'UTC' : await this.zones.ofCompany(companyId) };
  }

  private async named(page: PageContext, actor: Actor, subject: Subject) {
    if (subject.offerId !== undefined) {
      const { company, origin, title, language } = await this.offers.get(subject.offerId, actor);
      return {
        companyId: company?.id,
        name: company?.name ?? origin?.site ?? '',
        about: written(page, title, language).text,
      };
    }
    if (subject.productId !== undefined) {
      const { company, title } = await this.products.get(subject.productId, actor);
      return { companyId: company.id, name: company.name, about: written(page, title).text };
    }
    if (subject.withCompanyId === undefined) throw consultationError('counterpart_not_found');
    const { id, name } = await this.companies.view(subject.withCompanyId, actor);
    return { companyId: id, name, about: '' };
  }
}
