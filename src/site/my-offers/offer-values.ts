import { isDeepStrictEqual } from 'node:util';
import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { OfferContent, OfferDetailResponse } from '../../modules/offers/index.js';
import type { PostingResponse } from '../../modules/syndication/index.js';
import { DEFAULT_VALIDITY_DAYS, isLeaf, type LocalizedText, pickText, siteLanguages } from '../../vocabulary/index.js';
import type { FormValues } from '../design/form.js';
import { wallTime } from '../design/zoned-time.js';
import type { OfferForm } from './offer-form.js';

/** The content that an editor works on: what waits for an officer when something does, else what is shown. */
export const contentOf = (offer: OfferDetailResponse): OfferContent =>
  offer.pending ? offer.pending.content : (offer as OfferContent);

const DAY_MS = 86_400_000;

/**
 * What stands in the editor's fields for an offer that is begun.
 *
 * @param product what is to be offered, of the company's own catalogue
 */
export function newOfferValues(
  locale: string,
  timeZone: string,
  direction: 'SELL' | 'BUY',
  product: ProductResponse | undefined,
): FormValues {
  const unitCode = product?.price?.unitCode ?? product?.moq?.unitCode ?? 'H87';
  const end = new Date(Date.now() + DEFAULT_VALIDITY_DAYS * DAY_MS);
  return {
    direction,
    language: locale,
    'price.currency': product?.price?.currency ?? 'USD',
    'price.perQuantity': '1',
    'price.unitCode': unitCode,
    'quantity.unitCode': unitCode,
    'moq.unitCode': product?.moq?.unitCode ?? unitCode,
    'supplyAbility.unitCode': unitCode,
    validThrough: wallTime(end, timeZone).slice(0, 10),
    posting: 'all',
    ...(product && {
      productId: product.id,
      title: pickText(product.title, locale),
      description: product.description ? pickText(product.description, locale) : '',
      sector: product.sector,
      categoryId: product.category !== undefined && isLeaf(product.category) ? product.category : '',
      hsCode: product.hsCode ?? '',
      'moq.quantity': product.moq?.quantity ?? '',
    }),
  };
}

/** What stands in the editor's fields for an offer. */
export function valuesOfOffer(
  offer: OfferDetailResponse,
  posting: Pick<PostingResponse, 'sites'>,
  timeZone: string,
): FormValues {
  const content = contentOf(offer);
  const { language, price, quantity, moq, supplyAbility } = content;
  const values: Record<string, string | readonly string[]> = {
    direction: offer.direction,
    language,
    title: content.title[language] ?? '',
    description: content.description[language] ?? '',
    sector: content.sector,
    categoryId: content.categoryId ?? '',
    productId: content.productId ?? '',
    hsCode: content.hsCode ?? '',
    'price.min': price?.min ?? '',
    'price.max': price?.max ?? '',
    'price.currency': price?.currency ?? 'USD',
    'price.perQuantity': price?.perQuantity ?? '1',
    'price.unitCode': price?.unitCode ?? 'H87',
    'price.incoterm.code': price?.incoterm?.code ?? '',
    'price.incoterm.namedPlace': price?.incoterm?.namedPlace ?? '',
    'quantity.quantity': quantity?.quantity ?? '',
    'quantity.unitCode': quantity?.unitCode ?? price?.unitCode ?? 'H87',
    'moq.quantity': moq?.quantity ?? '',
    'moq.unitCode': moq?.unitCode ?? price?.unitCode ?? 'H87',
    'supplyAbility.quantity': supplyAbility?.quantity ?? '',
    'supplyAbility.unitCode': supplyAbility?.unitCode ?? price?.unitCode ?? 'H87',
    leadTimeDays: content.leadTimeDays === undefined ? '' : String(content.leadTimeDays),
    'paymentTerms[]': (content.paymentTerms ?? []).map(({ code }) => code),
    packaging: content.packaging ?? '',
    portOfLoading: content.portOfLoading ?? '',
    destination: content.destination ?? '',
    certifications: (content.certifications ?? []).join(', '),
    validThrough: lastDay(offer.validThrough, timeZone),
    posting: posting.sites === null ? 'all' : 'some',
    'sites[]': posting.sites ?? [],
    version: String(offer.version),
  };
  for (const [tag, text] of Object.entries(content.title)) if (tag !== language) values[`titles.${tag}`] = text;
  for (const [tag, text] of Object.entries(content.description))
    if (tag !== language) values[`descriptions.${tag}`] = text;
  for (const terms of content.paymentTerms ?? []) {
    if ('percent' in terms) values[`percent.${terms.code}`] = String(terms.percent);
    if ('days' in terms) values[`days.${terms.code}`] = String(terms.days);
  }
  return values;
}

/** The last day on which an offer is valid, in somebody's zone: the end itself doesn't belong to it. */
export const lastDay = (validThrough: string, timeZone: string): string =>
  wallTime(new Date(Date.parse(validThrough) - 1), timeZone).slice(0, 10);

/** Fields of the editor that may be left empty: what isn't given is cleared. */
const CLEARABLE = [
  'categoryId',
  'productId',
  'hsCode',
  'price',
  'quantity',
  'moq',
  'supplyAbility',
  'leadTimeDays',
  'paymentTerms',
  'packaging',
  'portOfLoading',
  'destination',
  'certifications',
] as const;

/**
 * The change that a filled-in editor means for the offer as it stands. What the editor has no field for stays as it is: texts in
 * further languages, images, the code of the named place.
 */
export function changeOf(offer: OfferDetailResponse, form: OfferForm['offer'], timeZone: string) {
  const content = contentOf(offer);
  const { title, description, sector, language, validThrough } = form;
  const sameEnd =
    validThrough !== undefined && lastDay(validThrough, timeZone) === lastDay(offer.validThrough, timeZone);
  return {
    ...Object.fromEntries(CLEARABLE.map((field) => [field, form[field] ?? null])),
    ...(form.price && { price: withLocode(form.price, content.price) }),
    title: { ...beyondTheForm(content.title, language), ...title },
    description: { ...beyondTheForm(content.description, language), ...description },
    sector,
    language,
    // Other products have other images.
    ...(form.productId !== content.productId && { images: null }),
    ...(validThrough !== undefined && !sameEnd && { validThrough }),
  };
}

/** Texts in languages that the editor has no field for. */
const beyondTheForm = (text: LocalizedText, language: string): LocalizedText =>
  Object.fromEntries(
    Object.entries(text).filter(([tag]) => tag !== language && !siteLanguages.some(({ code }) => code === tag)),
  );

type Price = NonNullable<OfferContent['price']>;

/** The form has no field for the place's code; it belongs to the place that was named. */
function withLocode(price: Price, before: Price | undefined): Price {
  const { incoterm } = price;
  const known = before?.incoterm;
  const isSame = incoterm && known && incoterm.code === known.code && incoterm.namedPlace === known.namedPlace;
  return isSame ? { ...price, incoterm: known } : price;
}

/** Whether the offer says already what the change would make it say: a form that was sent twice. */
export function isDone(offer: OfferDetailResponse, change: object): boolean {
  const now: Readonly<Record<string, unknown>> = { ...contentOf(offer), validThrough: offer.validThrough };
  return Object.entries(change).every(([field, value]) => {
    if (field === 'validThrough') return Date.parse(String(value)) === Date.parse(offer.validThrough);
    return field === 'images' || isDeepStrictEqual(now[field] ?? null, value ?? null);
  });
}
