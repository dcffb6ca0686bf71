import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../platform/http/problem.js';
import type { ErrorPage } from '../platform/http/problem.filter.js';
import { Layout } from './design/layout.js';
import { href, type MessageKey, type PageContext } from './design/page-context.js';
import { pageHeaders } from './page.interceptor.js';
import { PageContexts } from './page-contexts.js';

const TITLES: Readonly<Record<number, MessageKey>> = {
  403: 'error.title.403',
  404: 'error.title.404',
  410: 'error.title.410',
};

/** Errors as pages: what happened, what to do, and a number that support can look up. Who isn't signed in is sent to sign in. */
@Injectable()
export class SiteErrorPage implements ErrorPage {
  constructor(private readonly contexts: PageContexts) {}

  async render(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
    const page = request.page ?? (await this.contexts.of(request, reply));
    if (problem.status === 401 && request.method === 'GET') {
      return { redirect: `${href(page, '/sign-in')}?next=${encodeURIComponent(request.url)}` };
    }
    return { html: String(await (<ErrorView page={page} problem={problem} />)), headers: pageHeaders(page) };
  }
}

function ErrorView({ page, problem }: { page: PageContext; problem: Problem }) {
  const { t } = page;
  const title = t(TITLES[problem.status] ?? 'error.title.other');
  return (
    <Layout page={page} title={title} indexed={false}>
      <section class="lone">
        <p class="lone__code">{problem.status}</p>
        <h1 safe>{title}</h1>
        <p safe>{problem.detail}</p>
        <p>
          <a class="button" href={href(page, '/')} safe>
            {t('error.home')}
          </a>
        </p>
        <p class="quiet" safe>
          {t('error.trace', { traceId: problem.traceId })}
        </p>
      </section>
    </Layout>
  );
}
