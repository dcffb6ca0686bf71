import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { receiveFile } from '../../platform/http/receive-file.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, type FormResult, refused } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { CatalogueImports } from './imports.service.js';
import { ImportsView, ImportView } from './views/import.view.js';

const pageOfErrors = z.object({ cursor: z.string().max(1_000).optional() });

/** `/{locale}/my/imports`: catalogue files, and how far they are. */
@SitePages('my/imports')
export class ImportPages {
  constructor(private readonly imports: CatalogueImports) {}

  @Get()
  @Access('company-member')
  list(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    return this.form(page, actor, emptyForm());
  }

  @Post()
  @Access('company-member')
  async start(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Req() request: FastifyRequest,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const file = await receiveFile(request);
      const dryRun = file.fields['dryRun'] === 'true' ? 'true' : 'false';
      const { id } = await this.imports.start(actor, file, { dryRun }, key);
      return seeOther(reply, href(page, `/my/imports/${id}`));
    } catch (error) {
      return unprocessable(reply, await this.form(page, actor, refused(emptyForm(), error)));
    }
  }

  @Get(':id')
  @Access('company-member')
  async show(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: pageOfErrors }) { cursor }: z.output<typeof pageOfErrors>,
  ) {
    return <ImportView page={page} job={await this.imports.get(actor, id, { limit: 50, cursor })} />;
  }

  private async form(page: PageContext, actor: CompanyActor, form: FormResult<unknown>) {
    const { items } = await this.imports.list(actor, { limit: 20 });
    return <ImportsView page={page} form={form} earlier={items} />;
  }
}
