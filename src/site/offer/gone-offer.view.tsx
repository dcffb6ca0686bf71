import type { OfferResponse } from '../../modules/offers/index.js';
import { isSector } from '../../vocabulary/index.js';
import { OfferCard } from '../design/cards.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Shelf } from '../parts/shelf.js';

interface GoneOfferProps {
  page: PageContext;
  place: Pick<OfferResponse, 'direction' | 'sector'>;
  similar: readonly OfferResponse[];
}

/** What stands where an offer was that has left the market: that it is gone, and others like it. */
export function GoneOfferView({ page, place, similar }: GoneOfferProps) {
  const { t } = page;
  const { direction, sector } = place;
  const search = href(page, `/search?scope=${direction === 'SELL' ? 'sell-offers' : 'buy-offers'}&sector=${sector}`);
  return (
    <Layout page={page} title={t('error.title.410')} indexed={false}>
      <section class="lone">
        <p class="lone__code" aria-hidden="true">
          410
        </p>
        <h1 safe>{t('error.title.410')}</h1>
        <p class="lead" safe>
          {t('error.text.410')}
        </p>
        <p class="row">
          <a class="button" href={search} safe>
            {t(`gone.more.${direction}`)}
          </a>
          {isSector(sector) ? (
            <a class="button button--quiet" href={href(page, `/sectors/${sector}`)} safe>
              {t(`sector.${sector}`)}
            </a>
          ) : (
            ''
          )}
        </p>
      </section>
      <Shelf title={t('offer.similar')}>
        {similar.map((offer) => (
          <OfferCard page={page} offer={offer} />
        ))}
      </Shelf>
    </Layout>
  );
}
