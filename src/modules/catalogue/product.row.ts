import { createHash } from 'node:crypto';
import { newId, slugify } from '../../platform/ids/ids.js';
import {
  findCategory,
  HS_EDITION,
  type LocalizedText,
  pickText,
  trimDecimal,
  type Price,
  type SectorSlug,
} from '../../vocabulary/index.js';
import type { ProductContent } from './product.schema.js';

/** The columns of `product` that its content fills; names as in the database. */
export interface ProductColumns {
  id: string;
  sku: string;
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  brand: string | null;
  model: string | null;
  sector: SectorSlug;
  category_id: string | null;
  gtin: string[];
  hs_code: string | null;
  hs_edition: number | null;
  unspsc: string | null;
  price_min: string | null;
  price_max: string | null;
  price_currency: string | null;
  price_per_quantity: string | null;
  price_unit_code: string | null;
  incoterm: object | null;
  moq_quantity: string | null;
  moq_unit_code: string | null;
  supply_ability: object | null;
  lead_time_days: number | null;
  attributes: object[];
  /** Hex of {@link contentHash}. */
  content_hash: string;
}

/** The end of a slug, by which the product is found again after its title changed: 8 characters that come from the id. */
export const slugSuffix = (id: string): string =>
  BigInt(`0x${id.slice(-11)}`)
    .toString(36)
    .padStart(9, '0')
    .slice(-8);

/** `ultrasonic-flow-meter-0k7f3a2b` */
export const productSlug = (title: LocalizedText, id: string): string =>
  `${slugify(pickText(title, 'en'), 'product')}-${slugSuffix(id)}`;

/** Which sector a product belongs to: the given one, its category's, or what the company trades in. */
export const sectorOf = (content: ProductContent, fallback: SectorSlug): SectorSlug =>
  content.sector ?? (content.category === undefined ? undefined : findCategory(content.category)?.sector) ?? fallback;

/** What a checked product looks like in the database. */
export function toColumns(content: ProductContent, fallbackSector: SectorSlug, id: string = newId()): ProductColumns {
  const sector = sectorOf(content, fallbackSector);
  const price: Price | undefined = content.price;
  return {
    id,
    sku: content.sku,
    slug: productSlug(content.title, id),
    title: content.title,
    summary: content.summary ?? {},
    description: content.description ?? {},
    brand: content.brand ?? null,
    model: content.model ?? null,
    sector,
    category_id: content.category ?? null,
    gtin: [...new Set(content.gtin ?? [])],
    hs_code: content.hsCode ?? null,
    hs_edition: content.hsCode ? HS_EDITION : null,
    unspsc: content.unspsc ?? null,
    price_min: price?.min ?? null,
    price_max: price?.max ?? null,
    price_currency: price?.currency ?? null,
    price_per_quantity: price?.perQuantity ?? null,
    price_unit_code: price?.unitCode ?? null,
    incoterm: price?.incoterm ?? null,
    moq_quantity: content.moq?.quantity ?? null,
    moq_unit_code: content.moq?.unitCode ?? null,
    supply_ability: content.supplyAbility ?? null,
    lead_time_days: content.leadTimeDays ?? null,
    attributes: content.attributes ?? [],
    content_hash: contentHash(content, sector),
  };
}

/** SHA-256 over everything that the content says, in one order of fields: equal content gives an equal hash. */
export function contentHash(content: ProductContent, sector: SectorSlug): string {
  const { price, moq, supplyAbility } = content;
  const canonical = {
    ...content,
    sector,
    price: price && { ...price, ...trimmed(price, ['min', 'max', 'perQuantity']) },
    moq: moq && { ...moq, ...trimmed(moq, ['quantity']) },
    supplyAbility: supplyAbility && { ...supplyAbility, ...trimmed(supplyAbility, ['quantity']) },
  };
  return createHash('sha256').update(stable(canonical)).digest('hex');
}

/** `3.20` and `3.2` are the same amount, and the database gives back the shorter. */
function trimmed<Key extends string>(part: Partial<Record<Key, string>>, keys: Key[]): Partial<Record<Key, string>> {
  const present = keys.filter((key) => part[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, trimDecimal(part[key]!)])) as Partial<Record<Key, string>>;
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
