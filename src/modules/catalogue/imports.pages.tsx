import { Body, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../platform/errors/domain-error.js';
import { receiveFile } from '../../platform/http/receive-file.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { errorsFile } from './import-errors.js';
import { settingsFromForm, settingsValues, startImportForm } from './import-settings.form.js';
import type { StartImport } from './imports.dto.js';
import { CatalogueImports } from './imports.service.js';
import { fieldLabel } from './views/field-label.js';
import { ImportView } from './views/import.view.js';
import { ImportsView } from './views/imports.view.js';

const cursorQuery = z.object({ cursor: z.string().max(1_000).optional() });
type CursorQuery = z.output<typeof cursorQuery>;

const settingsForm = formOf(startImportForm, settingsFromForm);

/** Imports, and errors of one, on a page. */
const SHOWN = 20;
const ERRORS_SHOWN = 50;

/** `/{locale}/my/imports`: catalogue files, how they are read, and how far they are. */
@SitePages('my/imports')
export class ImportPages {
  constructor(private readonly imports: CatalogueImports) {}

  @Get()
  @Access('company-member')
  list(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: cursorQuery }) { cursor }: CursorQuery,
  ) {
    return this.history(page, actor, cursor);
  }

  /** Keeps the file; it is started on its own page, once its rows have been seen. */
  @Post()
  @Access('company-member')
  async upload(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Req() request: FastifyRequest,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const file = await receiveFile(request);
      const { id } = await this.imports.start(actor, file, { dryRun: 'false', others: 'read', hold: 'true' }, key);
      return seeOther(reply, href(page, `/my/imports/${id}`));
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      return unprocessable(reply, await this.history(page, actor, undefined, error));
    }
  }

  @Get(':id')
  @Access('company-member')
  show(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: cursorQuery }) { cursor }: CursorQuery,
  ) {
    return this.one(page, actor, id, { cursor });
  }

  @Post(':id')
  @Access('company-member')
  async start(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: settingsForm }) form: FormResult<StartImport>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!form.ok) return unprocessable(reply, await this.one(page, actor, id, { form }));
    try {
      await this.imports.startHeld(actor, id, form.data);
      return seeOther(reply, href(page, `/my/imports/${id}`));
    } catch (error) {
      if (error instanceof DomainError && error.status === 404) throw error;
      return unprocessable(reply, await this.one(page, actor, id, { form: refused(form, error) }));
    }
  }

  @Get(':id/errors.csv')
  @Access('company-member')
  async errors(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { t } = page;
    void reply.type('text/csv; charset=utf-8');
    const header = [t('import.line'), t('product.sku'), t('import.field'), t('import.reason')];
    return errorsFile(await this.imports.allErrors(actor, id), id, header, (pointer) =>
      fieldLabel(page, pathOf(pointer)),
    );
  }

  private async history(page: PageContext, actor: CompanyActor, cursor?: string, refusal?: DomainError) {
    const imports = await this.imports.list(actor, { limit: SHOWN, cursor });
    return <ImportsView page={page} imports={imports} maxBytes={this.imports.largestFile} refusal={refusal} />;
  }

  private async one(
    page: PageContext,
    actor: CompanyActor,
    id: string,
    { cursor, form }: { cursor?: string | undefined; form?: FormResult<unknown> },
  ) {
    const job = await this.imports.get(actor, id, { limit: ERRORS_SHOWN, cursor });
    const preview = job.startable ? await this.imports.preview(actor, id) : null;
    const shown = preview && { preview, form: form ?? emptyForm(settingsValues(preview, job.settings)) };
    return <ImportView page={page} job={job} waiting={shown} faults={preview ? [] : (form?.errors ?? [])} />;
  }
}

/** `/price/min` is `price.min`. */
const pathOf = (pointer: string) => pointer.slice(1).replaceAll('/', '.');
