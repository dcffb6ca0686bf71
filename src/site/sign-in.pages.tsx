import { Body, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, emailSchema, FormGuard } from '../modules/identity/index.js';
import { emptyForm, formOf, type FormResult, refused } from './design/form.js';
import { href, Page, type PageContext } from './design/page-context.js';
import { seeOther, SitePages, unprocessable } from './design/site-pages.js';
import { heldForm } from './held-form.js';
import { localPath } from './local-path.js';
import { pageHeaders } from './page.interceptor.js';
import { PageContexts } from './page-contexts.js';
import { SiteVisits } from './site-visits.service.js';
import { ContinueView } from './views/continue.view.js';
import { SignInView } from './views/sign-in.view.js';

const nextQuery = z.object({ next: z.string().max(2_000).optional().catch(undefined) });

const signInForm = z.object({
  email: emailSchema,
  password: z.string({ error: 'Give the password' }).max(200, { error: 'At most 200 characters' }),
  next: z.string().max(2_000).optional(),
  held: z.string().optional(),
});
type SignInForm = z.output<typeof signInForm>;

/** `/{locale}/sign-in` and `/{locale}/sign-out` */
@SitePages()
export class SignInPages {
  constructor(
    private readonly visits: SiteVisits,
    private readonly contexts: PageContexts,
  ) {}

  @Get('sign-in')
  @Access('public')
  show(@Page() page: PageContext, @Query({ schema: nextQuery }) query: z.output<typeof nextQuery>) {
    return <SignInView page={page} form={emptyForm({ next: query.next ?? '' })} />;
  }

  @Post('sign-in')
  @Access('public')
  @UseGuards(FormGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async signIn(
    @Page() page: PageContext,
    @Body({ schema: formOf(signInForm) }) form: FormResult<SignInForm>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (result: FormResult<unknown>) => unprocessable(reply, <SignInView page={page} form={result} />);
    if (!form.ok) return again(form);
    try {
      await this.visits.begin(reply, form.data.email, form.data.password);
    } catch (error) {
      return again(refused(form, error));
    }
    const held = form.data.held && heldForm(form.data.held);
    if (!held) return seeOther(reply, localPath(form.data.next, href(page, '/')));
    const signedIn = await this.contexts.of(request, reply);
    void reply.status(200).headers(pageHeaders(signedIn));
    return <ContinueView page={signedIn} held={held} />;
  }

  @Post('sign-out')
  @Access('public')
  @UseGuards(FormGuard)
  async signOut(
    @Page() page: PageContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.visits.end(request, reply);
    return seeOther(reply, href(page, '/'));
  }
}
