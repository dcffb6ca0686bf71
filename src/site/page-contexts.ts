import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authentication, FormProtection, Users } from '../modules/identity/index.js';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';
import { Translator } from '../platform/i18n/translator.js';
import { ASSETS_FOLDER } from './assets.js';
import {
  type MessageKey,
  type PageContext,
  type PageLocale,
  pageLocales,
  type PageUser,
} from './design/page-context.js';
import { NOTICE_COOKIE } from './design/site-pages.js';
import { en } from './messages/en.js';
import { ko } from './messages/ko.js';

/** Remembers the language of the pages that somebody reads. */
export const LOCALE_COOKIE = 'silkgate-locale';

const translator = new Translator({ en, ko });

/** Makes what a page needs of the request for it. */
@Injectable()
export class PageContexts {
  readonly #assets = versionOf(ASSETS_FOLDER);

  constructor(
    private readonly forms: FormProtection,
    private readonly users: Users,
    private readonly authentication: Authentication,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async of(request: FastifyRequest, reply: FastifyReply): Promise<PageContext> {
    return this.make(request, reply, await this.userOf(request));
  }

  /** For pages that must come even when nobody can be looked up. */
  anonymous(request: FastifyRequest, reply: FastifyReply): PageContext {
    return this.make(request, reply, null);
  }

  private make(request: FastifyRequest, reply: FastifyReply, user: PageUser | null): PageContext {
    const url = new URL(request.url, this.config.publicUrl);
    const locale = localeOf(url.pathname) ?? preferredLocale(request);
    const { forms } = this;
    let csrf: string | undefined;
    return {
      locale,
      t: translator.for(locale),
      user,
      notice: noticeOf(request),
      get csrf() {
        return (csrf ??= forms.csrfTokenFor(request, reply));
      },
      nonce: randomBytes(16).toString('base64'),
      url,
      assets: this.#assets,
    };
  }

  private async userOf(request: FastifyRequest): Promise<PageUser | null> {
    // The guard has not run where there is no route: an address that doesn't exist.
    const actor = request.actor ?? (await this.authentication.ofRequest(request))?.actor;
    const user = actor && (await this.users.findById(actor.userId));
    if (!user) return null;
    return { id: user.id, name: user.name, role: user.role, companyId: user.companyId, timeZone: user.timeZone };
  }
}

/** Cookies can say anything: only what is a message is said. */
function noticeOf({ cookies }: FastifyRequest): MessageKey | null {
  const key = cookies[NOTICE_COOKIE] ?? '';
  return Object.hasOwn(en, key) ? (key as MessageKey) : null;
}

const isLocale = (text: string | undefined): text is PageLocale => pageLocales.some((locale) => locale === text);

function localeOf(path: string): PageLocale | undefined {
  const first = path.split('/')[1];
  return isLocale(first) ? first : undefined;
}

/** The language chosen before (the cookie), else the browser's. */
export function preferredLocale(request: Pick<FastifyRequest, 'headers' | 'cookies'>): PageLocale {
  const chosen = request.cookies[LOCALE_COOKIE];
  return isLocale(chosen) ? chosen : acceptedLocale(request.headers['accept-language']);
}

/** The first language of `Accept-Language` in which the site is written, by the reader's own weights; English else. */
export function acceptedLocale(header: string | undefined): PageLocale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? 'en';
}

/** Changes whenever a style or script does, so that they can be cached for ever. */
function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(css|js|svg)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 10);
}
