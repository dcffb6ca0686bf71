import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { CompanyResponse } from '../../modules/companies/index.js';
import type { OfferResponse } from '../../modules/offers/index.js';
import type { Page } from '../../platform/http/paging.js';
import { OfferCard, ProductCard } from '../design/cards.js';
import { country, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { MoreLink, Verified, Written } from '../design/parts.js';
import { Shelf } from '../parts/shelf.js';
import { companyJsonLd } from './booth.jsonld.js';
import { Certificates, Contacts, Profile, Trust } from './booth-facts.view.js';

interface BoothProps {
  page: PageContext;
  company: CompanyResponse;
  products: Page<ProductResponse>;
  offers: readonly OfferResponse[];
  /** Whether the catalogue is at its beginning. */
  isFirst: boolean;
}

export function BoothView(props: BoothProps) {
  const { page, company, products, offers } = props;
  const { t } = page;
  const story = Object.keys(company.description).length > 0 ? company.description : undefined;
  const image = products.items.find(({ images }) => images.length > 0)?.images[0]?.url;
  return (
    <Layout
      page={page}
      title={company.name}
      description={story ? written(page, story).text : company.name}
      image={image}
      jsonLd={companyJsonLd(page, company, image)}
    >
      <Front page={page} company={company} />
      <div class="split">
        <div>
          {story ? (
            <section class="prose lead" aria-label={t('company.story')}>
              <Written page={page} text={story} />
            </section>
          ) : (
            ''
          )}
          <Profile page={page} company={company} />
          <Certificates page={page} company={company} />
        </div>
        <div>
          <Contacts page={page} company={company} />
          <Trust page={page} company={company} />
        </div>
      </div>
      <Shelf title={t('company.offers')}>
        {offers.map((offer) => (
          <OfferCard page={page} offer={offer} ofCompany />
        ))}
      </Shelf>
      <Catalogue {...props} />
    </Layout>
  );
}

/** Its name, its place, how far it can be trusted; for its own people the way to change it. */
function Front({ page, company }: { page: PageContext; company: CompanyResponse }) {
  const { t, user } = page;
  return (
    <header class="booth">
      <span class="booth__sign" aria-hidden="true" safe>
        {initials(company.name)}
      </span>
      <div class="stack">
        <h1 safe>{company.name}</h1>
        <p class="row">
          <span class="row quiet">
            <Icon page={page} name="pin" />
            <span safe>{[company.city, country(page, company.country)].filter(Boolean).join(', ')}</span>
          </span>
          <Verified page={page} level={company.verificationLevel} />
        </p>
        {company.confidential?.suspension ? (
          <p class="notice notice--error" safe>
            {t('company.suspendedNotice')}
          </p>
        ) : (
          ''
        )}
      </div>
      {user?.companyId === company.id ? (
        <a class="button button--quiet" href={href(page, '/my/company')}>
          <Icon page={page} name="edit" />
          <span safe>{t('company.edit')}</span>
        </a>
      ) : (
        ''
      )}
    </header>
  );
}

const initials = (name: string) =>
  name
    .split(/[\s&.,-]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();

function Catalogue({ page, company, products, isFirst }: BoothProps) {
  const { t } = page;
  return (
    <section class="stack" id="catalogue">
      <h2 safe>{t('company.products')}</h2>
      {products.items.length === 0 ? (
        <p class="quiet" safe>
          {t('company.noProducts')}
        </p>
      ) : (
        <ul class="cards">
          {products.items.map((product) => (
            <ProductCard page={page} product={product} ofCompany />
          ))}
        </ul>
      )}
      <div class="row">
        {isFirst ? (
          ''
        ) : (
          <a class="button button--quiet" href={href(page, `/companies/${company.slug}#catalogue`)}>
            <Icon page={page} name="back" />
            <span safe>{t('company.catalogueStart')}</span>
          </a>
        )}
        <MoreLink page={page} cursor={products.nextCursor} />
      </div>
    </section>
  );
}
