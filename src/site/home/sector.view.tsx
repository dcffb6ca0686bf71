import { escapeHtml } from '@kitajs/html';
import type { CategoryCount, ProductResponse } from '../../modules/catalogue/index.js';
import type { CompanySummary } from '../../modules/companies/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import { isSector, type SectorSlug } from '../../vocabulary/index.js';
import { CompanyCard, ProductCard } from '../design/cards.js';
import { number } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Crumbs } from '../design/parts.js';
import { SearchBox } from '../design/search-box.js';
import { Shelf } from '../parts/shelf.js';
import { Newest } from '../parts/newest.js';

interface SectorProps {
  page: PageContext;
  sector: SectorSlug;
  categories: readonly CategoryCount[];
  sell: readonly OfferResponse[];
  buy: readonly OfferResponse[];
  products: readonly ProductResponse[];
  companies: readonly CompanySummary[];
}

export function SectorView({ page, sector, categories, sell, buy, products, companies }: SectorProps) {
  const { t } = page;
  const name = t(`sector.${sector}`);
  const count = categories.reduce((sum, category) => sum + category.products, 0);
  const searchIn = (scope: string) => `/search?scope=${scope}&sector=${sector}`;
  return (
    <Layout page={page} title={name} description={t('sectors.about', { name })} jsonLd={jsonLd(page, sector, name)}>
      <div class="stack">
        <Crumbs page={page} path={[{ text: t('sectors.all'), to: '/' }]} />
        <div class="head">
          <h1 class="row sector__name">
            <Icon page={page} name={sector} />
            <span safe>{name}</span>
          </h1>
          <p class="quiet" safe>
            {t('home.productCount', { count })}
          </p>
        </div>
        <SearchBox page={page} keep={{ sector }} />
      </div>
      <section class="stack" aria-labelledby="categories">
        <h2 id="categories" safe>
          {t('sectors.categories')}
        </h2>
        <ul class="categories">
          {categories.map((category) => (
            <Category page={page} sector={sector} category={category} />
          ))}
        </ul>
      </section>
      <div class="split split--even">
        <Newest page={page} title="home.sellOffers" to={`${searchIn('sell-offers')}&sort=newest`} offers={sell} />
        <Newest page={page} title="home.buyOffers" to={`${searchIn('buy-offers')}&sort=newest`} offers={buy} />
      </div>
      <Shelf title={t('sectors.products')} more={{ href: href(page, searchIn('products')), text: t('home.all') }}>
        {products.map((product) => (
          <ProductCard page={page} product={product} />
        ))}
      </Shelf>
      <Shelf title={t('sectors.companies')} more={{ href: href(page, searchIn('companies')), text: t('home.all') }}>
        {companies.map((company) => (
          <CompanyCard
            page={page}
            company={company}
            sectors={company.sectors.map((slug) => (isSector(slug) ? t(`sector.${slug}`) : slug)).join(', ')}
          />
        ))}
      </Shelf>
    </Layout>
  );
}

interface CategoryProps {
  page: PageContext;
  sector: SectorSlug;
  category: CategoryCount;
}

/** A category right below the sector, open to show those below it. */
function Category({ page, sector, category }: CategoryProps) {
  return (
    <li>
      <h3>
        <CategoryLink page={page} sector={sector} category={category} />
      </h3>
      <Below page={page} sector={sector} category={category} />
    </li>
  );
}

function Below({ page, sector, category }: CategoryProps) {
  if (category.children.length === 0) return <></>;
  return (
    <ul>
      {category.children.map((child) => (
        <li>
          <CategoryLink page={page} sector={sector} category={child} />
          <Below page={page} sector={sector} category={child} />
        </li>
      ))}
    </ul>
  );
}

/** Names of categories are English for now, and say so. What holds nothing leads nowhere. */
function CategoryLink({ page, sector, category }: CategoryProps) {
  const { id, name, products } = category;
  const lang = page.locale === 'en' ? undefined : 'en';
  if (products === 0)
    return (
      <span class="quiet" lang={lang} safe>
        {name}
      </span>
    );
  return (
    <a href={escapeHtml(href(page, `/search?scope=products&sector=${sector}&category=${encodeURIComponent(id)}`))}>
      <span lang={lang} safe>
        {name}
      </span>
      <span class="count" safe>
        {number(page, String(products))}
      </span>
    </a>
  );
}

const jsonLd = (page: PageContext, sector: SectorSlug, name: string) => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name,
  url: `${page.url.origin}${href(page, `/sectors/${sector}`)}`,
  isPartOf: { '@type': 'WebSite', name: page.t('site.name'), url: `${page.url.origin}${href(page, '/')}` },
});
