import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Products } from '../../modules/catalogue/index.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../../modules/identity/index.js';
import { type OfferDetailResponse, OfferDrafts, offerError, OfferReader, Offers } from '../../modules/offers/index.js';
import { Posting } from '../../modules/syndication/index.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../design/form.js';
import { FormKey } from '../design/form-key.js';
import { href, Page, type PageContext } from '../design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../design/site-pages.js';
import { EditorView, LockedView } from './editor.view.js';
import { atFields, type OfferForm, offerFormSchema, offerFromForm } from './offer-form.js';
import { changeOf, isDone, newOfferValues, valuesOfOffer } from './offer-values.js';
import { Saved, Unsaved } from './save-state.view.js';

/** Most products that the form offers to choose from; the newest. */
const CHOICE = 100;

const newQuery = z.object({
  direction: z.enum(['SELL', 'BUY']).catch('SELL'),
  productId: z.uuid().optional().catch(undefined),
});
const offerForm = formOf(offerFormSchema, offerFromForm);

const zoneOf = ({ user }: PageContext) => user?.timeZone ?? 'UTC';

/** Writing an offer: `/{locale}/my/offers/new` and `/{locale}/my/offers/{id}/edit`. Drafts are saved while they are written. */
@SitePages('my/offers')
export class OfferEditorPages {
  constructor(
    private readonly drafts: OfferDrafts,
    private readonly offers: Offers,
    private readonly reader: OfferReader,
    private readonly products: Products,
    private readonly posting: Posting,
  ) {}

  @Get('new')
  @Access('company-member')
  async blank(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: newQuery }) { direction, productId }: z.output<typeof newQuery>,
  ) {
    const product = productId === undefined ? undefined : await this.products.get(productId, actor);
    const values = newOfferValues(page.locale, zoneOf(page), direction, product);
    return this.show(page, actor, emptyForm(values), null);
  }

  @Post()
  @Access('company-member')
  async create(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: offerForm }) form: FormResult<OfferForm>,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!form.ok) return this.again(page, actor, reply, form, null);
    let made: OfferDetailResponse;
    try {
      made = await this.drafts.create(actor, form.data.offer, key);
    } catch (error) {
      return this.again(page, actor, reply, refused(form, error), null);
    }
    await this.posting.choose(actor, made.id, form.data.sites);
    return this.goOn(page, actor, reply, form, made.id);
  }

  @Get(':id/edit')
  @Access('company-member')
  async edit(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ) {
    const offer = await this.own(actor, id);
    if (!offer.actions.includes('edit')) return <LockedView page={page} offer={offer} />;
    const values = valuesOfOffer(offer, await this.posting.of(actor, id), zoneOf(page));
    return this.show(page, actor, emptyForm(values), offer);
  }

  @Post(':id/edit')
  @Access('company-member')
  async save(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: offerForm }) form: FormResult<OfferForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const offer = await this.own(actor, id);
    if (!form.ok) return this.again(page, actor, reply, form, offer);
    const change = changeOf(offer, form.data.offer, zoneOf(page));
    try {
      // The same form sent twice finds what it wanted done.
      if (!isDone(offer, change)) await this.drafts.edit(actor, id, change, form.data.version);
    } catch (error) {
      const conflict = error instanceof DomainError && error.code === 'version_conflict';
      return this.again(page, actor, reply, refused(form, error), offer, conflict);
    }
    await this.posting.choose(actor, id, form.data.sites);
    return this.goOn(page, actor, reply, form, id);
  }

  /** After the offer was saved: where the button that was pressed leads. */
  private async goOn(
    page: PageContext,
    actor: CompanyActor,
    reply: FastifyReply,
    form: FormResult<OfferForm>,
    id: string,
  ) {
    const offer = await this.reader.get(id, actor);
    if (form.data?.then === 'autosave') return <Saved page={page} offer={offer} />;
    const address = href(page, `/my/offers/${id}`);
    if (offer.state === 'published' || offer.state === 'suspended')
      return seeOther(reply, address, offer.pendingRev === null ? 'done.saved' : 'offer.done.proposed');
    // Handed in already when the form was sent twice.
    if (form.data?.then !== 'submit' || !offer.actions.includes('submit'))
      return seeOther(reply, address, offer.state === 'pending_review' ? 'offer.done.submitted' : 'offer.done.draft');
    try {
      await this.offers.submit(actor, id);
    } catch (error) {
      return this.again(page, actor, reply, refused(form, error), offer);
    }
    return seeOther(reply, address, 'offer.done.submitted');
  }

  private async own(actor: CompanyActor, id: string): Promise<OfferDetailResponse> {
    const offer = await this.reader.get(id, actor);
    if (offer.company?.id !== actor.companyId) throw offerError('offer_not_found');
    return offer;
  }

  /**
   * What was typed, with what is wrong with it; to the browser that saves by itself only a line.
   *
   * @param conflict somebody else has changed the offer since: saved once more, the form replaces that
   */
  private async again(
    page: PageContext,
    actor: CompanyActor,
    reply: FastifyReply,
    form: FormResult<unknown>,
    offer: OfferDetailResponse | null,
    conflict = false,
  ) {
    const shown = atFields(form);
    if (form.values['then'] === 'autosave')
      return unprocessable(reply, <Unsaved page={page} form={shown} conflict={conflict} />);
    const values = offer ? { ...shown.values, version: String(offer.version) } : shown.values;
    return unprocessable(reply, await this.show(page, actor, { ...shown, values }, offer, conflict));
  }

  private async show(
    page: PageContext,
    actor: CompanyActor,
    form: FormResult<unknown>,
    offer: OfferDetailResponse | null,
    conflict = false,
  ) {
    const [products, posting] = await Promise.all([
      this.products.list({ companyId: actor.companyId, limit: CHOICE }, actor),
      offer ? this.posting.of(actor, offer.id) : this.posting.choices().then((items) => ({ items, shown: null })),
    ]);
    return (
      <EditorView
        page={page}
        form={form}
        offer={offer}
        products={products.items}
        sites={posting.items}
        shown={posting.shown}
        conflict={conflict}
      />
    );
  }
}
