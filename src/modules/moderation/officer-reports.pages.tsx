import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, type MessageKey, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor, Users } from '../identity/index.js';
import { AuditTrail } from './audit-trail.service.js';
import { ReportHandling } from './report-handling.service.js';
import {
  type AppealDecision,
  appealDecisionRequest,
  type ResolveRequest,
  resolveRequest,
  stepRequest,
} from './reports.dto.js';
import { Reports } from './reports.service.js';
import { ReviewClaims } from './review-claims.service.js';
import type { Returned } from './views/measure.js';
import { ReportView } from './views/report.view.js';

type StepRequest = z.output<typeof stepRequest>;

const appealForm = appealDecisionRequest.extend({ decision: z.enum(['uphold', 'overturn']) });
type AppealForm = AppealDecision & { decision: 'uphold' | 'overturn' };

/** `/{locale}/officer/reports/{id}`: what somebody reported, and what is done about it. */
@SitePages('officer/reports')
export class OfficerReportPages {
  constructor(
    private readonly reports: Reports,
    private readonly handling: ReportHandling,
    private readonly claims: ReviewClaims,
    private readonly trail: AuditTrail,
    private readonly users: Users,
  ) {}

  @Get(':id')
  @Access('officer')
  report(@Page() page: PageContext, @CurrentActor() officer: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, officer, id, null);
  }

  @Post(':id/triage')
  @Access('officer')
  triage(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(stepRequest) }) form: FormResult<StepRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ note }: StepRequest) => this.handling.triage(officer, id, note);
    return this.act(page, officer, id, reply, { action: 'triage', form, work });
  }

  @Post(':id/investigate')
  @Access('officer')
  investigate(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(stepRequest) }) form: FormResult<StepRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ note }: StepRequest) => this.handling.investigate(officer, id, note);
    return this.act(page, officer, id, reply, { action: 'investigate', form, work });
  }

  @Post(':id/resolve')
  @Access('officer')
  resolve(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(resolveRequest) }) form: FormResult<ResolveRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = (resolution: ResolveRequest) => this.handling.resolve(officer, id, resolution);
    const to = '/officer?kind=reports';
    return this.act(page, officer, id, reply, { action: 'resolve', form, work, to, done: 'officer.decided' });
  }

  @Post(':id/appeal')
  @Access('officer')
  decideAppeal(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(appealForm) }) form: FormResult<AppealForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ decision, ...said }: AppealForm) => this.handling[decision](officer, id, said);
    const to = '/officer?kind=reports';
    return this.act(page, officer, id, reply, { action: 'appeal', form, work, to, done: 'officer.decided' });
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
    const { action, form, work, to = `/officer/reports/${id}`, done = 'officer.done' } = sent;
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
    const report = await this.reports.get(id, officer);
    const [claims, history, reporter] = await Promise.all([
      this.claims.of('reports', [id]),
      this.trail.list({ subjectType: 'report', subjectId: id, limit: 20 }),
      report.reporter && this.users.findById(report.reporter.id),
    ]);
    return (
      <ReportView
        page={page}
        report={report}
        reporter={reporter?.name ?? null}
        claim={claims.get(id) ?? null}
        history={history.items}
        returned={returned}
      />
    );
  }
}
