import { escapeHtml } from '@kitajs/html';
import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { CompanyResponse } from '../../modules/companies/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import type { Page } from '../../platform/http/paging.js';
import { isSector, languageName } from '../../vocabulary/index.js';
import { OfferCard, ProductCard } from '../design/cards.js';
import { country, number, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Facts, MoreLink, Verified, Written } from '../design/parts.js';

interface BoothProps {
  page: PageContext;
  company: CompanyResponse;
  products: Page<ProductResponse>;
  offers: readonly OfferResponse[];
}

export function BoothView({ page, company, products, offers }: BoothProps) {
  const { t } = page;
  const described = Object.keys(company.description).length > 0;
  return (
    <Layout
      page={page}
      title={company.name}
      description={described ? written(page, company.description).text : company.name}
      jsonLd={jsonLd(page, company)}
    >
      <div class="head">
        <div class="stack">
          <h1 safe>{company.name}</h1>
          <p class="row">
            <span class="row quiet">
              <Icon page={page} name="pin" />
              <span safe>{[company.city, country(page, company.country)].filter(Boolean).join(', ')}</span>
            </span>
            <Verified page={page} level={company.verificationLevel} />
          </p>
        </div>
        {page.user?.role === 'OFFICER' || page.user?.companyId === company.id ? (
          ''
        ) : (
          <a class="button" href={href(page, `/consultations/new?withCompanyId=${company.id}`)} rel="nofollow">
            <Icon page={page} name="chat" />
            <span safe>{t('company.consult')}</span>
          </a>
        )}
      </div>
      <div class="split">
        <div>
          {described ? (
            <div class="prose lead">
              <Written page={page} text={company.description} />
            </div>
          ) : (
            ''
          )}
          {offers.length > 0 ? (
            <section class="stack">
              <h2 safe>{t('company.offers')}</h2>
              <ul class="cards">
                {offers.map((offer) => (
                  <OfferCard page={page} offer={offer} />
                ))}
              </ul>
            </section>
          ) : (
            ''
          )}
          <section class="stack">
            <h2 safe>{t('company.products')}</h2>
            {products.items.length === 0 ? (
              <p class="quiet" safe>
                {t('company.noProducts')}
              </p>
            ) : (
              <ul class="cards">
                {products.items.map((product) => (
                  <ProductCard page={page} product={product} />
                ))}
              </ul>
            )}
            <MoreLink page={page} cursor={products.nextCursor} />
          </section>
        </div>
        <div>
          <Profile page={page} company={company} />
          <Contacts page={page} company={company} />
        </div>
      </div>
    </Layout>
  );
}

function Profile({ page, company }: { page: PageContext; company: CompanyResponse }) {
  const { t } = page;
  const sectors = company.sectors.map((slug) => (isSector(slug) ? t(`sector.${slug}`) : slug));
  return (
    <section class="panel">
      <Facts
        facts={[
          {
            label: t('company.businessTypes'),
            value: company.businessTypes.map((type) => t(`company.businessType.${type}`)).join(', '),
          },
          { label: t('company.sectors'), value: sectors.join(', ') },
          { label: t('company.established'), value: company.established === null ? null : String(company.established) },
          {
            label: t('company.employees'),
            value: company.employees === null ? null : number(page, String(company.employees)),
          },
          { label: t('company.address'), value: company.address },
          {
            label: t('company.certificates'),
            value: company.certificates.map(({ name, issuer }) => (issuer ? `${name} (${issuer})` : name)).join(', '),
          },
        ]}
      />
      {company.website === null ? (
        ''
      ) : (
        <p>
          <a href={escapeHtml(company.website)} rel="nofollow noopener" safe>
            {company.website.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
    </section>
  );
}

function Contacts({ page, company }: { page: PageContext; company: CompanyResponse }) {
  const { t, locale } = page;
  if (company.contacts.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 safe>{t('company.contacts')}</h2>
      <ul class="lines">
        {company.contacts.map(({ name, position, phone, email, languages = [] }) => (
          <li>
            <h3 safe>{position ? `${name}, ${position}` : name}</h3>
            {phone ? (
              <a href={escapeHtml(`tel:${phone}`)} safe>
                {phone}
              </a>
            ) : (
              ''
            )}
            {email ? (
              <a href={escapeHtml(`mailto:${email}`)} safe>
                {email}
              </a>
            ) : (
              ''
            )}
            {languages.length > 0 ? (
              <p class="small quiet" safe>
                {languages.map((tag) => languageName(tag, locale)).join(', ')}
              </p>
            ) : (
              ''
            )}
          </li>
        ))}
      </ul>
      {page.user ? (
        ''
      ) : (
        <p class="small quiet" safe>
          {t('company.contactsHidden')}
        </p>
      )}
    </section>
  );
}

const jsonLd = (page: PageContext, company: CompanyResponse) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: company.name,
  url: `${page.url.origin}${page.url.pathname}`,
  sameAs: company.website ?? undefined,
  foundingDate: company.established === null ? undefined : String(company.established),
  address: { '@type': 'PostalAddress', addressCountry: company.country, addressLocality: company.city ?? undefined },
});
