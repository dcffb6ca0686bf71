import type { Children } from '@kitajs/html';
import { href, type PageContext, pageLocales } from './page-context.js';

export interface LayoutProps {
  page: PageContext;
  /** Text for the title bar and for search engines. */
  title: string;
  description?: string;
  /** Bundles of `src/islands` that this page uses, by name. */
  islands?: readonly string[];
  /** schema.org description of the page's subject. */
  jsonLd?: object;
  /** False for pages that search engines should leave alone. */
  indexed?: boolean;
  children?: Children;
}

const LANGUAGE_NAMES = { en: 'English', ko: '한국어' } as const;

/** The path of this page in another language. */
const translated = (page: PageContext, locale: string) =>
  `${page.url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${locale}`)}${page.url.search}`;

/** A `<` inside a script would end it; JSON may write it as an escape. */
const scriptSafe = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The frame of every page. */
export function Layout({ page, title, description, islands = [], jsonLd, indexed = true, children }: LayoutProps) {
  const { t, url } = page;
  return (
    <>
      {'<!doctype html>'}
      <html lang={page.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title safe>{`${title} · ${t('site.name')}`}</title>
          <meta name="description" content={description ?? t('site.tagline')} />
          {indexed ? '' : <meta name="robots" content="noindex" />}
          <link rel="stylesheet" href={`/assets/site.css?v=${page.assets}`} />
          <link rel="icon" href={`/assets/icon.svg?v=${page.assets}`} type="image/svg+xml" />
          <link rel="canonical" href={`${url.origin}${url.pathname}`} />
          {pageLocales.map((locale) => (
            <link rel="alternate" hreflang={locale} href={`${url.origin}${translated(page, locale)}`} />
          ))}
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title={t('site.name')}
            href="/opensearch.xml"
          />
          <link rel="alternate" type="application/atom+xml" title={t('site.name')} href="/feeds/offers.atom" />
          {islands.map((name) => (
            <script type="module" src={`/assets/islands/${name}.js?v=${page.assets}`}></script>
          ))}
          {jsonLd ? (
            <script type="application/ld+json" nonce={page.nonce}>
              {scriptSafe(jsonLd) as 'safe'}
            </script>
          ) : (
            ''
          )}
        </head>
        <body>
          <a class="skip-link" href="#content" safe>
            {t('site.skip')}
          </a>
          <Header page={page} />
          <main id="content" tabindex="-1">
            {children}
          </main>
          <Footer page={page} />
        </body>
      </html>
    </>
  );
}

function Header({ page }: { page: PageContext }) {
  const { t, user } = page;
  return (
    <header class="site-header">
      <div class="site-header__inner">
        <a class="brand" href={href(page, '/')}>
          <svg class="brand__mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <path d="M4 27V13C4 7.5 9.4 4 16 4s12 3.500 12 9v14h-6V14c0-2.500-2.700-4-6-4s-6 1.500-6 4v13z" />
          </svg>
          <span safe>{t('site.name')}</span>
        </a>
        <nav class="site-nav" aria-label={t('site.menu')}>
          {pageLocales.map((locale) =>
            locale === page.locale ? (
              ''
            ) : (
              <a class="quiet" href={translated(page, locale)} hreflang={locale} lang={locale} safe>
                {LANGUAGE_NAMES[locale]}
              </a>
            ),
          )}
          <a class="quiet wide-only" href="/api/docs" safe>
            {t('site.api')}
          </a>
          {user ? (
            <form method="post" action={href(page, '/sign-out')} class="site-nav__user">
              <input type="hidden" name="_csrf" value={page.csrf} />
              <span class="wide-only" safe>
                {t('site.signedInAs', { name: user.name })}
              </span>
              <button class="button button--quiet" type="submit" safe>
                {t('site.signOut')}
              </button>
            </form>
          ) : (
            <a class="button button--quiet" href={href(page, '/sign-in')} safe>
              {t('site.signIn')}
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}

function Footer({ page }: { page: PageContext }) {
  return (
    <footer class="site-footer">
      <p safe>{page.t('site.footer')}</p>
    </footer>
  );
}
