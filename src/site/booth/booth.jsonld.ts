import type { CompanyResponse } from '../../modules/companies/index.js';
import { written } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';

/** schema.org `Organization`; certificates are what a buyer's machine looks for, contacts are for people. */
export function companyJsonLd(page: PageContext, company: CompanyResponse, image: string | undefined): object {
  const absolute = (path: string) => new URL(path, page.url.origin).href;
  const hasText = Object.keys(company.description).length > 0;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': absolute(`/companies/${company.id}`),
    name: company.name,
    url: absolute(href(page, `/companies/${company.slug}`)),
    description: hasText ? written(page, company.description).text : undefined,
    image: image === undefined ? undefined : absolute(image),
    sameAs: company.website ?? undefined,
    foundingDate: company.established === null ? undefined : String(company.established),
    numberOfEmployees:
      company.employees === null ? undefined : { '@type': 'QuantitativeValue', value: company.employees },
    address: {
      '@type': 'PostalAddress',
      addressCountry: company.country,
      addressLocality: company.city ?? undefined,
      streetAddress: company.address ?? undefined,
    },
    hasCertification: company.certificates.map(({ name, issuer, number, validUntil }) => ({
      '@type': 'Certification',
      name,
      issuedBy: issuer && { '@type': 'Organization', name: issuer },
      certificationIdentification: number,
      expires: validUntil,
    })),
  };
}
