import type { FormResult, FormValues, SentForm } from '../../site/design/form.js';
import { writtenFields } from './product.content.js';
import type { ProductContent, ProductPatch } from './product.schema.js';
import type { ProductResponse } from './products.dto.js';

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Browsers send line ends as CR LF, wherever the text came from. */
const withLineFeeds = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (Array.isArray(value)) return value.map(withLineFeeds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withLineFeeds(item)]));
};

/**
 * What the product editor sends, as the API takes it. Currencies and units always stand in their lists, so they only mean
 * something beside an amount; days are a number, and several GTINs are parted by spaces or commas.
 */
export function productFromForm(sent: SentForm): unknown {
  const { languages, version: _v, step: _s, addLanguage: _a, title, price, moq, supplyAbility, ...content } = sent;
  const { gtin, leadTimeDays, ...rest } = content;
  const first = Array.isArray(languages) && typeof languages[0] === 'string' ? languages[0] : 'en';
  return withLineFeeds({
    ...rest,
    title: title ?? { [first]: '' },
    ...priceOf(fieldsOf(price)),
    ...(fieldsOf(moq)['quantity'] !== undefined && { moq }),
    ...(fieldsOf(supplyAbility)['quantity'] !== undefined && { supplyAbility }),
    ...(typeof gtin === 'string' && { gtin: gtin.split(/[\s,;|]+/).filter(Boolean) }),
    ...(leadTimeDays !== undefined && {
      leadTimeDays: /^\d+$/.test(String(leadTimeDays)) ? Number(leadTimeDays) : leadTimeDays,
    }),
  });
}

function priceOf({ incoterm, ...amounts }: Fields): Fields {
  const delivery = fieldsOf(incoterm);
  const hasDelivery = delivery['code'] !== undefined || delivery['namedPlace'] !== undefined;
  if (amounts['min'] === undefined && amounts['max'] === undefined && !hasDelivery) return {};
  return { price: { ...amounts, ...(hasDelivery && { incoterm: delivery }) } };
}

/** Fields of the editor that a product may be without: left empty, they are cleared. What the editor doesn't show stays. */
const CLEARABLE = [
  'summary',
  'description',
  'brand',
  'model',
  'category',
  'gtin',
  'hsCode',
  'price',
  'moq',
  'supplyAbility',
  'leadTimeDays',
  'attributes',
] as const;

/** The change that makes a product say what the editor says. */
export const patchOf = (content: ProductContent): ProductPatch => ({
  ...Object.fromEntries(CLEARABLE.map((field) => [field, null])),
  ...content,
});

/** One row of the specification as it was typed. */
export interface SpecificationRow {
  name: string;
  value: string;
  unit: string;
}

const ROW = /^attributes\.(\d{1,3})\.(name|value|unit)$/;
const textOf = (value: FormValues[string] | undefined): string => (typeof value === 'string' ? value : '');

/** The rows in which something was typed, in their order. */
export function specificationRows(values: FormValues): SpecificationRow[] {
  const indexes = Object.keys(values).flatMap((name) => ROW.exec(name)?.[1] ?? []);
  return [...new Set(indexes.map(Number))]
    .sort((a, b) => a - b)
    .map((index) => ({
      name: textOf(values[`attributes.${index}.name`]),
      value: textOf(values[`attributes.${index}.value`]),
      unit: textOf(values[`attributes.${index}.unit`]),
    }))
    .filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
}

/** The form with its specification closed up: its errors count only the rows in which something stands. */
export function closedUp<Data>(form: FormResult<Data>): FormResult<Data> {
  const others = Object.entries(form.values).filter(([name]) => !ROW.test(name));
  return { ...form, values: { ...Object.fromEntries(others), ...rowValues(specificationRows(form.values)) } };
}

const rowValues = (rows: readonly object[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([part, cell]) => [`attributes.${index}.${part}`, String(cell)]),
    ),
  );

/** Languages that the form has fields for. */
export const languagesOf = (values: FormValues): string[] => [
  ...new Set([values['languages[]'] ?? []].flat().filter((tag) => /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(tag))),
];

/** What the editor of a product begins with. */
export function formValuesOf(product: ProductResponse): FormValues {
  const { gtin: _g, attributes: _a, supplyAbility, ...fields } = writtenFields(product);
  const texts = [product.title, product.summary, product.description];
  return {
    ...flat(fields),
    ...flat({ supplyAbility: { ...fieldsOf(supplyAbility), per: undefined } }),
    ...rowValues(product.attributes),
    gtin: product.gtin.join(', '),
    'languages[]': [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))],
    version: String(product.version),
  };
}

function flat(value: Fields, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, string][] => {
      if (item === undefined || item === null) return [];
      if (typeof item === 'object') return Object.entries(flat(fieldsOf(item), `${prefix}${key}.`));
      return [[`${prefix}${key}`, String(item)]];
    }),
  );
}

/** A field on which two versions of a product differ; texts as the editor shows them. */
export interface Difference {
  /** The field's name in the form; `attributes` for the whole specification. */
  field: string;
  saved: string;
  typed: string;
}

/** Where what somebody typed differs from what has been saved meanwhile. */
export function differences(typed: FormValues, saved: FormValues): Difference[] {
  const [mine, theirs] = [comparable(typed), comparable(saved)];
  return [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    .map((field) => ({ field, saved: theirs[field] ?? '', typed: mine[field] ?? '' }))
    .filter((each) => each.saved !== each.typed);
}

function comparable(values: FormValues): Record<string, string> {
  const attributes = specificationRows(values)
    .map(({ name, value, unit }) => `${name}: ${value} ${unit}`.trim())
    .join('\n');
  const means = (amounts: readonly string[]) => amounts.some((name) => textOf(values[name]).trim() !== '');
  const idle = [
    ...(means(['price.min', 'price.max', 'price.incoterm.code']) ? [] : ['price.']),
    ...(means(['moq.quantity']) ? [] : ['moq.']),
    ...(means(['supplyAbility.quantity']) ? [] : ['supplyAbility.']),
  ];
  const words = Object.entries(values)
    .filter(([name]) => !ROW.test(name) && !['version', 'step', 'addLanguage', 'languages[]'].includes(name))
    .filter(([name]) => !idle.some((prefix) => name.startsWith(prefix)))
    .map(([name, value]) => [name, textOf(value).replaceAll('\r\n', '\n').trim()] as const)
    .filter(([name, value]) => value !== '' && name !== 'price.incoterm.version');
  return { ...Object.fromEntries(words), ...(attributes && { attributes }) };
}
