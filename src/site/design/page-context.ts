import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Translate } from '../../platform/i18n/translator.js';
import type { en } from '../messages/en.js';

/** Languages in which every message is written. */
export const pageLocales = ['en', 'ko'] as const;
export type PageLocale = (typeof pageLocales)[number];

/** Key of a message; the English file is the list. */
export type MessageKey = keyof typeof en;

/** The reader, as the layout shows them. */
export interface PageUser {
  id: string;
  name: string;
  role: 'OWNER' | 'MEMBER' | 'OFFICER';
  companyId: string | null;
  timeZone: string;
}

/** Everything that a page needs besides its own data. Passed down by hand: TSX here has no context of its own. */
export interface PageContext {
  locale: PageLocale;
  /** Says a message in the page's language. The result is text: show it through `safe` or `<Text>`. */
  t: Translate<MessageKey>;
  user: PageUser | null;
  /** What the page before has done for its reader, said once: see `seeOther`. */
  notice: MessageKey | null;
  /** Token for the page's forms; `<Form>` puts it in. Asking for it gives strangers a cookie, so only pages with a form ask. */
  readonly csrf: string;
  /** For the few scripts that stand in the page. */
  nonce: string;
  /** The page's own address on the public origin. */
  url: URL;
  /** Version of the styles and scripts, part of their addresses. */
  assets: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for handlers marked with {@link HtmlPage}. */
    page?: PageContext;
  }
}

/** @internal */
export const HTML_PAGE_METADATA = 'silkgate:html-page';

/** Marks a handler that returns a page (TSX) and gets a {@link PageContext}. */
export const HtmlPage = () => SetMetadata(HTML_PAGE_METADATA, true);

/** The context of the page that is asked for; only in handlers marked with {@link HtmlPage}. */
export const Page = createParamDecorator((_: unknown, context: ExecutionContext): PageContext => {
  const { page } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!page) throw new Error('A handler that takes @Page() must be marked with @HtmlPage()');
  return page;
});

/** An address on this site in the page's language: `href(page, '/search')` gives `/en/search`. */
export const href = (page: Pick<PageContext, 'locale'>, path: string): string =>
  `/${page.locale}${path === '/' ? '' : path}`;

/** An address of one of our pages that another part of the house gave, in the page's language. */
export const localized = (page: Pick<PageContext, 'locale'>, address: string): string =>
  address.replace(/^\/[a-z]{2}(?=\/|$)/, `/${page.locale}`);

/** Readable end of an address: `@Param('slug', { schema: slugParam })`. */
export const slugParam = z.string().min(1).max(300);
