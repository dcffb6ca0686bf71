import type { SectorResponse } from '../../modules/catalogue/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import { isSector } from '../../vocabulary/index.js';
import { country, date, number } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, localized, type MessageKey, type PageContext } from '../design/page-context.js';
import { Badge, PriceText, Written } from '../design/parts.js';
import { SearchBox } from '../design/search-box.js';

interface HomeProps {
  page: PageContext;
  sectors: readonly SectorResponse[];
  sell: readonly OfferResponse[];
  buy: readonly OfferResponse[];
}

export function HomeView({ page, sectors, sell, buy }: HomeProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t('home.title')} jsonLd={jsonLd(page)}>
      <section class="hero">
        <div class="hero__inner">
          <h1 safe>{t('home.title')}</h1>
          <p safe>{t('home.lead')}</p>
          <SearchBox page={page} />
          {page.user ? (
            ''
          ) : (
            <p>
              <a href={href(page, '/sign-up')} safe>
                {t('home.join')}
              </a>
            </p>
          )}
        </div>
      </section>
      <section class="stack" aria-labelledby="sectors">
        <h2 id="sectors" safe>
          {t('home.sectors')}
        </h2>
        <ul class="sectors">
          {sectors.map(({ slug, products }) =>
            isSector(slug) ? (
              <li>
                <a href={href(page, `/search?sector=${slug}`)}>
                  <Icon page={page} name={slug} />
                  <span safe>{t(`sector.${slug}`)}</span>
                  <span class="count" safe>
                    {number(page, String(products))}
                  </span>
                </a>
              </li>
            ) : (
              ''
            ),
          )}
        </ul>
      </section>
      <div class="split split--even">
        <Newest page={page} title="home.sellOffers" to="/search?scope=sell-offers" offers={sell} />
        <Newest page={page} title="home.buyOffers" to="/search?scope=buy-offers" offers={buy} />
      </div>
    </Layout>
  );
}

function Newest(props: { page: PageContext; title: MessageKey; to: string; offers: readonly OfferResponse[] }) {
  const { page, title, to, offers } = props;
  const { t } = page;
  return (
    <section class="panel">
      <div class="head">
        <h2 safe>{t(title)}</h2>
        <a href={href(page, to)} safe>
          {t('home.all')}
        </a>
      </div>
      {offers.length === 0 ? (
        <p class="quiet" safe>
          {t('home.noOffers')}
        </p>
      ) : (
        <ul class="lines">
          {offers.map((offer) => (
            <li>
              <div class="row small quiet">
                <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
                <span safe>{partyOf(page, offer)}</span>
              </div>
              <h3>
                <a href={localized(page, offer.links.html)}>
                  <Written page={page} text={offer.title} fallback={offer.language} />
                </a>
              </h3>
              <PriceText page={page} price={offer.price} />
              <p class="small quiet" safe>
                {t('offer.validThrough', { date: date(page, offer.validThrough) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who offers, and from where. */
function partyOf(page: PageContext, { company, origin }: OfferResponse): string {
  const name = company?.name ?? origin?.company.name ?? origin?.site;
  const code = company?.country ?? origin?.company.country;
  return [name, code && country(page, code)].filter(Boolean).join(' · ');
}

const jsonLd = (page: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: page.t('site.name'),
  url: `${page.url.origin}${href(page, '/')}`,
  potentialAction: {
    '@type': 'SearchAction',
    target: `${page.url.origin}${href(page, '/search')}?q={q}`,
    'query-input': 'required name=q',
  },
});
