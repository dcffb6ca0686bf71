import { Body, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveForm } from '../../platform/http/receive-file.js';
import { idParam } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { Companies } from './companies.service.js';
import { CompanyDocuments } from './company-documents.service.js';
import { CompanyVerification } from './company-verification.service.js';
import { documentFields, verificationRequest, type VerificationRequest } from './verification.dto.js';
import { VerificationView } from './views/verification.view.js';

const application = formOf(verificationRequest, ({ level }) => ({ level: Number(level) }));

/** `/{locale}/my/company/verification`: how far the company is verified, and what the next level needs. */
@SitePages('my/company/verification')
export class CompanyVerificationPages {
  constructor(
    private readonly companies: Companies,
    private readonly verification: CompanyVerification,
    private readonly documents: CompanyDocuments,
  ) {}

  @Get()
  @Access('company-member')
  show(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    return this.view(page, actor, emptyForm());
  }

  @Post()
  @Access('company-owner')
  async apply(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: application }) form: FormResult<VerificationRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!form.ok) return unprocessable(reply, await this.view(page, actor, form));
    try {
      await this.verification.submit(actor, actor.companyId, form.data.level);
    } catch (error) {
      return unprocessable(reply, await this.view(page, actor, refused(form, error)));
    }
    return this.done(page, reply, 'myCompany.done.applied');
  }

  @Post('documents')
  @Access('company-owner')
  async upload(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const { file, fields } = await receiveForm(request, documentFields);
      await this.documents.upload(actor, actor.companyId, fields.kind, file);
    } catch (error) {
      return unprocessable(reply, await this.view(page, actor, refused(emptyForm(), error)));
    }
    return this.done(page, reply, 'myCompany.done.uploaded');
  }

  @Post('documents/:documentId/remove')
  @Access('company-owner')
  async remove(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('documentId', { schema: idParam }) documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.documents.remove(actor, actor.companyId, documentId);
    return this.done(page, reply, 'done.deleted');
  }

  private done(page: PageContext, reply: FastifyReply, notice: Parameters<typeof seeOther>[2]) {
    return seeOther(reply, href(page, '/my/company/verification'), notice);
  }

  private async view(page: PageContext, actor: CompanyActor, form: FormResult<unknown>) {
    const company = await this.companies.view(actor.companyId, actor);
    // Evidence is the owner's alone to see.
    const documents = actor.role === 'OWNER' ? await this.documents.list(actor, actor.companyId) : null;
    return <VerificationView page={page} company={company} documents={documents} form={form} />;
  }
}
