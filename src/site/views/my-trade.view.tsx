import type { CompanyResponse } from '../../modules/companies/index.js';
import type { ConsultationResponse } from '../../modules/consultations/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import type { Page } from '../../platform/http/paging.js';
import { date, dateTime, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Empty, MoreLink } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';

interface MyTradeProps {
  page: PageContext;
  company: CompanyResponse;
  offers: Page<OfferResponse>;
  /** Consultations that somebody asks this company for. */
  waiting: readonly ConsultationResponse[];
}

export function MyTradeView({ page, company, offers, waiting }: MyTradeProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t('my.title')} indexed={false}>
      <div class="head">
        <div>
          <p class="quiet" safe>
            {company.name}
          </p>
          <h1 safe>{t('my.title')}</h1>
        </div>
        <p class="row">
          <a class="button" href={href(page, '/my/offers/new')}>
            <Icon page={page} name="plus" />
            <span safe>{t('offer.new')}</span>
          </a>
          <a class="button button--quiet" href={href(page, '/my/imports')}>
            <Icon page={page} name="upload" />
            <span safe>{t('import.title')}</span>
          </a>
          <a class="button button--quiet" href={href(page, `/companies/${company.slug}`)}>
            <Icon page={page} name="company" />
            <span safe>{t('my.booth')}</span>
          </a>
        </p>
      </div>
      {waiting.length > 0 ? <Waiting page={page} waiting={waiting} /> : ''}
      <section class="stack">
        <h2 safe>{t('my.offers')}</h2>
        {offers.items.length === 0 ? (
          <Empty title={t('my.noOffers')} text={t('my.noOffersText')}>
            <a class="button" href={href(page, '/my/offers/new')} safe>
              {t('offer.new')}
            </a>
          </Empty>
        ) : (
          <OfferTable page={page} offers={offers.items} />
        )}
        <MoreLink page={page} cursor={offers.nextCursor} />
      </section>
    </Layout>
  );
}

function Waiting({ page, waiting }: Pick<MyTradeProps, 'page' | 'waiting'>) {
  return (
    <section class="panel">
      <h2 safe>{page.t('my.requests')}</h2>
      <ul class="lines">
        {waiting.map(({ id, subject, requester, host, proposedBy, slots }) => (
          <li>
            <h3>
              <a href={href(page, `/consultations/${id}`)} safe>
                {subject}
              </a>
            </h3>
            <p class="small quiet" safe>
              {[
                proposedBy === 'requester' ? requester.name : host.name,
                ...slots.map(({ startsAt }) => dateTime(page, startsAt)),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
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
            <th safe>{t('my.valid')}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr>
              <td data-label={t('my.offer')}>
                <div>
                  <a href={href(page, `/my/offers/${offer.id}`)} safe>
                    {written(page, offer.title, offer.language).text}
                  </a>
                  <p class="small quiet" safe>
                    {t(`offer.${offer.direction}`)}
                  </p>
                </div>
              </td>
              <td data-label={t('my.state')}>
                <div class="row">
                  <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
                  {offer.pendingRev === null ? '' : <Badge tone="info" text={t('offer.state.pending_review')} />}
                </div>
              </td>
              <td data-label={t('my.valid')}>
                <span safe>{date(page, offer.validThrough)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
