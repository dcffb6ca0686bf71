import { type OfferPile, offerPiles, type OfferResponse } from '../../modules/offers/index.js';
import type { Page } from '../../platform/http/paging.js';
import { date, number, priceRange, priceUnit, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Empty, MoreLink } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';
import { Workspace } from '../design/workspace.js';
import type { OfferListState } from './my-offers.pages.js';

interface OfferListProps {
  page: PageContext;
  state: OfferListState;
  offers: Page<OfferResponse>;
  counts: Readonly<Record<OfferPile, number>>;
}

export function OfferListView({ page, state, offers, counts }: OfferListProps) {
  const { t } = page;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Workspace
      page={page}
      here="offers"
      title={t('my.offers')}
      lead={t('my.offersLead')}
      actions={
        <>
          <a class="button" href={href(page, '/my/offers/new')}>
            <Icon page={page} name="plus" />
            <span safe>{t('offer.new')}</span>
          </a>
          <a class="button button--quiet" href={href(page, '/my/offers/new?direction=BUY')} safe>
            {t('offer.newBuy')}
          </a>
        </>
      }
    >
      <Tabs page={page} state={state} counts={counts} total={total} />
      <Directions page={page} state={state} />
      {offers.items.length === 0 ? (
        <Nothing page={page} isNew={total === 0 && state.direction === undefined} />
      ) : (
        <OfferTable page={page} offers={offers.items} />
      )}
      <MoreLink page={page} cursor={offers.nextCursor} />
    </Workspace>
  );
}

/** The list's address with another pile or direction, from its first page. */
function listAddress(page: PageContext, { pile, direction }: Pick<OfferListState, 'pile' | 'direction'>): string {
  const query = new URLSearchParams({ ...(pile && { pile }), ...(direction && { direction }) }).toString();
  return href(page, `/my/offers${query && `?${query}`}`);
}

function Tabs(props: Pick<OfferListProps, 'page' | 'state' | 'counts'> & { total: number }) {
  const { page, state, counts, total } = props;
  const tabs = [
    { pile: undefined, text: page.t('my.pile.all'), count: total },
    ...(Object.keys(offerPiles) as OfferPile[]).map((pile) => ({
      pile,
      text: page.t(`my.pile.${pile}`),
      count: counts[pile],
    })),
  ];
  return (
    <nav class="tabs" aria-label={page.t('my.state')}>
      {tabs.map(({ pile, text, count }) => (
        <a
          href={listAddress(page, { pile, direction: state.direction }).replaceAll('&', '&amp;')}
          aria-current={pile === state.pile ? 'page' : undefined}
        >
          <span safe>{text}</span>
          <span class="tabs__count" safe>
            {number(page, String(count))}
          </span>
        </a>
      ))}
    </nav>
  );
}

function Directions({ page, state }: Pick<OfferListProps, 'page' | 'state'>) {
  const { t } = page;
  const choices = [
    { direction: undefined, text: t('my.bothDirections') },
    { direction: 'SELL' as const, text: t('offer.SELL') },
    { direction: 'BUY' as const, text: t('offer.BUY') },
  ];
  return (
    <nav class="row small" aria-label={t('my.direction')}>
      {choices.map(({ direction, text }) => (
        <a
          class="pick"
          href={listAddress(page, { pile: state.pile, direction }).replaceAll('&', '&amp;')}
          aria-current={direction === state.direction ? 'true' : undefined}
          safe
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

function Nothing({ page, isNew }: { page: PageContext; isNew: boolean }) {
  const { t } = page;
  if (!isNew) return <Empty title={t('my.pileEmpty')} />;
  return (
    <Empty title={t('my.noOffers')} text={t('my.noOffersText')}>
      <a class="button" href={href(page, '/my/offers/new')} safe>
        {t('offer.new')}
      </a>
    </Empty>
  );
}

function OfferTable({ page, offers }: { page: PageContext; offers: readonly OfferResponse[] }) {
  const { t } = page;
  return (
    <div class="panel">
      <table class="table">
        <thead>
          <tr>
            <th safe>{t('my.offer')}</th>
            <th safe>{t('my.state')}</th>
            <th safe>{t('my.price')}</th>
            <th safe>{t('my.valid')}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <OfferLine page={page} offer={offer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OfferLine({ page, offer }: { page: PageContext; offer: OfferResponse }) {
  const { t } = page;
  const { text, lang } = written(page, offer.title, offer.language);
  return (
    <tr>
      <td data-label={t('my.offer')}>
        <div>
          <a href={href(page, `/my/offers/${offer.id}`)} lang={lang} safe>
            {text}
          </a>
          <p class="small quiet" safe>
            {`${t(`offer.${offer.direction}`)} · ${t(`sector.${offer.sector}`)}`}
          </p>
        </div>
      </td>
      <td data-label={t('my.state')}>
        <div class="row">
          <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
          {offer.pendingRev === null ? '' : <Badge tone="info" text={t('offer.changePending')} />}
        </div>
      </td>
      <td data-label={t('my.price')}>
        <span safe>
          {offer.price ? `${priceRange(page, offer.price)} ${priceUnit(page, offer.price)}` : t('price.onRequest')}
        </span>
      </td>
      <td data-label={t('my.valid')}>
        <span class="nowrap" safe>
          {date(page, offer.validThrough)}
        </span>
      </td>
    </tr>
  );
}
