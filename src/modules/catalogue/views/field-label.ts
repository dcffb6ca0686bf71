import { languageName } from '../../../vocabulary/index.js';
import type { MessageKey, PageContext } from '../../../site/design/page-context.js';

/** Names of a product's fields, by their path; texts by language are named by {@link fieldLabel}. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  sku: 'product.sku',
  title: 'field.title',
  summary: 'field.summary',
  description: 'product.description',
  brand: 'product.brand',
  model: 'product.model',
  sector: 'field.sector',
  category: 'field.category',
  gtin: 'product.gtin',
  hsCode: 'product.hsCode',
  unspsc: 'field.unspsc',
  price: 'field.price',
  'price.min': 'field.priceMin',
  'price.max': 'field.priceMax',
  'price.currency': 'field.currency',
  'price.perQuantity': 'field.perQuantity',
  'price.unitCode': 'field.unit',
  'price.incoterm.code': 'field.incoterm',
  'price.incoterm.namedPlace': 'field.place',
  'price.incoterm.locode': 'field.locode',
  moq: 'product.moq',
  'moq.quantity': 'product.moq',
  'moq.unitCode': 'field.moqUnit',
  supplyAbility: 'product.supplyAbility',
  'supplyAbility.quantity': 'field.supply',
  'supplyAbility.unitCode': 'field.supplyUnit',
  leadTimeDays: 'field.leadTime',
  attributes: 'product.specifications',
};

const BY_LANGUAGE = /^(title|summary|description)\.([\w-]+)$/;

/** What people call a field: `title.ko` is "Title (Korean)". A path that is none of ours stands for itself. */
export function fieldLabel({ t, locale }: Pick<PageContext, 't' | 'locale'>, path: string): string {
  const [, field, language] = BY_LANGUAGE.exec(path) ?? [];
  if (field !== undefined && language !== undefined)
    return t('field.inLanguage', { field: t(LABELS[field]!), language: languageName(language, locale) });
  const key = LABELS[path] ?? LABELS[path.split('.')[0] ?? ''];
  return key === undefined ? path : t(key);
}
