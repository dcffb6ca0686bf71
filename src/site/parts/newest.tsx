import type { OfferResponse } from '../../modules/offers/index.js';
import { partyOf } from '../design/cards.js';
import { date } from '../design/format.js';
import { href, localized, type MessageKey, type PageContext } from '../design/page-context.js';
import { Badge, PriceText, Written } from '../design/parts.js';

/** The newest offers of one direction, as lines that can be read down quickly. */
export function Newest(props: { page: PageContext; title: MessageKey; to: string; offers: readonly OfferResponse[] }) {
  const { page, title, to, offers } = props;
  const { t } = page;
  return (
    <section class="panel">
      <div class="head">
        <h2 safe>{t(title)}</h2>
        <a href={href(page, to)} safe>
          {t('home.all')}
        </a>
      </div>
      {offers.length === 0 ? (
        <p class="quiet" safe>
          {t('home.noOffers')}
        </p>
      ) : (
        <OfferLines page={page} offers={offers} />
      )}
    </section>
  );
}

/** Offers as lines. */
export function OfferLines({ page, offers }: { page: PageContext; offers: readonly OfferResponse[] }) {
  return (
    <ul class="lines">
      {offers.map((offer) => (
        <Line page={page} offer={offer} />
      ))}
    </ul>
  );
}

function Line({ page, offer }: { page: PageContext; offer: OfferResponse }) {
  const { t } = page;
  return (
    <li>
      <div class="row small quiet">
        <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
        <span safe>{partyOf(page, offer)}</span>
      </div>
      <h3>
        <a href={localized(page, offer.links.html)}>
          <Written page={page} text={offer.title} fallback={offer.language} />
        </a>
      </h3>
      <PriceText page={page} price={offer.price} />
      <p class="small quiet" safe>
        {t('offer.validThrough', { date: date(page, offer.validThrough) })}
      </p>
    </li>
  );
}
