import type { ImportRecord } from './import-file.js';
import type { ImportSettings } from './imports.dto.js';
import { setAt } from './set-at.js';

/** Names under which other systems export what we call by the name on the right. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    id: 'sku',
    articleNumber: 'sku',
    productId: 'sku',
    name: 'title',
    ean: 'gtin',
    barcode: 'gtin',
    manufacturer: 'brand',
    mpn: 'model',
    longDescription: 'description',
    shortDescription: 'summary',
    leadTime: 'leadTimeDays',
  }),
);

/** `priceUsd: 12.5` and the like: a unit price in the currency that the name ends in. */
const PRICE_WITH_CURRENCY = /^price([A-Z][a-zA-Z]{2})$/;

/** Attribute keys of Icecat's export: `t_product_colour`, `n_weight`, `b_usb`. */
const TYPED_KEY = /^[tnb]_(.+)$/;

const TEXT = /^(title|summary|description)(?:\.(.+))?$/;

const isEmpty = (item: unknown) => item === null || item === undefined || item === '';

/**
 * A record in the words of our product schema. What the record calls as we do goes through untouched;
 * a mapping (`{ "sku": "Art.-Nr." }` takes the SKU from that column) comes before the usual names of other systems.
 */
export function renameFields(
  value: NonNullable<ImportRecord['value']>,
  { mapping = {}, others = 'read', defaults = {} }: Partial<ImportSettings> = {},
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [ours, theirs] of Object.entries(mapping)) {
    const item = Object.hasOwn(value, theirs) ? value[theirs] : undefined;
    if (!isEmpty(item)) assign(result, ours, item);
  }
  const mapped = new Set(Object.values(mapping));
  for (const [name, item] of others === 'read' ? Object.entries(value) : []) {
    if (isEmpty(item) || mapped.has(name)) continue;
    const alias = ALIASES.get(name);
    const isFree = alias !== undefined && !Object.hasOwn(value, alias) && !Object.hasOwn(mapping, alias);
    assign(result, isFree ? alias : name, item);
  }
  fillIn(result, defaults);
  return normalise(result);
}

/** What goes for all rows. A currency without a price, or a unit without a quantity, would say nothing. */
function fillIn(record: Record<string, unknown>, defaults: ImportSettings['defaults']): void {
  for (const [name, item] of Object.entries(defaults)) {
    const path = name.split('.');
    const holder = path.length === 1 ? record : record[path[0] ?? ''];
    if (typeof holder !== 'object' || holder === null) continue;
    const there = path.reduce<unknown>((place, key) => (isObject(place) ? place[key] : undefined), record);
    if (isEmpty(there)) setAt(record, name, item);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function assign(result: Record<string, unknown>, name: string, item: unknown): void {
  if (name === 'price' && !isObject(item)) {
    setAt(result, 'price.min', item);
    return setAt(result, 'price.max', item);
  }
  const [, textField = '', language] = TEXT.exec(name) ?? [];
  if (textField !== '') return assignText(result, textField, language, item);
  const currency = PRICE_WITH_CURRENCY.exec(name)?.[1]?.toUpperCase();
  if (currency) {
    result['price'] ??= { min: decimal(item), max: decimal(item), currency, unitCode: 'C62' };
  } else if (name === 'released') {
    result['attributes'] = withAttribute(result['attributes'], 'Released', item);
  } else if (name === 'attributes') {
    result['attributes'] = withAttributes(item, result['attributes']);
  } else {
    setAt(result, name, item);
  }
}

/** A text may be there plainly, which is English, and in other languages beside it. */
function assignText(result: Record<string, unknown>, field: string, language: string | undefined, item: unknown): void {
  const there = result[field];
  if (language !== undefined && typeof there === 'string') result[field] = { en: there };
  if (language !== undefined) setAt(result, `${field}.${language}`, item);
  else if (isObject(there) && typeof item === 'string') setAt(result, `${field}.en`, item);
  else result[field] = item;
}

/** Numbers that came from JSON or a spreadsheet as the decimal strings that we keep. */
const decimal = (item: unknown): unknown => (typeof item === 'number' && Number.isFinite(item) ? plain(item) : item);

const plain = (number: number) => (Number.isInteger(number) ? String(number) : number.toFixed(6).replace(/\.?0+$/, ''));

function normalise(record: Record<string, unknown>): Record<string, unknown> {
  for (const [field, keys] of [
    ['price', ['min', 'max', 'perQuantity']],
    ['moq', ['quantity']],
    ['supplyAbility', ['quantity']],
  ] as const) {
    const part = record[field];
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    const copy: Record<string, unknown> = { ...part };
    for (const key of keys) if (key in copy) copy[key] = decimal(copy[key]);
    record[field] = copy;
  }
  if (typeof record['leadTimeDays'] === 'string' && /^\d+$/.test(record['leadTimeDays']))
    record['leadTimeDays'] = Number(record['leadTimeDays']);
  if (typeof record['gtin'] === 'string' && /[,;|\s]/.test(record['gtin'].trim()))
    record['gtin'] = record['gtin'].trim().split(/[,;|\s]+/);
  if (typeof record['sku'] === 'number') record['sku'] = String(record['sku']);
  if (typeof record['attributes'] === 'string') record['attributes'] = parseJsonCell(record['attributes']);
  return record;
}

function parseJsonCell(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    // The schema then says what an attribute list looks like.
    return cell;
  }
}

type NamedValue = { name: string; value: unknown };

const withAttribute = (attributes: unknown, name: string, value: unknown): NamedValue[] => [
  ...(Array.isArray(attributes) ? (attributes as NamedValue[]) : []),
  { name, value },
];

/** Spells typed keys out: `t_product_colour` becomes `Product colour`. Anything else is left for the schema to judge. */
function withAttributes(item: unknown, before: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const attributes = Object.entries(item).map(([key, value]) => ({ name: readable(key), value: value as unknown }));
  return Array.isArray(before) ? [...attributes, ...(before as NamedValue[])] : attributes;
}

function readable(key: string): string {
  const typed = TYPED_KEY.exec(key)?.[1];
  if (typed === undefined) return key;
  const words = typed.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
