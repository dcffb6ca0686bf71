import { escapeHtml } from '@kitajs/html';
import type { PostingResponse, PostingSite } from '../../modules/syndication/index.js';
import { errorOf, valueOf, valuesOf } from '../design/form.js';
import { date, quantity } from '../design/format.js';
import type { PageContext } from '../design/page-context.js';
import { Badge, Picture, PriceText } from '../design/parts.js';
import type { EditorProps } from './editor.view.js';

/** On which affiliated sites the offer is to appear, and what each of them is told. */
export function PostingFields({ page, form, sites, shown, offer }: EditorProps) {
  const { t } = page;
  const some = valueOf(form, 'posting') === 'some';
  const error = errorOf(form, 'sites[]');
  return (
    <section class="panel fields posting" aria-labelledby="posting">
      <h2 id="posting" safe>
        {t('offer.part.posting')}
      </h2>
      {sites.length === 0 ? (
        <p class="quiet" safe>
          {t('delivery.noSites')}
        </p>
      ) : (
        <fieldset class={error ? 'field field--wrong' : 'field'}>
          <legend class="visually-hidden" safe>
            {t('offer.part.posting')}
          </legend>
          <label class="choice">
            <input type="radio" name="posting" value="all" checked={!some} />
            <span safe>{t('offer.form.allSites')}</span>
          </label>
          <label class="choice">
            <input type="radio" name="posting" value="some" checked={some} />
            <span safe>{t('offer.form.someSites')}</span>
          </label>
          <ul class="posting__sites">
            {sites.map((site) => (
              <li>
                <label class="choice">
                  <input
                    type="checkbox"
                    name="sites[]"
                    value={escapeHtml(site.id)}
                    checked={!some || valuesOf(form, 'sites[]').includes(site.id)}
                  />
                  <span safe>{site.name}</span>
                </label>
                <Manner page={page} site={site} />
                {shown ? <Preview page={page} site={site} shown={shown} sector={offer?.sector ?? 'others'} /> : ''}
              </li>
            ))}
          </ul>
          {error ? (
            <p class="field__error" safe>
              {error}
            </p>
          ) : (
            ''
          )}
          {shown ? (
            ''
          ) : (
            <p class="small quiet" safe>
              {t('offer.previewLater')}
            </p>
          )}
        </fieldset>
      )}
    </section>
  );
}

/** When the offer arrives there, or why it doesn't for now. */
function Manner({ page, site }: { page: PageContext; site: PostingSite }) {
  if (site.status !== 'active') return <Badge tone="warn" text={page.t(`offer.site.${site.status}`)} />;
  return (
    <span class="small quiet" safe>
      {page.t(`offer.site.${site.kind}`)}
    </span>
  );
}

interface PreviewProps {
  page: PageContext;
  site: PostingSite;
  shown: PostingResponse['shown'];
  sector: string;
}

/** What one site is told about the offer, as far as it is saved. */
function Preview({ page, site, shown, sector }: PreviewProps) {
  const { t } = page;
  const host = URL.canParse(site.homeUrl) ? new URL(site.homeUrl).host : site.name;
  return (
    <details class="preview">
      <summary safe>{t('offer.preview', { site: site.name })}</summary>
      <article class="preview__card" lang={escapeHtml(shown.language)}>
        <Picture page={page} url={shown.images[0]} sector={sector} />
        <div class="stack">
          <p class="small quiet" safe>
            {host}
          </p>
          <h3 safe>{shown.title}</h3>
          <p class="clamp" safe>
            {shown.description}
          </p>
          <PriceText page={page} price={shown.price} />
          <p class="small quiet" safe>
            {[
              shown.company.name,
              shown.moq && `${t('product.moq')} ${quantity(page, shown.moq)}`,
              t('offer.validThrough', { date: date(page, shown.validThrough) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </article>
      {shown.leftOut.length > 0 ? (
        <p class="small quiet" safe>
          {t('offer.previewLeftOut', { fields: shown.leftOut.map((field) => fieldName(page, field)).join(', ') })}
        </p>
      ) : (
        ''
      )}
    </details>
  );
}

const NAMES = {
  quantity: 'offer.quantity',
  packaging: 'offer.packaging',
  portOfLoading: 'offer.portOfLoading',
  destination: 'offer.destination',
  certifications: 'offer.certifications',
} as const;

const isNamed = (field: string): field is keyof typeof NAMES => field in NAMES;

/** `packaging` by its name; `title.ko` by that of the language. */
function fieldName({ t, locale }: PageContext, field: string): string {
  if (isNamed(field)) return t(NAMES[field]);
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(field.replace(/^title\./, ''));
  return t('offer.previewText', { language: name ?? field });
}
