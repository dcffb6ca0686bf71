import type { ImportRecord } from './import-file.js';
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

/** What an import may be told about its file: `{ "sku": "Artikel-Nr." }` takes the SKU from that column. */
export type FieldMapping = Readonly<Record<string, string>>;

/**
 * A record in the words of our product schema. What the record calls as we do goes through untouched;
 * a mapping comes before the usual names of other systems.
 */
export function renameFields(
  value: NonNullable<ImportRecord['value']>,
  mapping: FieldMapping = {},
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const mapped = new Map(Object.entries(mapping).map(([ours, theirs]) => [theirs, ours]));
  for (const [name, item] of Object.entries(value)) {
    if (item === null || item === undefined || item === '') continue;
    const alias = ALIASES.get(name);
    const usual = alias !== undefined && !Object.hasOwn(value, alias) ? alias : name;
    assign(result, mapped.get(name) ?? usual, item);
  }
  return normalise(result);
}

function assign(result: Record<string, unknown>, name: string, item: unknown): void {
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
