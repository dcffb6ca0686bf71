import { Body, Get, Post, Res, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { registrationRequest, type RegistrationRequest } from '../modules/companies/index.js';
import { Access, FormGuard } from '../modules/identity/index.js';
import { emptyForm, formOf, type FormResult, refused } from './design/form.js';
import { href, Page, type PageContext } from './design/page-context.js';
import { seeOther, SitePages, unprocessable } from './design/site-pages.js';
import { SiteVisits } from './site-visits.service.js';
import { SignUpView } from './views/sign-up.view.js';

/** `/{locale}/sign-up` */
@SitePages('sign-up')
export class SignUpPages {
  constructor(private readonly visits: SiteVisits) {}

  @Get()
  @Access('public')
  show(@Page() page: PageContext) {
    const timeZone = page.locale === 'ko' ? 'Asia/Seoul' : 'UTC';
    return <SignUpView page={page} form={emptyForm({ locale: page.locale, timeZone })} />;
  }

  @Post()
  @Access('public')
  @UseGuards(FormGuard)
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  async register(
    @Page() page: PageContext,
    @Body({ schema: formOf(registrationRequest) }) form: FormResult<RegistrationRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (result: FormResult<unknown>) => unprocessable(reply, <SignUpView page={page} form={result} />);
    if (!form.ok) return again(form);
    try {
      await this.visits.register(reply, form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, '/my'));
  }
}
