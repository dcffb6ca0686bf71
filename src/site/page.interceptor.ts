import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, type Observable, switchMap } from 'rxjs';
import { pagePolicy } from '../platform/security/security-headers.js';
import { HTML_PAGE_METADATA, type PageContext } from './design/page-context.js';
import { NOTICE_COOKIE } from './design/site-pages.js';
import { LOCALE_COOKIE, PageContexts } from './page-contexts.js';

/** Headers of a page: what it may load, and that it is one reader's own. */
export const pageHeaders = (page: PageContext): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy(page.nonce),
  'cache-control': 'private, no-cache',
  'content-language': page.locale,
  vary: 'Cookie, Accept-Language',
});

const YEAR_SECONDS = 31_536_000;
const LOCALE_OPTIONS = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true } as const;

/** Gives handlers that are marked as pages their context and headers. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: PageContexts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isPage = this.reflector.getAllAndOverride<true | undefined>(HTML_PAGE_METADATA, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!isPage) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return from(this.contexts.of(request, reply)).pipe(
      switchMap((page) => {
        request.page = page;
        // A form that comes again with another row has made nothing yet; what a handler says itself comes later and counts.
        void reply.status(200).headers(pageHeaders(page));
        // Written only when it changes: an answer that sets cookies is one that no proxy keeps.
        if (request.cookies[LOCALE_COOKIE] !== page.locale)
          void reply.setCookie(LOCALE_COOKIE, page.locale, LOCALE_OPTIONS);
        if (request.cookies[NOTICE_COOKIE] !== undefined) void reply.clearCookie(NOTICE_COOKIE, { path: '/' });
        return next.handle();
      }),
    );
  }
}
