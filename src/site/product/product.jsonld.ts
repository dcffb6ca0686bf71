import { type ProductResponse, toJsonLd } from '../../modules/catalogue/index.js';
import { written } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';

/** schema.org `Product` as the page shows it: the catalogue's own description, with its texts in the page's language. */
export function productJsonLd(page: PageContext, product: ProductResponse, publicUrl: string): object {
  const about = product.description ?? product.summary;
  return {
    '@context': 'https://schema.org',
    ...toJsonLd(product, publicUrl),
    url: `${publicUrl}${href(page, `/products/${product.slug}`)}`,
    name: written(page, product.title).text,
    description: about && written(page, about).text,
  };
}
