import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../platform/errors/domain-error.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused, valueOf } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { type CatalogueListQuery, catalogueListQuery } from './own-catalogue.dto.js';
import { OwnCatalogue } from './own-catalogue.service.js';
import { closedUp, differences, formValuesOf, languagesOf, patchOf, productFromForm } from './product.form.js';
import { type ProductContent, productContentSchema } from './product.schema.js';
import type { ProductResponse } from './products.dto.js';
import { Products } from './products.service.js';
import { CatalogueListView } from './views/catalogue-list.view.js';
import { ProductEditorView } from './views/product-editor.view.js';

/** Empty rows that a specification ends in, and those that are given to who asks for more. */
const SPARE_ROWS = 3;
const MORE_ROWS = 10;

const productForm = formOf(productContentSchema, productFromForm);

/** What a form begins with that nobody has chosen yet. */
const DEFAULTS = {
  'price.currency': 'USD',
  'price.perQuantity': '1',
  'price.unitCode': 'H87',
  'moq.unitCode': 'H87',
  'supplyAbility.unitCode': 'H87',
};

/** `/{locale}/my/catalogue`: a company's products, and the editor for one. */
@SitePages('my/catalogue')
export class CatalogueDeskPages {
  constructor(
    private readonly catalogue: OwnCatalogue,
    private readonly products: Products,
  ) {}

  @Get()
  @Access('company-member')
  async list(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: catalogueListQuery }) query: CatalogueListQuery,
  ) {
    return <CatalogueListView page={page} query={query} products={await this.catalogue.list(actor, query)} />;
  }

  @Get('new')
  @Access('company-member')
  blank(@Page() page: PageContext) {
    const form = emptyForm({ ...DEFAULTS, 'languages[]': [page.locale] });
    return <ProductEditorView page={page} form={form} spareRows={SPARE_ROWS} />;
  }

  @Post('new')
  @Access('company-member')
  async create(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: productForm }) form: FormResult<ProductContent>,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const prepared = editorStep(page, form);
    if (prepared) return prepared;
    const again = (result: FormResult<unknown>) =>
      unprocessable(reply, <ProductEditorView page={page} form={closedUp(result)} spareRows={SPARE_ROWS} />);
    if (!form.ok) return again(form);
    try {
      const { id } = await this.products.create(actor, form.data, key);
      return seeOther(reply, href(page, `/my/catalogue/${id}/files`), 'editor.created');
    } catch (error) {
      return again(refused(form, error));
    }
  }

  @Get(':id')
  @Access('company-member')
  async edit(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ) {
    const product = await this.catalogue.get(actor, id);
    const form = emptyForm({ ...DEFAULTS, ...formValuesOf(product) });
    return <ProductEditorView page={page} form={form} product={product} spareRows={SPARE_ROWS} />;
  }

  @Post(':id')
  @Access('company-member')
  async save(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: productForm }) form: FormResult<ProductContent>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const product = await this.catalogue.get(actor, id);
    const prepared = editorStep(page, form, product);
    if (prepared) return prepared;
    const again = (result: FormResult<unknown>) =>
      unprocessable(
        reply,
        <ProductEditorView page={page} form={closedUp(result)} product={product} spareRows={SPARE_ROWS} />,
      );
    if (!form.ok) return again(form);
    try {
      await this.products.change(actor, id, patchOf(form.data), Number(valueOf(form, 'version')));
      return seeOther(reply, href(page, `/my/catalogue/${id}`), 'done.saved');
    } catch (error) {
      if (error instanceof DomainError && error.code === 'version_conflict')
        return this.conflict(page, actor, id, form, reply);
      return again(refused(form, error));
    }
  }

  @Post(':id/delete')
  @Access('company-member')
  async remove(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.products.remove(actor, id, undefined);
    return seeOther(reply, href(page, '/my/catalogue'), 'done.deleted');
  }

  /**
   * What was typed stays; saving it once more means: over what the other one saved. When both say the same (a form that was
   * sent twice), it is saved already.
   */
  private async conflict(
    page: PageContext,
    actor: CompanyActor,
    id: string,
    form: FormResult<unknown>,
    reply: FastifyReply,
  ) {
    const product = await this.catalogue.get(actor, id);
    const { values } = closedUp(form);
    const conflict = differences(values, formValuesOf(product));
    if (conflict.length === 0) return seeOther(reply, href(page, `/my/catalogue/${id}`), 'done.saved');
    const version = String(product.version);
    return unprocessable(
      reply,
      <ProductEditorView
        page={page}
        form={emptyForm({ ...values, version })}
        product={product}
        spareRows={SPARE_ROWS}
        conflict={conflict}
      />,
    );
  }
}

/** The editor with room for more, when that is what its button asked for; nothing is judged or saved yet. */
function editorStep(page: PageContext, form: FormResult<unknown>, product?: ProductResponse) {
  const step = valueOf(form, 'step');
  if (step !== 'rows' && step !== 'language') return null;
  const { values } = closedUp(form);
  const languages = [...languagesOf(values), ...(step === 'language' ? [valueOf(form, 'addLanguage')] : [])];
  const again = emptyForm({ ...values, 'languages[]': languages });
  const spareRows = step === 'rows' ? MORE_ROWS : SPARE_ROWS;
  return <ProductEditorView page={page} form={again} product={product} spareRows={spareRows} />;
}
