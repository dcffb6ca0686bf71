import type { LocalizedText } from '../../vocabulary/index.js';
import { country, quantity, type ShownPrice, written } from './format.js';
import { href, localized, type PageContext } from './page-context.js';
import { Badge, type CompanyLine, Picture, PriceText, Verified, Written } from './parts.js';

/** What a list shows of a product. */
export interface ProductCardData {
  slug: string;
  title: LocalizedText;
  sector: string;
  images: readonly { url: string; alt: string }[];
  price?: ShownPrice | undefined;
  moq?: { quantity: string; unitCode: string } | undefined;
  company: CompanyLine;
}

/** @param props.ofCompany whether it stands among others of its company, which then needs no naming */
export function ProductCard(props: { page: PageContext; product: ProductCardData; ofCompany?: boolean }) {
  const { page, product, ofCompany = false } = props;
  const [image] = product.images;
  return (
    <li class="card">
      <Picture
        page={page}
        url={image?.url}
        alt={image?.alt || written(page, product.title).text}
        sector={product.sector}
      />
      <div class="card__body">
        <h3>
          <a href={href(page, `/products/${product.slug}`)}>
            <Written page={page} text={product.title} />
          </a>
        </h3>
        <PriceText page={page} price={product.price} />
        {product.moq ? (
          <p class="small quiet" safe>
            {`${page.t('product.moq')} ${quantity(page, product.moq)}`}
          </p>
        ) : (
          ''
        )}
        {ofCompany ? '' : <Maker page={page} company={product.company} />}
      </div>
    </li>
  );
}

/** What a list shows of an offer, our own or an affiliated site's. */
export interface OfferCardData {
  direction: 'SELL' | 'BUY';
  title: LocalizedText;
  language: string;
  sector: string;
  images: readonly string[];
  price?: ShownPrice | undefined;
  company: CompanyLine | null;
  origin: { site: string; company: { name?: string | undefined; country?: string | undefined } } | null;
  links: { html: string };
}

/** @param props.ofCompany whether it stands among others of its company, which then needs no naming */
export function OfferCard(props: { page: PageContext; offer: OfferCardData; ofCompany?: boolean }) {
  const { page, offer, ofCompany = false } = props;
  const { t } = page;
  return (
    <li class="card">
      {offer.direction === 'SELL' ? (
        <Picture
          page={page}
          url={offer.images[0]}
          alt={written(page, offer.title, offer.language).text}
          sector={offer.sector}
        />
      ) : (
        ''
      )}
      <div class="card__body">
        <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
        <h3>
          <a href={localized(page, offer.links.html)}>
            <Written page={page} text={offer.title} fallback={offer.language} />
          </a>
        </h3>
        <PriceText page={page} price={offer.price} />
        {ofCompany ? (
          ''
        ) : offer.company ? (
          <Maker page={page} company={offer.company} />
        ) : (
          <p class="card__foot" safe>
            {partyOf(page, offer)}
          </p>
        )}
      </div>
    </li>
  );
}

export function CompanyCard(props: {
  page: PageContext;
  company: CompanyLine & { city: string | null; sectors: readonly string[] };
  sectors: string;
}) {
  const { page, company, sectors } = props;
  return (
    <li class="card">
      <div class="card__body">
        <h3>
          <a href={href(page, `/companies/${company.slug}`)} safe>
            {company.name}
          </a>
        </h3>
        <p class="quiet" safe>
          {[company.city, country(page, company.country)].filter(Boolean).join(', ')}
        </p>
        <p class="small" safe>
          {sectors}
        </p>
        <Verified page={page} level={company.verificationLevel} />
      </div>
    </li>
  );
}

function Maker({ page, company }: { page: PageContext; company: CompanyLine }) {
  return (
    <p class="card__foot row">
      <span safe>{`${company.name} · ${country(page, company.country)}`}</span>
      <Verified page={page} level={company.verificationLevel} />
    </p>
  );
}

/** Who offers, and from where: one of our companies, or somebody on an affiliated site. */
export function partyOf(page: PageContext, { company, origin }: Pick<OfferCardData, 'company' | 'origin'>): string {
  const name = company?.name ?? origin?.company.name ?? origin?.site;
  const code = company?.country ?? origin?.company.country;
  return [name, code && country(page, code), company === null ? origin?.site : undefined]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(' · ');
}
