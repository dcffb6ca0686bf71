import { escapeHtml } from '@kitajs/html';
import type { OfferDetailResponse } from '../../modules/offers/index.js';
import type { DeliveryResponse } from '../../modules/syndication/index.js';
import { ActionButton } from '../design/fields.js';
import { date, dateTime, written } from '../design/format.js';
import { Layout } from '../design/layout.js';
import { href, localized, type PageContext } from '../design/page-context.js';
import { Badge, Crumbs, Facts, PriceText, Written } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';

interface MyOfferProps {
  page: PageContext;
  offer: OfferDetailResponse;
  deliveries: readonly DeliveryResponse[];
}

/** Actions by form, the one to come first; the others that the lifecycle allows are reached elsewhere. */
const ACTIONS = [
  { action: 'submit', kind: 'main' },
  { action: 'reopen', kind: 'main' },
  { action: 'withdraw', kind: 'quiet' },
  { action: 'close', kind: 'quiet' },
] as const;

export function MyOfferView({ page, offer, deliveries }: MyOfferProps) {
  const { t } = page;
  return (
    <Layout page={page} title={written(page, offer.title, offer.language).text} indexed={false}>
      <div class="stack">
        <Crumbs page={page} path={[{ text: t('my.title'), to: '/my' }]} />
        <p class="row">
          <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
          <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
        </p>
        <h1>
          <Written page={page} text={offer.title} fallback={offer.language} />
        </h1>
        {offer.pendingRev === null ? (
          ''
        ) : (
          <p class="notice" safe>
            {t('offer.pending')}
          </p>
        )}
        <Review page={page} offer={offer} />
        <div class="row">
          {ACTIONS.filter(({ action }) => offer.actions.includes(action)).map(({ action, kind }) => (
            <ActionButton
              page={page}
              action={href(page, `/my/offers/${offer.id}/${action}`)}
              text={t(`offer.action.${action}`)}
              kind={kind}
            />
          ))}
          <a class="button button--quiet" href={localized(page, offer.links.html)} safe>
            {t('my.see')}
          </a>
        </div>
      </div>
      <div class="split">
        <section class="panel">
          <h2 safe>{t('delivery.title')}</h2>
          {deliveries.length === 0 ? (
            <p class="quiet" safe>
              {t(offer.state === 'published' ? 'delivery.noSites' : 'delivery.none')}
            </p>
          ) : (
            <Deliveries page={page} deliveries={deliveries} />
          )}
        </section>
        <section class="panel">
          <PriceText page={page} price={offer.price} big />
          <Facts
            facts={[
              { label: t('my.valid'), value: date(page, offer.validThrough) },
              { label: t('search.facet.sector'), value: t(`sector.${offer.sector}`) },
            ]}
          />
          <div class="prose">
            <Written page={page} text={offer.description} fallback={offer.language} />
          </div>
        </section>
      </div>
    </Layout>
  );
}

function Review({ page, offer }: Pick<MyOfferProps, 'page' | 'offer'>) {
  const { t } = page;
  if (!offer.review) return <></>;
  const { note, reasonCode } = offer.review;
  return (
    <p class="notice notice--warn" safe>
      {t('offer.reviewed', { note: note ?? reasonCode.replaceAll('_', ' ') })}
    </p>
  );
}

function Deliveries({ page, deliveries }: Pick<MyOfferProps, 'page' | 'deliveries'>) {
  const { t } = page;
  const labels = [t('delivery.site'), t('delivery.status'), t('delivery.attempts'), t('delivery.error')] as const;
  return (
    <table class="table">
      <thead>
        <tr>
          {labels.map((label) => (
            <th safe>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ site, status, attempts, lastError, remoteUrl, nextAttemptAt }) => (
          <tr>
            <td data-label={labels[0]}>
              {remoteUrl === null ? (
                <span safe>{site.name}</span>
              ) : (
                <a href={escapeHtml(remoteUrl)} rel="noopener" safe>
                  {site.name}
                </a>
              )}
            </td>
            <td data-label={labels[1]}>
              <Badge tone={stateTone(status)} text={t(`delivery.status.${status}`)} />
            </td>
            <td data-label={labels[2]}>
              <span safe>
                {nextAttemptAt === null
                  ? String(attempts)
                  : `${attempts} · ${t('delivery.next')} ${dateTime(page, nextAttemptAt)}`}
              </span>
            </td>
            <td data-label={labels[3]}>
              <span safe>{lastError ?? '–'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
