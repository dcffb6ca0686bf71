import { type Children, escapeHtml } from '@kitajs/html';
import { sizedImage, sourceSet } from '../../platform/storage/image-sizes.js';
import { isSector, type LocalizedText } from '../../vocabulary/index.js';
import { country, priceRange, priceUnit, type ShownPrice, written } from './format.js';
import { Icon } from './icon.js';
import { href, type PageContext } from './page-context.js';

export type Tone = 'plain' | 'info' | 'sell' | 'buy' | 'good' | 'warn' | 'bad';

/** A short state or kind. The word says it; the colour only helps. */
export function Badge({ tone = 'plain', text }: { tone?: Tone; text: string }) {
  return (
    <span class={tone === 'plain' ? 'badge' : `badge badge--${tone}`} safe>
      {text}
    </span>
  );
}

/** How far a company has been verified; nothing for those that aren't. */
export function Verified({ page, level }: { page: PageContext; level: number }) {
  if (level === 0) return <></>;
  return (
    <span class="badge badge--good">
      <Icon page={page} name="verified" />
      <span safe>{page.t('company.verified', { level })}</span>
    </span>
  );
}

/** What a company wrote, marked with its language where that isn't the page's. */
export function Written({ page, text, fallback }: { page: PageContext; text: LocalizedText; fallback?: string }) {
  const { text: words, lang } = written(page, text, fallback);
  return lang === undefined ? (
    <span safe>{words}</span>
  ) : (
    <span lang={escapeHtml(lang)} safe>
      {words}
    </span>
  );
}

/** How wide a card's picture is shown; see `cards.css`. */
const CARD_SIZES = '(max-width: 40rem) 7rem, 18rem';

/** A picture in a box of fixed shape; where there is none, the sign of its sector. */
export function Picture(props: {
  page: PageContext;
  url?: string | undefined;
  alt?: string;
  sector: string;
  /** For the picture that is seen first: it is loaded before everything else. */
  eager?: boolean;
  /** How wide it is shown, as `sizes` says it. */
  sizes?: string;
  /** Pixels that the picture itself has across. */
  fullWidth?: number;
}) {
  const { page, url, alt = '', sector, eager = false, sizes = CARD_SIZES, fullWidth } = props;
  const sources = url === undefined ? undefined : sourceSet(url, fullWidth);
  return (
    <span class="picture">
      {url === undefined ? (
        <Icon page={page} name={isSector(sector) ? sector : 'others'} />
      ) : (
        <img
          src={escapeHtml(sizedImage(url, 640))}
          srcset={sources && escapeHtml(sources)}
          sizes={sources && sizes}
          alt={escapeHtml(alt)}
          width="640"
          height="480"
          loading={eager ? 'eager' : 'lazy'}
          fetchpriority={eager ? 'high' : undefined}
          decoding="async"
        />
      )}
    </span>
  );
}

/** A price with its unit and Incoterm, or that it is to be asked for. */
export function PriceText({
  page,
  price,
  big = false,
}: {
  page: PageContext;
  price?: ShownPrice | undefined;
  big?: boolean;
}) {
  if (!price)
    return (
      <p class="quiet" safe>
        {page.t('price.onRequest')}
      </p>
    );
  return (
    <p>
      <span class={big ? 'price price--big' : 'price'} safe>
        {priceRange(page, price)}
      </span>{' '}
      <span class="terms" safe>
        {[priceUnit(page, price), price.incoterm && `${price.incoterm.code} ${price.incoterm.namedPlace}`]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

export interface Fact {
  label: string;
  value: string | null | undefined;
}

/** Names and values; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) =>
        value ? (
          <div>
            <dt safe>{label}</dt>
            <dd safe>{value}</dd>
          </div>
        ) : (
          ''
        ),
      )}
    </dl>
  );
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: Children }) {
  return (
    <div class="empty">
      <h2 safe>{title}</h2>
      {text ? <p safe>{text}</p> : ''}
      {children}
    </div>
  );
}

/** Where a page stands. The last crumb is the page itself and is left out. */
export function Crumbs({ page, path }: { page: PageContext; path: readonly { text: string; to: string }[] }) {
  return (
    <nav aria-label={page.t('site.crumbs')}>
      <ol class="crumbs">
        {path.map(({ text, to }) => (
          <li>
            <a href={href(page, to)} safe>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface CompanyLine {
  slug: string;
  name: string;
  country: string;
  verificationLevel: number;
}

/** Who stands behind an offer or product. */
export function CompanyPanel({
  page,
  company,
  children,
}: {
  page: PageContext;
  company: CompanyLine;
  children?: Children;
}) {
  return (
    <section class="panel">
      <h2 class="eyebrow" safe>
        {page.t('company.one')}
      </h2>
      <p>
        <a class="price" href={href(page, `/companies/${company.slug}`)} safe>
          {company.name}
        </a>
      </p>
      <p class="row">
        <span class="row quiet">
          <Icon page={page} name="pin" />
          <span safe>{country(page, company.country)}</span>
        </span>
        <Verified page={page} level={company.verificationLevel} />
      </p>
      {children}
    </section>
  );
}

/** Leads to the next page of a list: an ordinary link with the cursor. */
export function MoreLink({ page, cursor }: { page: PageContext; cursor: string | null }) {
  if (cursor === null) return <></>;
  const parameters = new URLSearchParams(page.url.search);
  parameters.set('cursor', cursor);
  return (
    <p>
      <a
        class="button button--quiet"
        rel="next"
        href={`${page.url.pathname}?${escapeHtml(parameters.toString())}`}
        safe
      >
        {page.t('site.more')}
      </a>
    </p>
  );
}
