import { priceRange, priceUnit, quantity } from '../../../site/design/format.js';
import type { MessageKey, PageContext } from '../../../site/design/page-context.js';
import type { Fact } from '../../../site/design/parts.js';
import { categoryPath, formatIncoterm, languageName, type PaymentTerms } from '../../../vocabulary/index.js';
import type { OfferContent } from '../../offers/index.js';
import type { ContentField } from '../content-difference.js';

type Say = (page: PageContext, content: OfferContent) => string | undefined;

const payment = ({ t }: PageContext, { code, ...values }: PaymentTerms): string => t(`payment.${code}`, values);

/** Every field that is no text, no image and no address, in words; in the order in which an officer reads them. */
const SAY = {
  sector: ({ t }, { sector }) => t(`sector.${sector}`),
  categoryId: (_, { categoryId }) =>
    categoryId &&
    categoryPath(categoryId)
      .map(({ name }) => name)
      .join(' › '),
  hsCode: (_, { hsCode }) => hsCode && `${hsCode.slice(0, 4)}.${hsCode.slice(4)}`,
  price: (page, { price }) =>
    price &&
    [`${priceRange(page, price)} ${priceUnit(page, price)}`, price.incoterm && formatIncoterm(price.incoterm)]
      .filter(Boolean)
      .join(', '),
  quantity: (page, content) => content.quantity && quantity(page, content.quantity),
  moq: (page, { moq }) => moq && quantity(page, moq),
  supplyAbility: (page, { supplyAbility }) =>
    supplyAbility && page.t('product.perMonth', { quantity: quantity(page, supplyAbility) }),
  leadTimeDays: ({ t }, { leadTimeDays }) =>
    leadTimeDays === undefined ? undefined : t('product.days', { days: leadTimeDays }),
  paymentTerms: (page, { paymentTerms }) => paymentTerms?.map((terms) => payment(page, terms)).join('; '),
  packaging: (_, { packaging }) => packaging,
  portOfLoading: (_, { portOfLoading }) => portOfLoading,
  destination: (_, { destination }) => destination,
  certifications: (_, { certifications }) => certifications?.join(', '),
  language: ({ locale }, { language }) => languageName(language, locale),
  productId: (_, { productId }) => productId,
} as const satisfies Record<Exclude<ContentField, 'title' | 'description' | 'images'>, Say>;

const isSaid = (field: ContentField): field is keyof typeof SAY => Object.hasOwn(SAY, field);

/** The name of a field. */
export const fieldName = ({ t }: PageContext, field: ContentField): string =>
  t(`officer.field.${field}` satisfies MessageKey);

/** A field's value in words, `''` for none. */
export const sayField = (page: PageContext, field: ContentField, content: OfferContent): string =>
  isSaid(field) ? ((SAY[field] as Say)(page, content) ?? '') : '';

/** All that an offer says besides its texts and images. The product is linked to elsewhere. */
export const termsOf = (page: PageContext, content: OfferContent): Fact[] =>
  (Object.keys(SAY) as (keyof typeof SAY)[])
    .filter((field) => field !== 'productId')
    .map((field) => ({ label: fieldName(page, field), value: sayField(page, field, content) }));
