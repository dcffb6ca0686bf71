import { escapeHtml } from '@kitajs/html';
import { categoryPath, formatIncoterm, isSector, type PaymentTerms } from '../../../vocabulary/index.js';
import { partyOf } from '../../../site/design/cards.js';
import { date, priceRange, priceUnit, quantity, webAddress, written } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, CompanyPanel, Crumbs, Facts, Picture, PriceText, Written } from '../../../site/design/parts.js';
import type { OfferDetailResponse } from '../offers.dto.js';
import { offerJsonLd } from './offer.jsonld.js';
import { stateTone } from '../../../site/design/state-tone.js';

interface OfferProps {
  page: PageContext;
  offer: OfferDetailResponse;
}

export function OfferView({ page, offer }: OfferProps) {
  const { t } = page;
  const live = offer.state === 'published';
  const title = written(page, offer.title, offer.language).text;
  return (
    <Layout
      page={page}
      title={title}
      description={written(page, offer.description, offer.language).text}
      image={offer.images[0]}
      indexed={live}
      jsonLd={offerJsonLd(page, offer)}
    >
      <div class="stack">
        <Where page={page} offer={offer} />
        <p class="row">
          <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
          {live ? '' : <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />}
          {offer.publishedAt === null ? (
            ''
          ) : (
            <span class="small quiet" safe>
              {t('offer.published', { date: date(page, offer.publishedAt) })}
            </span>
          )}
        </p>
        <h1>
          <Written page={page} text={offer.title} fallback={offer.language} />
        </h1>
        {live ? (
          ''
        ) : (
          <p class="notice notice--warn" safe>
            {t('offer.onlyYou')}
          </p>
        )}
      </div>
      <div class="split split--subject">
        <div>
          {offer.images.length > 0 ? <Gallery page={page} offer={offer} /> : ''}
          <section class="panel">
            <h2 safe>{t('product.description')}</h2>
            <div class="prose">
              <Written page={page} text={offer.description} fallback={offer.language} />
            </div>
          </section>
          <Terms page={page} offer={offer} />
        </div>
        <div>
          <Deal page={page} offer={offer} />
          <Party page={page} offer={offer} />
        </div>
      </div>
    </Layout>
  );
}

function Where({ page, offer }: OfferProps) {
  const scope = offer.direction === 'SELL' ? ('sell-offers' as const) : ('buy-offers' as const);
  const sector = isSector(offer.sector)
    ? [{ text: page.t(`sector.${offer.sector}`), to: `/search?scope=${scope}&sector=${offer.sector}` }]
    : [];
  const below = (offer.categoryId === undefined ? [] : categoryPath(offer.categoryId)).map(({ id, name }) => ({
    text: name,
    to: `/search?scope=${scope}&sector=${offer.sector}&category=${encodeURIComponent(id)}`,
  }));
  const path = [{ text: page.t(`search.scope.${scope}`), to: `/search?scope=${scope}` }, ...sector, ...below];
  return <Crumbs page={page} path={path} />;
}

function Gallery({ page, offer }: OfferProps) {
  const [first, ...others] = offer.images;
  const title = written(page, offer.title, offer.language).text;
  return (
    <div class="gallery">
      <Picture page={page} url={first} alt={title} sector={offer.sector} eager />
      {others.length > 0 ? (
        <ul aria-label={page.t('product.images')}>
          {others.map((url) => (
            <li>
              <a href={escapeHtml(url)}>
                <Picture page={page} url={url} alt={title} sector={offer.sector} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}

/** What it costs, and the way to talk about it. */
function Deal({ page, offer }: OfferProps) {
  const { t, user } = page;
  const own = user !== null && user.companyId !== null && user.companyId === offer.company?.id;
  return (
    <section class="panel">
      <PriceText page={page} price={offer.price} big />
      <Facts
        facts={[
          { label: t('offer.quantity'), value: offer.quantity && quantity(page, offer.quantity) },
          { label: t('product.moq'), value: offer.moq && quantity(page, offer.moq) },
          {
            label: t('product.leadTime'),
            value: offer.leadTimeDays === undefined ? null : t('product.days', { days: offer.leadTimeDays }),
          },
        ]}
      />
      {offer.productId === undefined ? (
        ''
      ) : (
        <p>
          <a href={href(page, `/products/${offer.productId}`)} safe>
            {t('offer.product')}
          </a>
        </p>
      )}
      <p class="row small quiet">
        <Icon page={page} name="clock" />
        <span safe>{t('offer.validThrough', { date: date(page, offer.validThrough) })}</span>
      </p>
      {own ? (
        <a class="button button--quiet" href={href(page, `/my/offers/${offer.id}`)} safe>
          {t('nav.my')}
        </a>
      ) : offer.company && offer.state === 'published' && user?.role !== 'OFFICER' ? (
        <a class="button" href={href(page, `/consultations/new?offerId=${offer.id}`)} rel="nofollow">
          <Icon page={page} name="chat" />
          <span safe>{t('company.consult')}</span>
        </a>
      ) : (
        ''
      )}
    </section>
  );
}

function Party({ page, offer }: OfferProps) {
  const { t } = page;
  if (offer.company) return <CompanyPanel page={page} company={offer.company} />;
  if (!offer.origin) return <></>;
  return (
    <section class="panel">
      <h2 class="eyebrow" safe>
        {t('company.one')}
      </h2>
      <p safe>{partyOf(page, offer)}</p>
      <p safe>{t('offer.origin', { site: offer.origin.site })}</p>
      <p>
        <a href={escapeHtml(webAddress(offer.origin.url) ?? '')} rel="nofollow noopener ugc" safe>
          {t('offer.originLink')}
        </a>
      </p>
    </section>
  );
}

function Terms({ page, offer }: OfferProps) {
  const { t } = page;
  const { price, hsCode } = offer;
  const facts = [
    {
      label: t(`offer.price.${offer.direction}`),
      value: price && `${priceRange(page, price)} ${priceUnit(page, price)}`,
    },
    { label: t('offer.incoterm'), value: price?.incoterm && formatIncoterm(price.incoterm) },
    { label: t('offer.paymentTerms'), value: offer.paymentTerms?.map((terms) => payment(page, terms)).join('; ') },
    {
      label: t('product.supplyAbility'),
      value: offer.supplyAbility && t('product.perMonth', { quantity: quantity(page, offer.supplyAbility) }),
    },
    { label: t('offer.portOfLoading'), value: offer.portOfLoading },
    { label: t('offer.destination'), value: offer.destination },
    { label: t('offer.packaging'), value: offer.packaging },
    { label: t('offer.certifications'), value: offer.certifications?.join(', ') },
    { label: t('product.hsCode'), value: hsCode && `${hsCode.slice(0, 4)}.${hsCode.slice(4)}` },
  ];
  if (facts.every(({ value }) => !value)) return <></>;
  return (
    <section class="panel">
      <h2 safe>{t('offer.terms')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function payment({ t }: PageContext, terms: PaymentTerms): string {
  const { code, ...values } = terms;
  return t(`payment.${code}`, values);
}
