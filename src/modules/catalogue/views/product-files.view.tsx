import { escapeHtml } from '@kitajs/html';
import type { DomainError } from '../../../platform/errors/domain-error.js';
import { ConfirmedAction, Field, Form } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { written } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Picture } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { FileLimits } from '../product-files.service.js';
import type { ImageResponse, ProductResponse } from '../products.dto.js';
import { ProductTabs } from './product-tabs.js';
import { refusalText } from './refusal-text.js';
import { megabytes, UploadForm } from './upload-form.js';

/** Files that have not been taken, and why. */
export interface Refusals {
  of: 'images' | 'model';
  files: { fileName: string; error: DomainError }[];
}

interface FilesProps {
  page: PageContext;
  product: ProductResponse;
  limits: FileLimits;
  form: FormResult<unknown>;
  refusals?: Refusals | undefined;
}

export function ProductFilesView({ page, product, limits, form, refusals }: FilesProps) {
  const { t } = page;
  const address = (path: string) => href(page, `/my/catalogue/${product.id}/${path}`);
  const said = (of: Refusals['of']) =>
    refusals?.of === of ? refusals.files.map((file) => refusalText(page, file, limits)) : [];
  return (
    <Workspace
      page={page}
      here="catalogue"
      title={written(page, product.title).text}
      eyebrow={t('catalogue.title')}
      islands={['upload']}
      actions={
        <a class="button button--quiet" href={href(page, `/products/${product.slug}`)}>
          <Icon page={page} name="eye" />
          <span safe>{t('catalogue.see')}</span>
        </a>
      }
    >
      <ProductTabs page={page} id={product.id} here="files" />
      <section class="panel">
        <h2 safe>{t('files.images')}</h2>
        {product.images.length < limits.images ? (
          <UploadForm
            page={page}
            action={address('images')}
            label={t('files.addImages')}
            limits={t('files.imageLimits', {
              size: megabytes(page, limits.imageBytes),
              most: limits.images,
              left: limits.images - product.images.length,
            })}
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            maxBytes={limits.imageBytes}
            multiple
            refusals={said('images')}
          />
        ) : (
          <p class="notice" safe>
            {t('files.full', { most: limits.images })}
          </p>
        )}
        <Images page={page} product={product} form={form} action={address('images/arrange')} />
      </section>
      <Model page={page} product={product} limits={limits} refusals={said('model')} address={address} />
    </Workspace>
  );
}

function Images(props: Pick<FilesProps, 'page' | 'product' | 'form'> & { action: string }) {
  const { page, product, form, action } = props;
  const { t } = page;
  const shown = product.images
    .map((_, index) => product.images.find(({ id }) => id === valueOf(form, `images.${index}.id`)))
    .filter((image) => image !== undefined);
  return (
    <div data-role="shown">
      {shown.length === 0 ? (
        <p class="quiet" safe>
          {t('files.none')}
        </p>
      ) : (
        <Form page={page} form={form} action={action} fields={shown.map((_, index) => `images.${index}.alt`)}>
          {/* Enter in a field presses the first button of the form. */}
          <button
            class="visually-hidden"
            type="submit"
            name="step"
            value="save"
            tabindex="-1"
            aria-hidden="true"
          ></button>
          <ol class="shots">
            {shown.map((image, index) => (
              <ImageRow page={page} product={product} form={form} image={image} index={index} of={shown.length} />
            ))}
          </ol>
          <button class="button" type="submit" name="step" value="save" safe>
            {t('files.saveTexts')}
          </button>
        </Form>
      )}
    </div>
  );
}

function ImageRow(
  props: Pick<FilesProps, 'page' | 'product' | 'form'> & { image: ImageResponse; index: number; of: number },
) {
  const { page, product, form, image, index, of } = props;
  const { t } = page;
  const number = index + 1;
  return (
    <li>
      <Picture page={page} url={image.url} alt={image.alt || t('files.image', { number })} sector={product.sector} />
      <div class="stack">
        <input type="hidden" name={`images.${index}.id`} value={image.id} />
        <Field
          form={form}
          name={`images.${index}.alt`}
          label={t('files.alt', { number })}
          hint={index === 0 ? t('files.altHint') : t('files.altMore')}
        />
        <div class="row">
          <button
            class="button button--quiet"
            type="submit"
            name="step"
            value={`earlier:${image.id}`}
            disabled={index === 0}
            aria-label={escapeHtml(t('files.earlierOf', { number }))}
            safe
          >
            {t('files.earlier')}
          </button>
          <button
            class="button button--quiet"
            type="submit"
            name="step"
            value={`later:${image.id}`}
            disabled={number === of}
            aria-label={escapeHtml(t('files.laterOf', { number }))}
            safe
          >
            {t('files.later')}
          </button>
          <details class="confirm">
            <summary class="button button--danger" aria-label={escapeHtml(t('files.deleteOf', { number }))} safe>
              {t('catalogue.delete')}
            </summary>
            <div class="confirm__box">
              <p safe>{t('files.deleteWarning', { number })}</p>
              <button class="button button--danger" type="submit" name="step" value={`remove:${image.id}`} safe>
                {t('form.sure')}
              </button>
            </div>
          </details>
        </div>
      </div>
    </li>
  );
}

function Model(
  props: Pick<FilesProps, 'page' | 'product' | 'limits'> & {
    refusals: readonly string[];
    address: (path: string) => string;
  },
) {
  const { page, product, limits, refusals, address } = props;
  const { t } = page;
  return (
    <section class="panel">
      <h2 safe>{t('files.model')}</h2>
      <div class="stack" data-role="shown">
        {product.model3d ? (
          <div class="row">
            <a class="row" href={escapeHtml(product.model3d.url)} download="">
              <Icon page={page} name="model" />
              <span safe>{t('files.modelThere', { size: megabytes(page, product.model3d.size) })}</span>
            </a>
            <ConfirmedAction
              page={page}
              action={address('model/delete')}
              text={t('catalogue.delete')}
              warning={t('files.modelWarning')}
            />
          </div>
        ) : (
          <p class="quiet" safe>
            {t('files.noModel')}
          </p>
        )}
      </div>
      <UploadForm
        page={page}
        action={address('model')}
        label={t(product.model3d ? 'files.replaceModel' : 'files.addModel')}
        limits={t('files.modelLimits', { size: megabytes(page, limits.modelBytes) })}
        accept=".glb,model/gltf-binary"
        maxBytes={limits.modelBytes}
        refusals={refusals}
      />
    </section>
  );
}
