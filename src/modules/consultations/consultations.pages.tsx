import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { written } from '../../site/design/format.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { wallTime } from '../../site/design/zoned-time.js';
import { Products } from '../catalogue/index.js';
import { Companies } from '../companies/index.js';
import { Access, type Actor, type CompanyActor, CurrentActor, CurrentCompanyActor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import { requestFromForm } from './consultation.form.js';
import { acceptSchema, type ConsultationRequest, noteSchema, requestSchema } from './consultations.dto.js';
import { consultationError } from './consultations.errors.js';
import { Consultations } from './consultations.service.js';
import { RoomClosing } from './room-closing.service.js';
import { ConsultationsView } from './views/consultations.view.js';
import { ConsultationView } from './views/consultation.view.js';
import { type Counterpart, RequestView } from './views/request.view.js';

const listQuery = z.object({ cursor: z.string().max(1_000).optional() });

/** About what a consultation is asked for: exactly one of them. */
const subjectQuery = z.object({
  offerId: z.uuid().optional().catch(undefined),
  productId: z.uuid().optional().catch(undefined),
  withCompanyId: z.uuid().optional().catch(undefined),
});
type Subject = z.output<typeof subjectQuery>;

type Note = z.output<typeof noteSchema>;

const HOUR = 3_600_000;

/** Asking for consultations and agreeing on them, by form. */
@SitePages('consultations')
export class ConsultationPages {
  constructor(
    private readonly consultations: Consultations,
    private readonly closing: RoomClosing,
    private readonly companies: Companies,
    private readonly offers: OfferReader,
    private readonly products: Products,
  ) {}

  @Get()
  @Access('signed-in')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { cursor }: z.output<typeof listQuery>,
  ) {
    return (
      <ConsultationsView page={page} consultations={await this.consultations.list(actor, { limit: 20, cursor })} />
    );
  }

  @Get('new')
  @Access('company-member')
  async blank(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: subjectQuery }) subject: Subject,
  ) {
    const counterpart = await this.counterpart(page, actor, subject);
    const timeZone = page.user?.timeZone ?? 'UTC';
    const nextHour = new Date(Math.ceil(Date.now() / HOUR) * HOUR);
    const form = emptyForm({
      ...subject,
      subject: counterpart.about,
      durationMinutes: '30',
      timeZone,
      'slots.0.startsAt': wallTime(nextHour, timeZone),
    });
    return <RequestView page={page} form={form} counterpart={counterpart} />;
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
      return unprocessable(reply, <RequestView page={page} form={result} counterpart={counterpart} />);
    };
    if (!form.ok) return again(form);
    try {
      const { id } = await this.consultations.request(actor, form.data, key);
      return seeOther(reply, href(page, `/consultations/${id}`));
    } catch (error) {
      return again(refused(form, error));
    }
  }

  @Get(':id')
  @Access('signed-in')
  show(@Page() page: PageContext, @CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, actor, id, emptyForm());
  }

  @Post(':id/accept')
  @Access('company-member')
  accept(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(acceptSchema) }) form: FormResult<{ slotId: string }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act(page, actor, id, form, reply, ({ slotId }) => this.consultations.accept(actor, id, slotId));
  }

  @Post(':id/decline')
  @Access('company-member')
  decline(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act(page, actor, id, form, reply, ({ note }) => this.consultations.decline(actor, id, note));
  }

  @Post(':id/cancel')
  @Access('company-member')
  cancel(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act(page, actor, id, form, reply, ({ note }) => this.consultations.cancel(actor, id, note));
  }

  @Post(':id/room/close')
  @Access('company-member')
  closeRoom(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act(page, actor, id, form, reply, ({ note }) => this.close(actor, id, note));
  }

  /** Ends what is live, calls off what hasn't begun: who stands in the room need not know which of the two it is. */
  private async close(actor: CompanyActor, id: string, note: string | undefined): Promise<void> {
    const { actions } = await this.consultations.get(actor, id);
    if (actions.includes('cancel')) await this.consultations.cancel(actor, id, note);
    else await this.closing.end(actor, id, note);
  }

  private async act<Data>(
    page: PageContext,
    actor: CompanyActor,
    id: string,
    form: FormResult<Data>,
    reply: FastifyReply,
    work: (data: Data) => Promise<unknown>,
  ) {
    const again = async (result: FormResult<unknown>) => unprocessable(reply, await this.view(page, actor, id, result));
    if (!form.ok) return again(form);
    try {
      await work(form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, `/consultations/${id}`));
  }

  private async view(page: PageContext, actor: Actor, id: string, form: FormResult<unknown>) {
    return <ConsultationView page={page} consultation={await this.consultations.get(actor, id)} form={form} />;
  }

  /** @throws DomainError 404 or 410 when what the consultation would be about is not there */
  private async counterpart(page: PageContext, actor: Actor, subject: Subject): Promise<Counterpart> {
    if (subject.offerId !== undefined) {
      const offer = await this.offers.get(subject.offerId, actor);
      return {
        name: offer.company?.name ?? offer.origin?.site ?? '',
        about: written(page, offer.title, offer.language).text,
      };
    }
    if (subject.productId !== undefined) {
      const product = await this.products.get(subject.productId, actor);
      return { name: product.company.name, about: written(page, product.title).text };
    }
    if (subject.withCompanyId === undefined) throw consultationError('counterpart_not_found');
    const company = await this.companies.view(subject.withCompanyId, actor);
    return { name: company.name, about: '' };
  }
}
