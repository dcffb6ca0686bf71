import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import { categoryPath, isSector, type LocalizedText } from '../../vocabulary/index.js';
import { ProductCard } from '../design/cards.js';
import { date, quantity, written } from '../design/format.js';
import { Gallery } from '../design/gallery.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Crumbs, Facts, PriceText, Written } from '../design/parts.js';
import { OfferLines } from '../parts/newest.js';
import { PartyPanel } from '../parts/party-panel.js';
import { Shelf } from '../parts/shelf.js';
import { Model } from './model.view.js';

interface ProductProps {
  page: PageContext;
  product: ProductResponse;
}

interface ProductPageProps extends ProductProps {
  offers: readonly OfferResponse[];
  similar: readonly ProductResponse[];
  jsonLd: object;
}

export function ProductView({ page, product, offers, similar, jsonLd }: ProductPageProps) {
  const { t } = page;
  const title = written(page, product.title).text;
  const about = product.summary ?? product.description;
  return (
    <Layout
      page={page}
      title={title}
      description={about ? written(page, about).text : title}
      image={product.images[0]?.url}
      jsonLd={jsonLd}
      islands={product.model3d ? ['model'] : []}
    >
      <div class="stack">
        <Where page={page} product={product} />
        <h1>
          <Written page={page} text={product.title} />
        </h1>
      </div>
      <div class="split split--subject">
        <div>
          <Gallery
            page={page}
            images={product.images.map(({ url, alt, width }) => ({ url, width, alt: alt || title }))}
            sector={product.sector}
          />
          {product.model3d ? <Model page={page} model={product.model3d} title={title} /> : ''}
          <Texts page={page} product={product} />
          <Specifications page={page} product={product} />
        </div>
        <div>
          <Trade page={page} product={product} />
          <PartyPanel
            page={page}
            company={product.company}
            about={{ query: `productId=${product.id}`, type: 'product', id: product.id }}
          />
          {offers.length > 0 ? (
            <section class="panel">
              <h2 class="panel__title" safe>
                {t('product.offers')}
              </h2>
              <OfferLines page={page} offers={offers} />
            </section>
          ) : (
            ''
          )}
        </div>
      </div>
      <Shelf title={t('product.similar')} more={{ href: moreLikeIt(page, product), text: t('home.all') }}>
        {similar.map((each) => (
          <ProductCard page={page} product={each} />
        ))}
      </Shelf>
    </Layout>
  );
}

const moreLikeIt = (page: PageContext, { sector, category }: ProductResponse) =>
  href(page, `/search?${new URLSearchParams({ scope: 'products', sector, ...(category && { category }) }).toString()}`);

function Where({ page, product }: ProductProps) {
  const sector = isSector(product.sector)
    ? [{ text: page.t(`sector.${product.sector}`), to: `/sectors/${product.sector}` }]
    : [];
  const categories = product.category === undefined ? [] : categoryPath(product.category);
  const below = categories.map(({ id, name }) => ({
    text: name,
    to: `/search?scope=products&sector=${product.sector}&category=${encodeURIComponent(id)}`,
  }));
  return <Crumbs page={page} path={[...sector, ...below]} />;
}

function Texts({ page, product }: ProductProps) {
  const isThere = (text: LocalizedText | undefined): text is LocalizedText => text !== undefined;
  const texts = [product.summary, product.description].filter(isThere);
  if (texts.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 safe>{page.t('product.description')}</h2>
      {texts.map((text) => (
        <div class="prose">
          <Written page={page} text={text} />
        </div>
      ))}
    </section>
  );
}

/** The same name several times is one line with several values. */
function Specifications({ page, product }: ProductProps) {
  if (product.attributes.length === 0) return <></>;
  const byName = Map.groupBy(product.attributes, ({ name }) => name);
  const facts = [...byName].map(([label, values]) => ({
    label,
    value: values.map(({ value, unit }) => (unit ? `${value} ${unit}` : value)).join(', '),
  }));
  return (
    <section class="panel">
      <h2 safe>{page.t('product.specifications')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** What a buyer compares by. */
function Trade({ page, product }: ProductProps) {
  const { t } = page;
  const { moq, supplyAbility, leadTimeDays, hsCode } = product;
  return (
    <section class="panel" aria-label={t('product.terms')}>
      <PriceText page={page} price={product.price} big />
      <Facts
        facts={[
          { label: t('product.moq'), value: moq && quantity(page, moq) },
          {
            label: t('product.supplyAbility'),
            value: supplyAbility && t('product.perMonth', { quantity: quantity(page, supplyAbility) }),
          },
          {
            label: t('product.leadTime'),
            value: leadTimeDays === undefined ? null : t('product.days', { days: leadTimeDays }),
          },
          { label: t('product.brand'), value: product.brand },
          { label: t('product.model'), value: product.model },
          { label: t('product.sku'), value: product.sku },
          { label: t('product.gtin'), value: product.gtin.join(', ') },
          { label: t('product.hsCode'), value: hsCode && `${hsCode.slice(0, 4)}.${hsCode.slice(4)}` },
        ]}
      />
      <p class="row small quiet">
        <Icon page={page} name="clock" />
        <span safe>{t('product.updated', { date: date(page, product.updatedAt) })}</span>
      </p>
    </section>
  );
}
