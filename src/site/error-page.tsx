import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormProtection } from '../modules/identity/index.js';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';
import type { Problem } from '../platform/http/problem.js';
import type { ErrorPage } from '../platform/http/problem.filter.js';
import { emptyForm } from './design/form.js';
import { Layout } from './design/layout.js';
import { href, type MessageKey, type PageContext } from './design/page-context.js';
import { holdForm } from './held-form.js';
import { localPath } from './local-path.js';
import { pageHeaders } from './page.interceptor.js';
import { PageContexts } from './page-contexts.js';
import { SignInView } from './views/sign-in.view.js';

const TITLES: Readonly<Record<number, MessageKey>> = {
  403: 'error.title.403',
  404: 'error.title.404',
  410: 'error.title.410',
  429: 'error.title.429',
};

/** What to do next, in the page's language; the problem's own words are the API's, and English. */
const TEXTS: Readonly<Record<number, MessageKey>> = {
  403: 'error.text.403',
  404: 'error.text.404',
  410: 'error.text.410',
  429: 'error.text.429',
};

/** Errors as pages: what happened, what to do, and a number that support can look up. Who isn't signed in is sent to sign in. */
@Injectable()
export class SiteErrorPage implements ErrorPage {
  constructor(
    private readonly contexts: PageContexts,
    private readonly forms: FormProtection,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async render(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
    const page = await this.contextFor(problem, request, reply);
    if (problem.status === 401 && request.method === 'GET') {
      return { redirect: `${href(page, '/sign-in')}?next=${encodeURIComponent(request.url)}` };
    }
    const view = problem.status === 401 ? this.signInFirst(page, request) : <ErrorView page={page} problem={problem} />;
    const html = String(await view);
    const { 'cache-control': _, ...headers } = pageHeaders(page);
    return { html, headers };
  }

  /** A form whose session has ended comes back after its sender has signed in: the page for that holds it meanwhile. */
  private signInFirst(page: PageContext, request: FastifyRequest) {
    // What another site makes a visitor's browser send is not theirs to continue.
    const held = this.forms.isOwnOrigin(request) ? holdForm(request, this.config.bodyLimit / 2) : undefined;
    const { referer = '' } = request.headers;
    const before = URL.canParse(referer) ? localPath(referer.slice(new URL(referer).origin.length), '') : '';
    const signIn = { ...page, url: new URL(href(page, '/sign-in'), page.url) };
    return (
      <SignInView
        page={signIn}
        form={emptyForm({ next: before, held: held ?? '' })}
        notice={held === undefined ? 'signIn.ended' : 'signIn.held'}
      />
    );
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
  // A missing right is one thing; a form that isn't ours, or a suspended company, says itself what to do.
  const known = status === 403 && problem.code !== 'forbidden' ? undefined : TEXTS[status];
  const text = t(status >= 500 ? 'error.text.500' : (known ?? 'error.text.other'));
  // Of the rest only the problem itself knows what was wrong.
  const detail = status < 500 && known === undefined ? problem.detail : undefined;
  return (
    <Layout page={page} title={title} indexed={false}>
      <section class="lone">
        <p class="lone__code" aria-hidden="true">
          {status}
        </p>
        <h1 safe>{title}</h1>
        <p class="lead" safe>
          {text}
        </p>
        {detail === undefined ? (
          ''
        ) : (
          <p lang={page.locale === 'en' ? undefined : 'en'} safe>
            {detail}
          </p>
        )}
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
