import { escapeHtml } from '@kitajs/html';
import type { ProductResponse } from '../../modules/catalogue/index.js';
import { number } from '../design/format.js';
import { Icon } from '../design/icon.js';
import type { PageContext } from '../design/page-context.js';

type ProductModel = NonNullable<ProductResponse['model3d']>;

const BYTES_PER_MB = 1_000_000;

/** The 3D model: a file to download for everybody, and where there is JavaScript a viewer that is loaded when it is asked for. */
export function Model({ page, model, title }: { page: PageContext; model: ProductModel; title: string }) {
  const { t } = page;
  const size = number(page, (Math.ceil((model.size / BYTES_PER_MB) * 10) / 10).toFixed(1));
  return (
    <section class="panel">
      <h2 safe>{t('product.model3d')}</h2>
      <silkgate-model
        class="model"
        data-src={escapeHtml(model.url)}
        data-text-loading={t('product.modelLoading')}
        data-text-ready={t('product.modelReady')}
        data-text-failed={t('product.modelFailed')}
      >
        <div
          class="model__stage"
          data-role="stage"
          role="application"
          tabindex="0"
          aria-label={escapeHtml(t('product.modelOf', { title }))}
          hidden
        ></div>
        <p class="row">
          <button class="button" type="button" data-role="open" hidden>
            <Icon page={page} name="model" />
            <span safe>{t('product.modelOpen')}</span>
          </button>
          <a class="button button--quiet" href={escapeHtml(model.url)} download="">
            <Icon page={page} name="download" />
            <span safe>{t('product.modelDownload', { size })}</span>
          </a>
        </p>
        <p class="small quiet" data-role="status" role="status"></p>
      </silkgate-model>
    </section>
  );
}
