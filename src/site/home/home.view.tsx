import type { SectorResponse } from '../../modules/catalogue/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import { isSector } from '../../vocabulary/index.js';
import { number } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { SearchBox } from '../design/search-box.js';
import { Newest } from '../parts/newest.js';

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
          <p class="row hero__ways">
            <a href={href(page, '/search?scope=all-sites')} safe>
              {t('home.allSites')}
            </a>
            {page.user ? (
              ''
            ) : (
              <a href={href(page, '/sign-up')} safe>
                {t('home.join')}
              </a>
            )}
          </p>
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
                <a href={href(page, `/sectors/${slug}`)}>
                  <Icon page={page} name={slug} />
                  <span safe>{t(`sector.${slug}`)}</span>
                  <span class="count" title={t('home.productCount', { count: products })} safe>
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
        <Newest page={page} title="home.sellOffers" to="/search?scope=sell-offers&sort=newest" offers={sell} />
        <Newest page={page} title="home.buyOffers" to="/search?scope=buy-offers&sort=newest" offers={buy} />
      </div>
    </Layout>
  );
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
