import { type Children, escapeHtml } from '@kitajs/html';
import { Icon } from './icon.js';
import { href, type MessageKey, type PageContext, pageLocales, type PageUser } from './page-context.js';

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
  /** Path of the picture that stands for the page elsewhere. */
  image?: string | undefined;
  /** Path that browsers without JavaScript go on to: for pages whose content comes by an island. */
  withoutScript?: string | undefined;
  children?: Children;
}

const LANGUAGE_NAMES = { en: 'English', ko: '한국어' } as const;
const OPEN_GRAPH_LOCALES = { en: 'en_US', ko: 'ko_KR' } as const;

/** The path of this page in another language. */
const translated = (page: PageContext, locale: string) =>
  `${page.url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${locale}`)}${page.url.search}`;

/** A `<` inside a script would end it; JSON may write it as an escape. */
const scriptSafe = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const { page, islands = [], children } = props;
  return (
    <>
      {'<!doctype html>'}
      <html lang={page.locale}>
        <head>
          <Head {...props} />
          {islands.map((name) => (
            <script type="module" src={`/assets/islands/${name}.js?v=${page.assets}`}></script>
          ))}
        </head>
        <body>
          <a class="skip-link" href="#content" safe>
            {page.t('site.skip')}
          </a>
          <Header page={page} />
          <main id="content" tabindex="-1">
            {page.notice === null ? (
              ''
            ) : (
              <p class="notice notice--good row" role="status">
                <Icon page={page} name="check" />
                <span safe>{page.t(page.notice)}</span>
              </p>
            )}
            {children}
          </main>
          <Footer page={page} />
        </body>
      </html>
    </>
  );
}

function Head({ page, title, description, jsonLd, indexed = true, image, withoutScript }: LayoutProps) {
  const { t, url } = page;
  const about = escapeHtml((description ?? t('site.tagline')).replaceAll(/\s+/g, ' ').slice(0, 300));
  const address = escapeHtml(`${url.origin}${url.pathname}`);
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title safe>{`${title} · ${t('site.name')}`}</title>
      <meta name="description" content={about} />
      {indexed ? '' : <meta name="robots" content="noindex" />}
      {withoutScript === undefined ? (
        ''
      ) : (
        <noscript>
          <meta http-equiv="refresh" content={escapeHtml(`0; url=${withoutScript}`)} />
        </noscript>
      )}
      <link rel="stylesheet" href={`/assets/site.css?v=${page.assets}`} />
      <link rel="icon" href={`/assets/icon.svg?v=${page.assets}`} type="image/svg+xml" />
      {indexed ? <Elsewhere page={page} address={address} /> : ''}
      <link rel="search" type="application/opensearchdescription+xml" title={t('site.name')} href="/opensearch.xml" />
      <link rel="alternate" type="application/atom+xml" title={t('site.name')} href="/feeds/offers.atom" />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[page.locale]} />
      <meta property="og:title" content={escapeHtml(title)} />
      <meta property="og:description" content={about} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={t('site.name')} />
      {image === undefined ? '' : <meta property="og:image" content={escapeHtml(new URL(image, url.origin).href)} />}
      {jsonLd ? (
        <script type="application/ld+json" nonce={page.nonce}>
          {scriptSafe(jsonLd) as 'safe'}
        </script>
      ) : (
        ''
      )}
    </>
  );
}

/** Where search engines find the page, and the page in other languages. */
function Elsewhere({ page, address }: { page: PageContext; address: string }) {
  return (
    <>
      <link rel="canonical" href={address} />
      {pageLocales.map((locale) => (
        <link rel="alternate" hreflang={locale} href={escapeHtml(`${page.url.origin}${translated(page, locale)}`)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={escapeHtml(`${page.url.origin}${translated(page, 'en')}`)} />
    </>
  );
}

interface NavLink {
  to: string;
  text: MessageKey;
}

const BROWSE: readonly NavLink[] = [
  { to: '/search?scope=products', text: 'nav.products' },
  { to: '/search?scope=sell-offers', text: 'nav.sellOffers' },
  { to: '/search?scope=buy-offers', text: 'nav.buyOffers' },
  { to: '/search?scope=companies', text: 'nav.companies' },
];
const CONSULTATIONS: NavLink = { to: '/consultations', text: 'nav.consultations' };

/** What this reader works with comes after what everybody may browse. */
function linksFor({ user }: PageContext): readonly NavLink[] {
  if (!user) return BROWSE;
  const desk: NavLink =
    user.role === 'OFFICER' ? { to: '/officer', text: 'nav.officer' } : { to: '/my', text: 'nav.my' };
  return [...BROWSE, desk, CONSULTATIONS];
}

function isHere({ url, locale }: PageContext, to: string): boolean {
  const target = new URL(`/${locale}${to}`, url.origin);
  const scope = target.searchParams.get('scope');
  return url.pathname === target.pathname && (scope === null || url.searchParams.get('scope') === scope);
}

function Header({ page }: { page: PageContext }) {
  const { t, user } = page;
  return (
    <header class="site-header">
      <div class="site-header__inner">
        <a class="brand" href={href(page, '/')}>
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor">
            <path stroke-width="3.5" stroke-linecap="round" d="M6 27V14C6 8 10 4 16 4s10 4 10 10v13M16 27V14" />
          </svg>
          <span safe>{t('site.name')}</span>
        </a>
        <nav class="site-nav" aria-label={t('site.menu')}>
          {linksFor(page).map(({ to, text }) => (
            <a href={href(page, to)} aria-current={isHere(page, to) ? 'page' : undefined} safe>
              {t(text)}
            </a>
          ))}
        </nav>
        <div class="site-account">
          <LanguageMenu page={page} />
          {user ? (
            <AccountMenu page={page} user={user} />
          ) : (
            <a class="button button--quiet" href={href(page, '/sign-in')} safe>
              {t('site.signIn')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** The same page in the other languages. */
function LanguageMenu({ page }: { page: PageContext }) {
  return (
    <details class="menu" name="site-menu">
      <summary aria-label={escapeHtml(`${page.t('site.language')}: ${LANGUAGE_NAMES[page.locale]}`)}>
        <Icon page={page} name="globe" />
        <span class="wide-only">{LANGUAGE_NAMES[page.locale]}</span>
        <Icon page={page} name="chevron" />
      </summary>
      <ul class="menu__list">
        {pageLocales.map((locale) => (
          <li>
            <a
              href={escapeHtml(translated(page, locale))}
              hreflang={locale}
              lang={locale}
              rel="alternate"
              aria-current={locale === page.locale ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AccountMenu({ page, user }: { page: PageContext; user: PageUser }) {
  const { t } = page;
  const links: readonly NavLink[] =
    user.role === 'OFFICER'
      ? [{ to: '/officer', text: 'nav.officer' }]
      : [
          { to: '/my', text: 'nav.my' },
          { to: '/my/company', text: 'nav.company' },
        ];
  return (
    <details class="menu" name="site-menu">
      <summary aria-label={escapeHtml(`${t('site.account')}: ${user.name}`)}>
        <Icon page={page} name="user" />
        <span class="menu__name wide-only" safe>
          {user.name}
        </span>
        <Icon page={page} name="chevron" />
      </summary>
      <ul class="menu__list">
        {links.map(({ to, text }) => (
          <li>
            <a href={href(page, to)} safe>
              {t(text)}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action={href(page, '/sign-out')}>
            <input type="hidden" name="_csrf" value={page.csrf} />
            <button type="submit" safe>
              {t('site.signOut')}
            </button>
          </form>
        </li>
      </ul>
    </details>
  );
}

function Footer({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <footer class="site-footer">
      <p safe>{t('site.footer')}</p>
      <p class="row">
        <a href="/feeds/offers.atom" safe>
          {t('site.feed')}
        </a>
        <a href="/api/docs" safe>
          {t('site.api')}
        </a>
      </p>
    </footer>
  );
}
