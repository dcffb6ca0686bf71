import { written } from '../design/format.js';
import { localized, type PageContext } from '../design/page-context.js';
import type { OfferDetailResponse } from '../../modules/offers/index.js';

/** schema.org `Offer` for selling, `Demand` for buying; the price is a specification, because `Demand` knows no other. */
export function offerJsonLd(page: PageContext, offer: OfferDetailResponse): object {
  const { price, company } = offer;
  const absolute = (path: string) => new URL(path, page.url.origin).href;
  const party = company && {
    '@type': 'Organization',
    name: company.name,
    url: absolute(`/${page.locale}/companies/${company.slug}`),
  };
  return {
    '@context': 'https://schema.org',
    '@type': offer.direction === 'SELL' ? 'Offer' : 'Demand',
    '@id': absolute(offer.links.self),
    url: absolute(localized(page, offer.links.html)),
    name: written(page, offer.title, offer.language).text,
    description: written(page, offer.description, offer.language).text,
    category: offer.categoryId ?? offer.sector,
    validFrom: offer.validFrom,
    validThrough: offer.validThrough,
    ...(party && (offer.direction === 'SELL' ? { offeredBy: party } : { agent: party })),
    ...(price && {
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        minPrice: price.min,
        maxPrice: price.max,
        priceCurrency: price.currency,
        unitCode: price.unitCode,
        referenceQuantity: { '@type': 'QuantitativeValue', value: price.perQuantity, unitCode: price.unitCode },
      },
    }),
  };
}
