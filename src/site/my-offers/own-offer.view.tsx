import { formatIncoterm } from '../../vocabulary/index.js';
import type { OfferDetailResponse } from '../../modules/offers/index.js';
import type { DeliveryResponse, PostingSite } from '../../modules/syndication/index.js';
import { ActionButton, ConfirmedAction } from '../design/fields.js';
import { dateTime, quantity, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { href, localized, type MessageKey, type PageContext } from '../design/page-context.js';
import { Badge, Crumbs, Facts, PriceText, Written } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';
import { Workspace } from '../design/workspace.js';
import { Ledger } from './ledger.view.js';

interface OwnOfferProps {
  page: PageContext;
  offer: OfferDetailResponse;
  deliveries: readonly DeliveryResponse[];
  sites: readonly PostingSite[];
}

export function OwnOfferView({ page, offer, deliveries, sites }: OwnOfferProps) {
  const { t } = page;
  return (
    <Workspace
      page={page}
      here="offers"
      title={written(page, offer.title, offer.language).text}
      actions={<Actions page={page} offer={offer} />}
    >
      <Crumbs page={page} path={[{ text: t('my.offers'), to: '/my/offers' }]} />
      <p class="row">
        <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
        <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
        <span class="small quiet" safe>
          {t(`offer.means.${offer.state}`)}
        </span>
      </p>
      <Review page={page} offer={offer} />
      {offer.pending ? <Pending page={page} pending={offer.pending} /> : ''}
      <div class="split">
        <Ledger page={page} offer={offer} deliveries={deliveries} sites={sites} />
        <Summary page={page} offer={offer} />
      </div>
    </Workspace>
  );
}

/** What the lifecycle allows this reader now; what can't be taken back asks first. */
function Actions({ page, offer }: Pick<OwnOfferProps, 'page' | 'offer'>) {
  const { t } = page;
  const may = (action: string) => offer.actions.includes(action);
  const to = (action: string) => href(page, `/my/offers/${offer.id}/${action}`);
  return (
    <>
      {may('submit') ? (
        <ActionButton page={page} action={to('submit')} text={t('offer.action.submit')} kind="main" />
      ) : (
        ''
      )}
      {may('reopen') ? (
        <ActionButton page={page} action={to('reopen')} text={t('offer.action.reopen')} kind="main" />
      ) : (
        ''
      )}
      {may('edit') ? (
        <a class="button button--quiet" href={to('edit')}>
          <Icon page={page} name="edit" />
          <span safe>{t('offer.action.edit')}</span>
        </a>
      ) : (
        ''
      )}
      <a class="button button--quiet" href={localized(page, offer.links.html)}>
        <Icon page={page} name="eye" />
        <span safe>{t('my.see')}</span>
      </a>
      {may('close') ? (
        <ConfirmedAction
          page={page}
          action={to('close')}
          text={t('offer.action.close')}
          warning={t('offer.warning.close')}
        />
      ) : (
        ''
      )}
      {may('withdraw') ? (
        <ConfirmedAction
          page={page}
          action={to('withdraw')}
          text={t('offer.action.withdraw')}
          warning={t('offer.warning.withdraw')}
        />
      ) : (
        ''
      )}
    </>
  );
}

function Review({ page, offer }: Pick<OwnOfferProps, 'page' | 'offer'>) {
  const { t } = page;
  if (!offer.review) return <></>;
  const { note, reasonCode } = offer.review;
  return (
    <div class="notice notice--warn">
      <p safe>{t(`reason.offer.${reasonCode}` as MessageKey)}</p>
      {note === null ? '' : <p safe>{t('offer.reviewed', { note })}</p>}
    </div>
  );
}

/** The change that waits for an officer while buyers see what they saw before. */
function Pending({ page, pending }: { page: PageContext; pending: NonNullable<OfferDetailResponse['pending']> }) {
  const { t } = page;
  return (
    <div class="notice">
      <p safe>{t('offer.pending')}</p>
      <p class="small" safe>
        {t('offer.pendingFields', {
          when: dateTime(page, pending.submittedAt),
          fields: pending.changes.map(({ field }) => t(`offer.field.${field}` as MessageKey)).join(', '),
        })}
      </p>
    </div>
  );
}

function Summary({ page, offer }: Pick<OwnOfferProps, 'page' | 'offer'>) {
  const { t } = page;
  const { price } = offer;
  return (
    <section class="panel">
      <h2 safe>{t('my.atAGlance')}</h2>
      <PriceText page={page} price={price} big />
      <Facts
        facts={[
          { label: t('my.valid'), value: dateTime(page, offer.validThrough) },
          { label: t('offer.incoterm'), value: price?.incoterm && formatIncoterm(price.incoterm) },
          { label: t('offer.quantity'), value: offer.quantity && quantity(page, offer.quantity) },
          { label: t('product.moq'), value: offer.moq && quantity(page, offer.moq) },
          { label: t('search.facet.sector'), value: t(`sector.${offer.sector}`) },
        ]}
      />
      <div class="prose">
        <Written page={page} text={offer.description} fallback={offer.language} />
      </div>
    </section>
  );
}
