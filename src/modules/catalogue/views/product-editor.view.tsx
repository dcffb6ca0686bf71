import { Form } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { written } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Workspace } from '../../../site/design/workspace.js';
import { type Difference, languagesOf } from '../product.form.js';
import type { ProductResponse } from '../products.dto.js';
import { DeleteProduct } from './delete-product.js';
import { fieldLabel } from './field-label.js';
import { Classification, Quantities, Specification, Texts } from './product-editor-fields.js';
import { ProductPrice } from './product-editor-price.js';
import { ProductTabs } from './product-tabs.js';

interface EditorProps {
  page: PageContext;
  form: FormResult<unknown>;
  /** The product as it is saved; none for a new one. */
  product?: ProductResponse | undefined;
  /** Empty rows below the specification. */
  spareRows: number;
  /** Where somebody else saved something else meanwhile. */
  conflict?: readonly Difference[];
}

const PLAIN_FIELDS = [
  'sku',
  'brand',
  'model',
  'sector',
  'category',
  'gtin',
  'hsCode',
  'leadTimeDays',
  'moq',
  'supplyAbility',
  'price',
  'attributes',
];

/** Writes a product: a new one, or one that is there. The form posts to its own address, so that it can be read again from there. */
export function ProductEditorView({ page, form, product, spareRows, conflict = [] }: EditorProps) {
  const { t } = page;
  const languages = languagesOf(form.values);
  const isUnsaved = form.errors.length > 0 || conflict.length > 0 || valueOf(form, 'step') !== '';
  const texts = languages.flatMap((tag) => ['title', 'summary', 'description'].map((field) => `${field}.${tag}`));
  return (
    <Workspace
      page={page}
      here="catalogue"
      title={product ? written(page, product.title).text : t('editor.new')}
      eyebrow={t('catalogue.title')}
      lead={product ? '' : t('editor.newLead')}
      islands={['draft', 'product-editor']}
      actions={product ? <SeeIt page={page} product={product} /> : ''}
    >
      {product ? <ProductTabs page={page} id={product.id} here="details" /> : ''}
      {conflict.length > 0 ? <Conflict page={page} conflict={conflict} /> : ''}
      <silkgate-draft data-dirty={isUnsaved ? 'yes' : undefined}>
        <silkgate-editor>
          <Form page={page} form={form} action={page.url.pathname} fields={[...PLAIN_FIELDS, ...texts]}>
            {product ? <input type="hidden" name="version" value={valueOf(form, 'version')} /> : ''}
            <Texts page={page} form={form} languages={languages} />
            <Classification page={page} form={form} />
            <ProductPrice page={page} form={form} />
            <Quantities page={page} form={form} />
            <Specification page={page} form={form} spareRows={spareRows} />
            <div class="row editor__end">
              <button class="button" type="submit" name="step" value="save" safe>
                {t(conflict.length > 0 ? 'editor.saveMine' : product ? 'form.save' : 'editor.create')}
              </button>
              <a
                class="button button--quiet"
                href={conflict.length > 0 ? page.url.pathname : href(page, '/my/catalogue')}
                safe
              >
                {t(conflict.length > 0 ? 'editor.takeTheirs' : 'form.cancel')}
              </a>
            </div>
          </Form>
        </silkgate-editor>
      </silkgate-draft>
      {product ? <DeleteProduct page={page} product={product} /> : ''}
    </Workspace>
  );
}

function SeeIt({ page, product }: { page: PageContext; product: ProductResponse }) {
  return (
    <a class="button button--quiet" href={href(page, `/products/${product.slug}`)}>
      <Icon page={page} name="eye" />
      <span safe>{page.t('catalogue.see')}</span>
    </a>
  );
}

/** Both versions side by side: nothing is overwritten before somebody has seen what. */
function Conflict({ page, conflict }: { page: PageContext; conflict: readonly Difference[] }) {
  const { t } = page;
  return (
    <section class="notice notice--warn stack" role="alert" id="conflict">
      <h2 safe>{t('editor.conflict')}</h2>
      <p safe>{t('editor.conflictText')}</p>
      <table class="table">
        <thead>
          <tr>
            <th safe>{t('import.field')}</th>
            <th safe>{t('editor.theirs')}</th>
            <th safe>{t('editor.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.map(({ field, saved, typed }) => (
            <tr>
              <td data-label={t('import.field')} safe>
                {fieldLabel(page, field)}
              </td>
              <td class="prose" data-label={t('editor.theirs')} safe>
                {saved || '–'}
              </td>
              <td class="prose" data-label={t('editor.mine')} safe>
                {typed || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
