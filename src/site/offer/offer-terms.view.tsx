import type { OfferDetailResponse } from '../../modules/offers/index.js';
import { formatIncoterm, type Incoterm, incoterms, type PaymentTerms } from '../../vocabulary/index.js';
import { dateTime, priceRange, priceUnit, quantity } from '../design/format.js';
import type { PageContext } from '../design/page-context.js';
import { Facts } from '../design/parts.js';

/** Everything that is agreed upon besides the goods: delivery, payment, packing, and until when it holds. */
export function Terms({ page, offer }: { page: PageContext; offer: OfferDetailResponse }) {
  const { t } = page;
  const { price, hsCode } = offer;
  const facts = [
    {
      label: t(`offer.price.${offer.direction}`),
      value: price && `${priceRange(page, price)} ${priceUnit(page, price)}`,
    },
    { label: t('offer.incoterm'), value: price?.incoterm && delivery(price.incoterm) },
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
    {
      label: t('offer.validity'),
      value: t('offer.validityRange', {
        from: dateTime(page, offer.validFrom),
        through: dateTime(page, offer.validThrough),
      }),
    },
  ];
  return (
    <section class="panel">
      <h2 safe>{t('offer.terms')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** `FOB Busan, Incoterms® 2020 (Free on Board)` */
function delivery(incoterm: Incoterm): string {
  const name = incoterms.find(({ code }) => code === incoterm.code)?.name;
  return name === undefined ? formatIncoterm(incoterm) : `${formatIncoterm(incoterm)} (${name})`;
}

function payment({ t }: PageContext, terms: PaymentTerms): string {
  const { code, ...values } = terms;
  return t(`payment.${code}`, values);
}
