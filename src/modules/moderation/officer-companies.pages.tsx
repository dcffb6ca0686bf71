import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, type MessageKey, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { CompanyFiles } from './company-files.service.js';
import { Decisions } from './decisions.service.js';
import {
  type CompanyMeasureRequest,
  companyMeasureRequest,
  type VerificationDecisionRequest,
  verificationDecisionRequest,
} from './reviews.dto.js';
import { Reviews } from './reviews.service.js';
import { decisionFromForm } from './verification.form.js';
import { CompanyFileView } from './views/company-file.view.js';
import type { Returned } from './views/measure.js';
import { VerificationListView } from './views/verification-list.view.js';

const listQuery = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  cursor: z.string().max(1_000).optional(),
});

const suspendForm = z.strictObject({ suspend: companyMeasureRequest });
const reinstateForm = z.strictObject({ reinstate: companyMeasureRequest });
const revokeForm = z.strictObject({ revoke: companyMeasureRequest });

/** `/{locale}/officer/companies`: applications for verification, and each company's file. */
@SitePages('officer/companies')
export class OfficerCompanyPages {
  constructor(
    private readonly reviews: Reviews,
    private readonly decisions: Decisions,
    private readonly files: CompanyFiles,
  ) {}

  @Get()
  @Access('officer')
  async list(@Page() page: PageContext, @Query({ schema: listQuery }) { q, cursor }: z.output<typeof listQuery>) {
    const [lines, found, suspended] = await Promise.all([
      this.reviews.list({ kind: 'companies', limit: 20, cursor }),
      q === undefined ? null : this.files.find(q),
      this.files.lastSuspended(),
    ]);
    return <VerificationListView page={page} lines={lines} words={q ?? ''} found={found} suspended={suspended} />;
  }

  @Get(':id')
  @Access('officer')
  company(@Page() page: PageContext, @CurrentActor() officer: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, officer, id, null);
  }

  @Post(':id')
  @Access('officer')
  decide(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(verificationDecisionRequest, decisionFromForm) })
    form: FormResult<VerificationDecisionRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (decision: VerificationDecisionRequest) => this.decisions.decideVerification(officer, id, decision);
    const to = '/officer?kind=companies';
    return this.act(page, officer, id, reply, { action: 'decide', form, work, to, done: 'officer.decided' });
  }

  @Post(':id/suspend')
  @Access('officer')
  suspend(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(suspendForm) }) form: FormResult<{ suspend: CompanyMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { suspend: CompanyMeasureRequest }) => this.decisions.suspendCompany(officer, id, sent.suspend);
    return this.act(page, officer, id, reply, { action: 'suspend', form, work });
  }

  @Post(':id/reinstate')
  @Access('officer')
  reinstate(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(reinstateForm) }) form: FormResult<{ reinstate: CompanyMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { reinstate: CompanyMeasureRequest }) =>
      this.decisions.reinstateCompany(officer, id, sent.reinstate);
    return this.act(page, officer, id, reply, { action: 'reinstate', form, work });
  }

  @Post(':id/revoke')
  @Access('officer')
  revoke(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(revokeForm) }) form: FormResult<{ revoke: CompanyMeasureRequest }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (sent: { revoke: CompanyMeasureRequest }) =>
      this.decisions.revokeVerification(officer, id, sent.revoke);
    return this.act(page, officer, id, reply, { action: 'revoke', form, work });
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
    const { action, form, work, to = `/officer/companies/${id}`, done = 'officer.done' } = sent;
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
    return <CompanyFileView page={page} file={await this.files.open(officer, id)} returned={returned} />;
  }
}
