import { escapeHtml } from '@kitajs/html';
import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { OfferDetailResponse, OfferResponse } from '../../modules/offers/index.js';
import type { OfferCopy } from '../../modules/syndication/index.js';
import { categoryPath, isSector } from '../../vocabulary/index.js';
import { OfferCard, partyOf } from '../design/cards.js';
import { date, dateTime, quantity, webAddress, written } from '../design/format.js';
import { Gallery } from '../design/gallery.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Crumbs, Facts, Picture, PriceText, Written } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';
import { PartyPanel, ReportLink } from '../parts/party-panel.js';
import { Shelf } from '../parts/shelf.js';
import { offerJsonLd } from './offer.jsonld.js';
import { Terms } from './offer-terms.view.js';

interface OfferProps {
  page: PageContext;
  offer: OfferDetailResponse;
}

interface OfferPageProps extends OfferProps {
  /** The product that it is about. */
  product: ProductResponse | undefined;
  /** Where else it stands. */
  copies: readonly OfferCopy[];
  similar: readonly OfferResponse[];
}

export function OfferView({ page, offer, product, copies, similar }: OfferPageProps) {
  const { t } = page;
  const live = offer.state === 'published';
  const title = written(page, offer.title, offer.language).text;
  return (
    <Layout
      page={page}
      title={title}
      description={written(page, offer.description, offer.language).text}
      image={offer.images[0]}
      indexed={live}
      jsonLd={offerJsonLd(page, offer)}
    >
      <Heading page={page} offer={offer} live={live} />
      <div class="split split--subject">
        <div>
          {offer.images.length > 0 ? (
            <Gallery page={page} images={offer.images.map((url) => ({ url, alt: title }))} sector={offer.sector} />
          ) : (
            ''
          )}
          <section class="panel">
            <h2 safe>{t('product.description')}</h2>
            <div class="prose">
              <Written page={page} text={offer.description} fallback={offer.language} />
            </div>
          </section>
          <Terms page={page} offer={offer} />
        </div>
        <div>
          <Deal page={page} offer={offer} />
          <Party page={page} offer={offer} />
          {product ? <AttachedProduct page={page} product={product} /> : ''}
          <Copies page={page} copies={copies} />
        </div>
      </div>
      <Shelf title={t('offer.similar')}>
        {similar.map((each) => (
          <OfferCard page={page} offer={each} />
        ))}
      </Shelf>
    </Layout>
  );
}

function Heading({ page, offer, live }: OfferProps & { live: boolean }) {
  const { t } = page;
  return (
    <div class="stack">
      <Where page={page} offer={offer} />
      <p class="row">
        <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
        {live ? '' : <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />}
        {offer.publishedAt === null ? (
          ''
        ) : (
          <span class="small quiet" safe>
            {t('offer.published', { date: date(page, offer.publishedAt) })}
          </span>
        )}
      </p>
      <h1>
        <Written page={page} text={offer.title} fallback={offer.language} />
      </h1>
      {live ? (
        ''
      ) : (
        <p class="notice notice--warn" safe>
          {t('offer.onlyYou')}
        </p>
      )}
    </div>
  );
}

function Where({ page, offer }: OfferProps) {
  const scope = offer.direction === 'SELL' ? ('sell-offers' as const) : ('buy-offers' as const);
  const sector = isSector(offer.sector)
    ? [{ text: page.t(`sector.${offer.sector}`), to: `/sectors/${offer.sector}` }]
    : [];
  const below = (offer.categoryId === undefined ? [] : categoryPath(offer.categoryId)).map(({ id, name }) => ({
    text: name,
    to: `/search?scope=${scope}&sector=${offer.sector}&category=${encodeURIComponent(id)}`,
  }));
  const path = [{ text: page.t(`search.scope.${scope}`), to: `/search?scope=${scope}` }, ...sector, ...below];
  return <Crumbs page={page} path={path} />;
}

/** What it costs, how long it holds, and for its own company the way to work on it. */
function Deal({ page, offer }: OfferProps) {
  const { t, user } = page;
  const own = user !== null && user.companyId !== null && user.companyId === offer.company?.id;
  return (
    <section class="panel" aria-label={t('product.terms')}>
      <PriceText page={page} price={offer.price} big />
      <Facts
        facts={[
          { label: t('offer.quantity'), value: offer.quantity && quantity(page, offer.quantity) },
          { label: t('product.moq'), value: offer.moq && quantity(page, offer.moq) },
          {
            label: t('product.leadTime'),
            value: offer.leadTimeDays === undefined ? null : t('product.days', { days: offer.leadTimeDays }),
          },
        ]}
      />
      <p class="row small quiet">
        <Icon page={page} name="clock" />
        <time datetime={offer.validThrough} safe>
          {t('offer.validThrough', { date: dateTime(page, offer.validThrough) })}
        </time>
      </p>
      {own ? (
        <a class="button button--quiet" href={href(page, `/my/offers/${offer.id}`)} safe>
          {t('nav.my')}
        </a>
      ) : (
        ''
      )}
    </section>
  );
}

function Party({ page, offer }: OfferProps) {
  const { t } = page;
  const { company, origin, id } = offer;
  if (company) {
    return <PartyPanel page={page} company={company} about={{ query: `offerId=${id}`, type: 'offer', id }} />;
  }
  if (!origin) return <></>;
  const there = webAddress(origin.url);
  return (
    <section class="panel">
      <h2 class="eyebrow" safe>
        {t('company.one')}
      </h2>
      <p safe>{partyOf(page, offer)}</p>
      <p safe>{t('offer.origin', { site: origin.site })}</p>
      {there === undefined ? (
        ''
      ) : (
        <a class="button" href={escapeHtml(there)} rel="nofollow noopener ugc">
          <Icon page={page} name="external" />
          <span safe>{t('offer.originLink')}</span>
        </a>
      )}
      <ReportLink page={page} type="offer" id={id} />
    </section>
  );
}

/** The product that the offer is about. */
function AttachedProduct({ page, product }: { page: PageContext; product: ProductResponse }) {
  const [image] = product.images;
  return (
    <section class="panel">
      <h2 class="eyebrow" safe>
        {page.t('offer.product')}
      </h2>
      <a class="attached" href={href(page, `/products/${product.slug}`)}>
        <Picture page={page} url={image?.url} sector={product.sector} sizes="6rem" />
        <Written page={page} text={product.title} />
      </a>
    </section>
  );
}

/** The affiliated sites that show the same offer. */
function Copies({ page, copies }: { page: PageContext; copies: readonly OfferCopy[] }) {
  if (copies.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 class="eyebrow" safe>
        {page.t('offer.copies')}
      </h2>
      <ul class="copies">
        {copies.map(({ site, url }) => {
          const there = url === null ? undefined : webAddress(url);
          return (
            <li class="row">
              <Icon page={page} name="check" />
              {there === undefined ? (
                <span safe>{site}</span>
              ) : (
                <a href={escapeHtml(there)} rel="nofollow noopener" safe>
                  {site}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
