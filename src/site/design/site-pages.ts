import { applyDecorators, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HtmlPage, type MessageKey, pageLocales } from './page-context.js';

/**
 * A controller of pages, at `/{locale}/path` for every language of the site. Its handlers return TSX, or one of the answers below,
 * and each still says its `@Access`.
 *
 * @param path without slashes at its ends; none for pages right below the language
 */
export const SitePages = (path = '') =>
  applyDecorators(
    Controller(pageLocales.map((locale) => (path ? `${locale}/${path}` : locale))),
    HtmlPage(),
    ApiExcludeController(),
  );

/** Holds the key of what the next page is to say; the page that says it takes the cookie away. */
export const NOTICE_COOKIE = 'silkgate-notice';

const NOTICE_OPTIONS = { path: '/', maxAge: 60, sameSite: 'lax', httpOnly: true } as const;

/**
 * After a form was accepted: the browser goes on to `address` with a GET (303).
 *
 * @param notice what that page says on top, once: that it was saved, withdrawn, sent
 */
export function seeOther(reply: FastifyReply, address: string, notice?: MessageKey): '' {
  if (notice !== undefined) void reply.setCookie(NOTICE_COOKIE, notice, NOTICE_OPTIONS);
  void reply.status(303).header('location', address);
  return '';
}

/** The thing has another address for good (301). */
export function moved(reply: FastifyReply, address: string): '' {
  void reply.status(301).header('location', address);
  return '';
}

/** The form comes back with what is wrong with it (422). */
export function unprocessable<Html>(reply: FastifyReply, html: Html): Html {
  void reply.status(422);
  return html;
}
