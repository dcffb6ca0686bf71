import { escapeHtml } from '@kitajs/html';
import { categoryPath, isSector, type LocalizedText } from '../../../vocabulary/index.js';
import { date, number, quantity, written } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { CompanyPanel, Crumbs, Facts, Picture, PriceText, Written } from '../../../site/design/parts.js';
import type { ProductResponse } from '../products.dto.js';

interface ProductProps {
  page: PageContext;
  product: ProductResponse;
}

export function ProductView({ page, product, jsonLd }: ProductProps & { jsonLd: object }) {
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
    >
      <div class="stack">
        <Where page={page} product={product} />
        <h1>
          <Written page={page} text={product.title} />
        </h1>
      </div>
      <div class="split split--subject">
        <div>
          <Gallery page={page} product={product} />
          <Texts page={page} product={product} />
          <Specifications page={page} product={product} />
        </div>
        <div>
          <Trade page={page} product={product} />
          <CompanyPanel page={page} company={product.company}>
            {page.user?.role === 'OFFICER' || page.user?.companyId === product.companyId ? (
              ''
            ) : (
              <p>
                <a class="button" href={href(page, `/consultations/new?productId=${product.id}`)} rel="nofollow" safe>
                  {t('company.consult')}
                </a>
              </p>
            )}
          </CompanyPanel>
        </div>
      </div>
    </Layout>
  );
}

function Where({ page, product }: ProductProps) {
  const sector = isSector(product.sector)
    ? [{ text: page.t(`sector.${product.sector}`), to: `/search?scope=products&sector=${product.sector}` }]
    : [];
  const categories = product.category === undefined ? [] : categoryPath(product.category);
  const below = categories.map(({ id, name }) => ({
    text: name,
    to: `/search?scope=products&sector=${product.sector}&category=${encodeURIComponent(id)}`,
  }));
  return <Crumbs page={page} path={[...sector, ...below]} />;
}

function Gallery({ page, product }: ProductProps) {
  const { t } = page;
  const [first, ...others] = product.images;
  const title = written(page, product.title).text;
  return (
    <div class="gallery">
      <Picture page={page} url={first?.url} alt={first?.alt || title} sector={product.sector} eager />
      {others.length > 0 ? (
        <ul aria-label={t('product.images')}>
          {others.map(({ url, alt }) => (
            <li>
              <a href={escapeHtml(url)}>
                <Picture page={page} url={url} alt={alt || title} sector={product.sector} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
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

function Specifications({ page, product }: ProductProps) {
  if (product.attributes.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 safe>{page.t('product.specifications')}</h2>
      <Facts
        facts={product.attributes.map(({ name, value, unit }) => ({
          label: name,
          value: unit ? `${value} ${unit}` : value,
        }))}
      />
    </section>
  );
}

/** What a buyer compares by. */
function Trade({ page, product }: ProductProps) {
  const { t } = page;
  const { moq, supplyAbility, leadTimeDays, hsCode } = product;
  return (
    <section class="panel">
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
      {product.model3d ? (
        <p>
          <a href={escapeHtml(product.model3d.url)} safe>
            {`${t('product.model3d')}, ${number(page, String(Math.ceil(product.model3d.size / 1_000)))} kB`}
          </a>
        </p>
      ) : (
        ''
      )}
      <p class="small quiet" safe>
        {t('product.updated', { date: date(page, product.updatedAt) })}
      </p>
    </section>
  );
}
