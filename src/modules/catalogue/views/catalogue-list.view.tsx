import { escapeHtml } from '@kitajs/html';
import { date } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Empty, MoreLink, Picture, PriceText, Written } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import { isSector } from '../../../vocabulary/index.js';
import { type CatalogueListQuery, catalogueStates } from '../own-catalogue.dto.js';
import type { OwnProducts } from '../own-catalogue.service.js';
import type { ProductResponse } from '../products.dto.js';
import { DeleteProduct } from './delete-product.js';

interface ListProps {
  page: PageContext;
  query: CatalogueListQuery;
  products: OwnProducts;
}

export function CatalogueListView({ page, query, products }: ListProps) {
  const { t } = page;
  const isFiltered = query.q !== '' || query.sector !== undefined || query.state !== undefined;
  const isEmpty = products.sectors.length === 0;
  return (
    <Workspace
      page={page}
      here="catalogue"
      title={t('catalogue.title')}
      lead={t('catalogue.lead')}
      actions={isEmpty ? '' : <Actions page={page} />}
    >
      {isEmpty ? (
        <Empty title={t('catalogue.none')} text={t('catalogue.noneText')}>
          <p class="row">
            <a class="button" href={href(page, '/my/catalogue/new')} safe>
              {t('catalogue.add')}
            </a>
            <a class="button button--quiet" href={href(page, '/my/imports')} safe>
              {t('catalogue.import')}
            </a>
          </p>
        </Empty>
      ) : (
        <>
          <Filter page={page} query={query} sectors={products.sectors} />
          <p class="quiet" role="status" safe>
            {t(isFiltered ? 'catalogue.found' : 'catalogue.count', { count: products.found })}
          </p>
          {products.items.length === 0 ? (
            <Empty title={t('catalogue.noMatch')} text={t('catalogue.noMatchText')}>
              <p>
                <a class="button button--quiet" href={href(page, '/my/catalogue')} safe>
                  {t('catalogue.clear')}
                </a>
              </p>
            </Empty>
          ) : (
            <ProductTable page={page} items={products.items} />
          )}
          <MoreLink page={page} cursor={products.nextCursor} />
        </>
      )}
    </Workspace>
  );
}

function Actions({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      <a class="button" href={href(page, '/my/catalogue/new')}>
        <Icon page={page} name="plus" />
        <span safe>{t('catalogue.add')}</span>
      </a>
      <a class="button button--quiet" href={href(page, '/my/catalogue/print')}>
        <Icon page={page} name="print" />
        <span safe>{t('catalogue.print')}</span>
      </a>
    </>
  );
}

function Filter({ page, query, sectors }: Pick<ListProps, 'page' | 'query'> & { sectors: readonly string[] }) {
  const { t } = page;
  return (
    <form class="catalogue-filter" method="get" role="search" aria-label={t('catalogue.search')}>
      <div class="field">
        <label for="q" safe>
          {t('catalogue.words')}
        </label>
        <input id="q" type="search" name="q" value={escapeHtml(query.q)} maxlength="200" />
      </div>
      <div class="field">
        <label for="sector" safe>
          {t('field.sector')}
        </label>
        <select id="sector" name="sector">
          <option value="" safe>
            {t('catalogue.all')}
          </option>
          {sectors.filter(isSector).map((sector) => (
            <option value={sector} selected={sector === query.sector} safe>
              {t(`sector.${sector}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="state" safe>
          {t('catalogue.state')}
        </label>
        <select id="state" name="state">
          <option value="" safe>
            {t('catalogue.all')}
          </option>
          {catalogueStates.map((state) => (
            <option value={state} selected={state === query.state} safe>
              {t(`catalogue.state.${state}`)}
            </option>
          ))}
        </select>
      </div>
      <button class="button button--quiet" type="submit" safe>
        {t('catalogue.filter')}
      </button>
    </form>
  );
}

function ProductTable({ page, items }: { page: PageContext; items: readonly ProductResponse[] }) {
  const { t } = page;
  return (
    <table class="table catalogue">
      <thead>
        <tr>
          <th class="catalogue__wide" safe>
            {t('catalogue.product')}
          </th>
          <th safe>{t('field.price')}</th>
          <th safe>{t('catalogue.updated')}</th>
          <th>
            <span class="visually-hidden" safe>
              {t('catalogue.actions')}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((product) => (
          <ProductRow page={page} product={product} />
        ))}
      </tbody>
    </table>
  );
}

function ProductRow({ page, product }: { page: PageContext; product: ProductResponse }) {
  const { t } = page;
  const [image] = product.images;
  return (
    <tr>
      <td>
        <div class="catalogue__product">
          <Picture page={page} url={image?.url} sector={product.sector} />
          <div>
            <a class="price" href={href(page, `/my/catalogue/${product.id}`)}>
              <Written page={page} text={product.title} />
            </a>
            <p class="small quiet" safe>
              {[product.sku, product.model].filter(Boolean).join(' · ')}
            </p>
            <p class="row small quiet">
              <span class="row">
                <Icon page={page} name="image" />
                <span safe>{t('catalogue.images', { count: product.images.length })}</span>
              </span>
              {product.model3d ? (
                <span class="row">
                  <Icon page={page} name="model" />
                  <span safe>{t('catalogue.has3d')}</span>
                </span>
              ) : (
                ''
              )}
            </p>
          </div>
        </div>
      </td>
      <td data-label={escapeHtml(t('field.price'))}>
        <div>
          <PriceText page={page} price={product.price} />
        </div>
      </td>
      <td data-label={escapeHtml(t('catalogue.updated'))} safe>
        {date(page, product.updatedAt)}
      </td>
      <td>
        <div class="row catalogue__actions">
          <a href={href(page, `/products/${product.slug}`)} safe>
            {t('catalogue.see')}
          </a>
          <DeleteProduct page={page} product={product} />
        </div>
      </td>
    </tr>
  );
}
