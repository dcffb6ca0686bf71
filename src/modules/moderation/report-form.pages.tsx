import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { FormKey } from '../../site/design/form-key.js';
import { Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { type ReportTarget, reportTargets } from './report.lifecycle.js';
import { type ReportRequest, reportRequest } from './reports.dto.js';
import { Reports } from './reports.service.js';
import { ReportFormView } from './views/report-form.view.js';

const targetQuery = z.object({
  targetType: z.string().toUpperCase().pipe(z.enum(reportTargets)),
  targetId: z.uuid(),
});

/** Where the reported thing stands, whatever it is called today. */
const ADDRESSES: Readonly<Record<ReportTarget, string>> = {
  OFFER: '/offers/',
  COMPANY: '/companies/',
  PRODUCT: '/products/',
};

/** `/{locale}/reports/new`: telling the officers that something is wrong with an offer, a product or a company. */
@SitePages('reports')
export class ReportFormPages {
  constructor(private readonly reports: Reports) {}

  @Get('new')
  @Access('signed-in')
  async form(@Page() page: PageContext, @Query({ schema: targetQuery }) target: z.output<typeof targetQuery>) {
    return this.view(page, emptyForm({ ...target }), target);
  }

  @Post()
  @Access('signed-in')
  async file(
    @Page() page: PageContext,
    @CurrentActor() actor: Actor,
    @Body({ schema: formOf(reportRequest) }) form: FormResult<ReportRequest>,
    @FormKey() retry: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = async (result: FormResult<unknown>) => {
      const target = targetQuery.safeParse(result.values);
      return unprocessable(reply, await this.view(page, result, target.data));
    };
    if (!form.ok) return again(form);
    try {
      await this.reports.file(actor, form.data, retry);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, `${ADDRESSES[form.data.targetType]}${form.data.targetId}`, 'report.done');
  }

  private async view(page: PageContext, form: FormResult<unknown>, target: z.output<typeof targetQuery> | undefined) {
    const title = target && (await this.reports.titleOf(target.targetType, target.targetId));
    return <ReportFormView page={page} form={form} title={title} />;
  }
}
