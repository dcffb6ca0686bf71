import { partyOf } from '../../../site/design/cards.js';
import { date, written } from '../../../site/design/format.js';
import { href, localized, type PageContext } from '../../../site/design/page-context.js';
import { CompanyPanel, Facts } from '../../../site/design/parts.js';
import type { CompanyResponse } from '../../companies/index.js';
import type { OfferDetailResponse, OfferResponse } from '../../offers/index.js';

/** Who stands behind an offer, and what else they have on the market. */
export interface CompanyContext {
  company: CompanyResponse;
  offers: readonly OfferResponse[];
}

export function CompanyContextPanel(props: {
  page: PageContext;
  offer: OfferDetailResponse;
  context: CompanyContext | null;
}) {
  const { page, offer, context } = props;
  const { t } = page;
  if (!context)
    return (
      <section class="panel">
        <h2 class="eyebrow" safe>
          {t('officer.companyContext')}
        </h2>
        <p safe>{partyOf(page, offer)}</p>
      </section>
    );
  const { company, offers } = context;
  const { confidential } = company;
  const others = offers.filter(({ id }) => id !== offer.id);
  return (
    <CompanyPanel page={page} company={company}>
      <Facts
        facts={[
          {
            label: t('verify.title'),
            value: confidential && t(`verify.state.${confidential.verification.state}`),
          },
          {
            label: t('verify.validUntil'),
            value: confidential?.verification.validUntil && date(page, confidential.verification.validUntil),
          },
          { label: t('officer.memberSince'), value: date(page, company.createdAt) },
        ]}
      />
      <h3 safe>{t(others.length > 0 ? 'officer.liveOffers' : 'officer.noLiveOffers')}</h3>
      <ul class="small others">
        {others.map(({ title, language, links }) => (
          <li>
            <a href={localized(page, links.html)} safe>
              {written(page, title, language).text}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(page, `/officer/companies/${company.id}`)} safe>
          {t('officer.openCompany')}
        </a>
      </p>
    </CompanyPanel>
  );
}
