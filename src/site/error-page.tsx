import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../platform/http/problem.js';
import type { ErrorPage } from '../platform/http/problem.filter.js';
import { Layout } from './design/layout.js';
import { href, type MessageKey, type PageContext } from './design/page-context.js';
import { pageHeaders } from './page.interceptor.js';
import { PageContexts } from './page-contexts.js';

const TITLES: Readonly<Record<number, MessageKey>> = {
  401: 'error.title.401',
  403: 'error.title.403',
  404: 'error.title.404',
  410: 'error.title.410',
  429: 'error.title.429',
};

/** Where there is more to say to people than the problem's own words, which are the API's. */
const TEXTS: Readonly<Record<number, MessageKey>> = {
  401: 'error.text.401',
  404: 'error.text.404',
  410: 'error.text.410',
  429: 'error.text.429',
};

/** Errors as pages: what happened, what to do, and a number that support can look up. Who isn't signed in is sent to sign in. */
@Injectable()
export class SiteErrorPage implements ErrorPage {
  constructor(private readonly contexts: PageContexts) {}

  async render(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
    const page = await this.contextFor(problem, request, reply);
    if (problem.status === 401 && request.method === 'GET') {
      return { redirect: `${href(page, '/sign-in')}?next=${encodeURIComponent(request.url)}` };
    }
    const html = String(await (<ErrorView page={page} problem={problem} />));
    const { 'cache-control': _, ...headers } = pageHeaders(page);
    return { html, headers };
  }

  private async contextFor(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<PageContext> {
    if (request.page) return request.page;
    // What we failed at may be the database: then nobody can be looked up either.
    return problem.status >= 500 ? this.contexts.anonymous(request, reply) : this.contexts.of(request, reply);
  }
}

function ErrorView({ page, problem }: { page: PageContext; problem: Problem }) {
  const { t } = page;
  const { status } = problem;
  const title = t(status >= 500 ? 'error.title.500' : (TITLES[status] ?? 'error.title.other'));
  const text = status >= 500 ? ('error.text.500' as const) : TEXTS[status];
  return (
    <Layout page={page} title={title} indexed={false}>
      <section class="lone">
        <p class="lone__code" aria-hidden="true">
          {status}
        </p>
        <h1 safe>{title}</h1>
        <p class="lead" safe>
          {text === undefined ? problem.detail : t(text)}
        </p>
        <p class="row">
          <a class="button" href={href(page, '/')} safe>
            {t('error.home')}
          </a>
          <a class="button button--quiet" href={href(page, '/search')} safe>
            {t('error.search')}
          </a>
        </p>
        <p class="quiet small" safe>
          {t('error.trace', { traceId: problem.traceId })}
        </p>
      </section>
    </Layout>
  );
}
