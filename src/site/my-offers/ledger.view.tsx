import { escapeHtml } from '@kitajs/html';
import type { OfferDetailResponse } from '../../modules/offers/index.js';
import type { DeliveryResponse, PostingSite } from '../../modules/syndication/index.js';
import { ActionButton } from '../design/fields.js';
import { dateTime, webAddress } from '../design/format.js';
import { href, type MessageKey, type PageContext } from '../design/page-context.js';
import { Badge } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';

interface LedgerProps {
  page: PageContext;
  offer: OfferDetailResponse;
  deliveries: readonly DeliveryResponse[];
  sites: readonly PostingSite[];
}

/** The offer on each affiliated site: what stands there, the site's receipt, its own words, and what happens next. */
export function Ledger({ page, offer, deliveries, sites }: LedgerProps) {
  const { t } = page;
  const bySite = new Map(deliveries.map((delivery) => [delivery.site.id, delivery]));
  return (
    <section class="panel">
      <h2 safe>{t('delivery.title')}</h2>
      {sites.length === 0 ? (
        <p class="quiet" safe>
          {t('delivery.noSites')}
        </p>
      ) : (
        <ul class="ledger">
          {sites.map((site) => {
            const delivery = bySite.get(site.id);
            return (
              <li>
                {delivery ? (
                  <Delivery page={page} offer={offer} site={site} delivery={delivery} />
                ) : (
                  <Undelivered page={page} offer={offer} site={site} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Undelivered({ page, offer, site }: Pick<LedgerProps, 'page' | 'offer'> & { site: PostingSite }) {
  const { t } = page;
  const why: MessageKey = !site.chosen
    ? 'delivery.notChosen'
    : site.status !== 'active'
      ? `offer.site.${site.status}`
      : offer.state === 'published'
        ? 'delivery.soon'
        : 'delivery.none';
  return (
    <>
      <h3 safe>{site.name}</h3>
      <p class="small quiet" safe>
        {t(why)}
      </p>
    </>
  );
}

function Delivery(props: Pick<LedgerProps, 'page' | 'offer'> & { site: PostingSite; delivery: DeliveryResponse }) {
  const { page, offer, site, delivery } = props;
  const { t } = page;
  const { status, lastError, attempts, nextAttemptAt, remoteUrl, remoteId } = delivery;
  const address = remoteUrl === null || status === 'withdrawn' ? undefined : webAddress(remoteUrl);
  return (
    <>
      <div class="ledger__head">
        <h3 safe>{site.name}</h3>
        <Badge tone={stateTone(status)} text={t(`delivery.status.${status}`)} />
      </div>
      <p class="small" safe>
        {receipt(page, delivery)}
      </p>
      {address === undefined ? (
        ''
      ) : (
        <p class="small">
          <a href={escapeHtml(address)} rel="noopener nofollow" safe>
            {t('delivery.see', { id: remoteId ?? '' })}
          </a>
        </p>
      )}
      {lastError === null ? (
        ''
      ) : (
        <div class="ledger__words">
          <p class="small quiet" safe>
            {t('delivery.error')}
          </p>
          <blockquote safe>{lastError}</blockquote>
        </div>
      )}
      {nextAttemptAt === null || status === 'delivered' ? (
        ''
      ) : (
        <p class="small quiet" safe>
          {t('delivery.nextAttempt', { attempts, when: dateTime(page, nextAttemptAt) })}
        </p>
      )}
      {status === 'parked' ? (
        <div class="stack">
          <p class="small quiet" safe>
            {t('delivery.parkedHelp')}
          </p>
          <ActionButton
            page={page}
            action={href(page, `/my/offers/${offer.id}/deliveries/${delivery.id}/retry`)}
            text={t('delivery.retry')}
          />
        </div>
      ) : (
        ''
      )}
      <History page={page} events={delivery.events} />
    </>
  );
}

/** What the site has confirmed, and whether that is what was meant for it. */
function receipt({ t }: PageContext, { ackedRev, desiredRev, status }: DeliveryResponse): string {
  if (ackedRev === null) return t('delivery.noReceipt');
  if (status === 'withdrawn') return t('delivery.takenDown');
  return ackedRev === desiredRev
    ? t('delivery.receipt', { rev: ackedRev })
    : t('delivery.oldReceipt', { rev: ackedRev, wanted: desiredRev });
}

function History({ page, events }: { page: PageContext; events: DeliveryResponse['events'] }) {
  const { t } = page;
  return (
    <details class="more">
      <summary class="small" safe>
        {t('delivery.history')}
      </summary>
      <ol class="history">
        {events.map(({ at, kind, rev, detail }) => (
          <li>
            <time datetime={at} safe>
              {dateTime(page, at)}
            </time>
            <span safe>
              {[t(`delivery.event.${kind}` as MessageKey, { rev }), kind === 'wanted' ? null : detail]
                .filter(Boolean)
                .join(' — ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
