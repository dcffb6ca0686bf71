import { ConfirmedAction } from '../../../site/design/fields.js';
import { written } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import type { ProductResponse } from '../products.dto.js';

/** Takes a product out of the catalogue, after a question. */
export function DeleteProduct({ page, product }: { page: PageContext; product: ProductResponse }) {
  const { t } = page;
  return (
    <ConfirmedAction
      page={page}
      action={href(page, `/my/catalogue/${product.id}/delete`)}
      text={t('catalogue.delete')}
      warning={t('catalogue.deleteWarning', { title: written(page, product.title).text })}
    />
  );
}
