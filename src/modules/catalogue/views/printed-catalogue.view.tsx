import { escapeHtml } from '@kitajs/html';
import { date, quantity } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Empty, Facts, Picture, PriceText } from '../../../site/design/parts.js';
import { isSector, type LocalizedText, pickLanguage, pickText } from '../../../vocabulary/index.js';
import type { PrintQuery } from '../own-catalogue.dto.js';
import type { ProductResponse } from '../products.dto.js';

interface PrintedProps {
  page: PageContext;
  query: PrintQuery;
  products: readonly ProductResponse[];
}

interface Numbered {
  number: number;
  product: ProductResponse;
}

/** A catalogue for paper: a cover, contents, and the products by sector. What only a screen needs is not printed. */
export function PrintedCatalogueView({ page, query, products }: PrintedProps) {
  const { t } = page;
  const groups = bySector(products);
  return (
    <Layout page={page} title={query.title || t('print.title')} indexed={false} islands={['print']}>
      <div class="row screen-only">
        <silkgate-print>
          <button class="button" type="button" hidden safe>
            {t('print.print')}
          </button>
        </silkgate-print>
        <a
          class="button button--quiet"
          href={escapeHtml(`${href(page, '/my/catalogue/print')}${page.url.search}`)}
          safe
        >
          {t('print.change')}
        </a>
      </div>
      {products.length === 0 ? (
        <Empty title={t('print.none')} text={t('print.noneText')} />
      ) : (
        <article class="sheets">
          <Cover page={page} query={query} products={products} />
          <Contents page={page} query={query} groups={groups} />
          {groups.map(({ sector, items }) => (
            <section class="sheets__sector">
              <h2 safe>{sectorName(page, sector)}</h2>
              {query.layout === 'table' ? (
                <PriceList page={page} query={query} items={items} />
              ) : (
                <div class={query.layout === 'cards' ? 'sheets__cards' : 'sheets__pages'}>
                  {items.map((item) => (
                    <Item page={page} query={query} item={item} />
                  ))}
                </div>
              )}
            </section>
          ))}
        </article>
      )}
    </Layout>
  );
}

const sectorName = ({ t }: PageContext, sector: string) => (isSector(sector) ? t(`sector.${sector}`) : sector);

function bySector(products: readonly ProductResponse[]): { sector: string; items: Numbered[] }[] {
  const groups = new Map<string, Numbered[]>();
  for (const [index, product] of products.entries())
    groups.set(product.sector, [...(groups.get(product.sector) ?? []), { number: index + 1, product }]);
  return [...groups].map(([sector, items]) => ({ sector, items }));
}

/** A text in the catalogue's language, marked with the one that it is in. */
function Said({ page, query, text }: { page: PageContext; query: PrintQuery; text: LocalizedText }) {
  const language = query.language ?? page.locale;
  return (
    <span lang={escapeHtml(pickLanguage(text, language, 'en') ?? language)} safe>
      {pickText(text, language, 'en')}
    </span>
  );
}

function Cover({ page, query, products }: PrintedProps) {
  const { t } = page;
  return (
    <header class="sheets__cover">
      <h1 safe>{query.title || (products[0]?.company.name ?? t('print.title'))}</h1>
      {query.text ? (
        <p class="prose" safe>
          {query.text}
        </p>
      ) : (
        ''
      )}
      <p class="quiet" safe>
        {[products[0]?.company.name, t('print.count', { count: products.length })].filter(Boolean).join(' · ')}
      </p>
      <p class="quiet" safe>
        {t('print.asOf', { date: date(page, new Date()) })}
      </p>
    </header>
  );
}

function Contents(
  props: Pick<PrintedProps, 'page' | 'query'> & { groups: readonly { sector: string; items: Numbered[] }[] },
) {
  const { page, query, groups } = props;
  return (
    <nav class="sheets__contents" aria-label={page.t('print.contents')}>
      <h2 safe>{page.t('print.contents')}</h2>
      {groups.map(({ sector, items }) => (
        <>
          <h3 safe>{sectorName(page, sector)}</h3>
          <ul>
            {items.map(({ number, product }) => (
              <li>
                <a href={`#product-${number}`}>
                  {number}. <Said page={page} query={query} text={product.title} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

function Item({ page, query, item: { number, product } }: Pick<PrintedProps, 'page' | 'query'> & { item: Numbered }) {
  const { t } = page;
  const [image] = product.images;
  const isWhole = query.layout === 'pages';
  const text = isWhole ? (product.description ?? product.summary) : product.summary;
  return (
    <section class="sheet" id={`product-${number}`}>
      <Picture page={page} url={image?.url} alt={image?.alt ?? ''} sector={product.sector} eager />
      <div class="stack">
        <h3>
          {number}. <Said page={page} query={query} text={product.title} />
        </h3>
        <p class="small quiet" safe>
          {[product.sku, product.brand, product.model].filter(Boolean).join(' · ')}
        </p>
        {query.prices === 'yes' ? <PriceText page={page} price={product.price} /> : ''}
        {text ? (
          <p class="prose">
            <Said page={page} query={query} text={text} />
          </p>
        ) : (
          ''
        )}
        <Facts
          facts={[
            { label: t('product.moq'), value: product.moq ? quantity(page, product.moq) : '' },
            {
              label: t('field.leadTime'),
              value: product.leadTimeDays === undefined ? '' : String(product.leadTimeDays),
            },
            ...(isWhole
              ? product.attributes.map(({ name, value, unit }) => ({
                  label: name,
                  value: `${value} ${unit ?? ''}`.trim(),
                }))
              : []),
          ]}
        />
      </div>
    </section>
  );
}

function PriceList({ page, query, items }: Pick<PrintedProps, 'page' | 'query'> & { items: readonly Numbered[] }) {
  const { t } = page;
  return (
    <table class="table">
      <thead>
        <tr>
          <th safe>{t('product.sku')}</th>
          <th safe>{t('catalogue.product')}</th>
          <th safe>{t('product.moq')}</th>
          {query.prices === 'yes' ? <th safe>{t('field.price')}</th> : ''}
        </tr>
      </thead>
      <tbody>
        {items.map(({ number, product }) => (
          <tr id={`product-${number}`}>
            <td data-label={t('product.sku')} safe>
              {product.sku}
            </td>
            <td data-label={t('catalogue.product')}>
              <Said page={page} query={query} text={product.title} />
            </td>
            <td data-label={t('product.moq')}>
              <span safe>{product.moq === undefined ? '–' : quantity(page, product.moq)}</span>
            </td>
            {query.prices === 'yes' ? (
              <td data-label={t('field.price')}>
                <div>
                  <PriceText page={page} price={product.price} />
                </div>
              </td>
            ) : (
              ''
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
