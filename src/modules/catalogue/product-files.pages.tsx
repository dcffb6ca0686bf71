import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/errors/domain-error.js';
import { receiveFile } from '../../platform/http/receive-file.js';
import { receiveFiles } from '../../platform/http/receive-files.js';
import { idParam } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { OwnCatalogue } from './own-catalogue.service.js';
import { imagesFromForm, imageStep, imageValues, movedImages } from './product-files.form.js';
import { ProductFiles } from './product-files.service.js';
import { type ArrangeImages, arrangeImagesSchema } from './products.dto.js';
import { ProductFilesView, type Refusals } from './views/product-files.view.js';

const imagesForm = formOf(arrangeImagesSchema, imagesFromForm);

/** `/{locale}/my/catalogue/{id}/files`: what a product shows. Each form works without a script; islands only add progress. */
@SitePages('my/catalogue/:id')
export class ProductFilePages {
  constructor(
    private readonly catalogue: OwnCatalogue,
    private readonly files: ProductFiles,
  ) {}

  @Get('files')
  @Access('company-member')
  show(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ) {
    return this.view(page, actor, id);
  }

  @Post('images')
  @Access('company-member')
  async addImages(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { images: most, imageBytes: maxBytes } = this.files.limits;
    return this.received('images', page, actor, id, reply, async () => {
      const files = receiveFiles(request, { most, maxBytes });
      return (await this.files.addImages(actor, id, files)).refusals;
    });
  }

  @Post('images/arrange')
  @Access('company-member')
  async arrange(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: imagesForm }) form: FormResult<ArrangeImages>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!form.ok) return unprocessable(reply, await this.view(page, actor, id, { form }));
    const asked = imageStep(form);
    try {
      await this.files.arrangeImages(actor, id, movedImages(form.data.images, asked));
      if (asked.step === 'remove') await this.files.removeImage(actor, id, asked.id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'product_not_found') throw error;
      return unprocessable(reply, await this.view(page, actor, id, { form: refused(form, error), fresh: true }));
    }
    return seeOther(reply, filesOf(page, id), asked.step === 'remove' ? 'done.deleted' : 'done.saved');
  }

  @Post('model')
  @Access('company-member')
  async setModel(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.received('model', page, actor, id, reply, async () => {
      await this.files.setModel(actor, id, await receiveFile(request));
      return [];
    });
  }

  @Post('model/delete')
  @Access('company-member')
  async removeModel(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.files.removeModel(actor, id);
    return seeOther(reply, filesOf(page, id), 'done.deleted');
  }

  /** Goes on to the files when all of them came in, and says otherwise file by file why not. */
  private async received(
    of: Refusals['of'],
    page: PageContext,
    actor: CompanyActor,
    id: string,
    reply: FastifyReply,
    receive: () => Promise<Refusals['files']>,
  ) {
    const files = await receive().catch((error: unknown): Refusals['files'] => {
      if (error instanceof DomainError && error.status < 500 && error.status !== 404) return [{ fileName: '', error }];
      throw error;
    });
    if (files.length === 0) return seeOther(reply, filesOf(page, id), 'done.uploaded');
    return unprocessable(reply, await this.view(page, actor, id, { refusals: { of, files } }));
  }

  /** @param fresh the images as they are now, instead of as they were sent */
  private async view(
    page: PageContext,
    actor: CompanyActor,
    id: string,
    given: { form?: FormResult<unknown>; fresh?: boolean; refusals?: Refusals } = {},
  ) {
    const product = await this.catalogue.get(actor, id);
    const values = imageValues(product.images);
    const form = given.form === undefined ? emptyForm(values) : given.fresh ? { ...given.form, values } : given.form;
    return (
      <ProductFilesView
        page={page}
        product={product}
        limits={this.files.limits}
        form={form}
        refusals={given.refusals}
      />
    );
  }
}

const filesOf = (page: PageContext, id: string) => href(page, `/my/catalogue/${id}/files`);
