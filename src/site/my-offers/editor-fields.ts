import { siteLanguages } from '../../vocabulary/index.js';

/** What stands under "more about the goods". */
export const detailFields = [
  'hsCode',
  'supplyAbility.quantity',
  'supplyAbility.unitCode',
  'leadTimeDays',
  'packaging',
  'portOfLoading',
  'destination',
  'certifications',
] as const;

/** Names of the texts in other languages than the main one. */
const translationFields = siteLanguages.flatMap(({ code }) => [`titles.${code}`, `descriptions.${code}`]);

/** Names of all fields of the offer editor; errors of anything else stand above the form. */
export const editorFields: readonly string[] = [
  'direction',
  'language',
  'title',
  'description',
  ...translationFields,
  'sector',
  'categoryId',
  'productId',
  'price.min',
  'price.max',
  'price.currency',
  'price.perQuantity',
  'price.unitCode',
  'price.incoterm.code',
  'price.incoterm.namedPlace',
  'quantity.quantity',
  'quantity.unitCode',
  'moq.quantity',
  'moq.unitCode',
  'paymentTerms[]',
  ...detailFields,
  'validThrough',
  'sites[]',
];
