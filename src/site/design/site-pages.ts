import { applyDecorators, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HtmlPage, pageLocales } from './page-context.js';

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

/** After a form was accepted: the browser goes on to `address` with a GET (303). */
export function seeOther(reply: FastifyReply, address: string): '' {
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
