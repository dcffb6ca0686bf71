import type { Price, SectorSlug } from '../../vocabulary/index.js';
import { placeOf } from './companies/companies.js';
import type { CompanySeed } from './companies/seed.js';
import type { Family } from './families/family.js';
import type { Choices } from './random.js';

export type DemoPrice = Required<Omit<Price, 'incoterm'>> & Pick<Price, 'incoterm'>;
type Terms = NonNullable<Price['incoterm']>;

/** Goods of these sectors are often light and dear enough for a plane, unless they are sold by weight or length. */
const BY_AIR: ReadonlySet<SectorSlug> = new Set([
  'beauty-household',
  'computers-telecommunications',
  'electrical-electronics',
  'glass-optical',
  'medical-health',
  'stationery-gifts',
  'textiles-leather',
]);
const AIR_UNITS = new Set(['H87', 'SET', 'XBX', 'XPK', 'DZN']);

/** What one US dollar is in the currency that exporters of a country quote in; elsewhere they quote in dollars. */
const QUOTED_IN: Readonly<Record<string, { currency: string; perDollar: number }>> = {
  DE: { currency: 'EUR', perDollar: 0.92 },
  IT: { currency: 'EUR', perDollar: 0.92 },
  JP: { currency: 'JPY', perDollar: 150 },
};

/** Sea freight and insurance as part of a CIF price. */
const FREIGHT = 1.09;

/** A price range at the given height between the family's cheapest and dearest variant, on the maker's usual terms. */
export function priceOf(
  sector: SectorSlug,
  family: Family,
  height: number,
  maker: CompanySeed,
  choices: Choices,
): DemoPrice {
  const [low, high] = family.price;
  const { currency, perDollar } = QUOTED_IN[maker.country] ?? { currency: 'USD', perDollar: 1 };
  const byAir = BY_AIR.has(sector) && AIR_UNITS.has(family.unit);
  // Services aren't delivered to a place, so no Incoterm suits them.
  const incoterm = family.trade === 'SERVICE' ? undefined : termsOf(maker, byAir, choices);
  const fair = low * (high / low) ** height * (incoterm?.code === 'CIF' ? FREIGHT : 1);
  const min = fair * perDollar * (0.97 + choices.next() * 0.06);
  const max = min * (1.06 + choices.next() * 0.14);
  return {
    min: nice(min),
    max: nice(max),
    currency,
    perQuantity: '1',
    unitCode: family.unit,
    ...(incoterm && { incoterm }),
  };
}

function termsOf(maker: CompanySeed, byAir: boolean, choices: Choices): Terms {
  const { port, airport } = placeOf(maker);
  const chance = choices.next();
  if (chance < 0.66) return { code: 'FOB', version: 2020, namedPlace: port.name, locode: port.locode };
  if (chance < 0.86) return { code: 'FCA', version: 2020, namedPlace: byAir ? airport : maker.city };
  if (chance < 0.93) return { code: 'EXW', version: 2020, namedPlace: maker.city };
  return choices.next() < 0.5
    ? { code: 'CIF', version: 2020, namedPlace: 'Rotterdam', locode: 'NLRTM' }
    : { code: 'CIF', version: 2020, namedPlace: 'Valparaíso', locode: 'CLVAP' };
}

/** A positive number as people write it in a price list: two to three significant digits, as a decimal string. */
export function nice(value: number): string {
  if (value >= 100) {
    const step = 10 ** (Math.floor(Math.log10(value)) - 2);
    return String(Math.round(value / step) * step);
  }
  if (value >= 10) return Number.isInteger(value) ? String(value) : value.toFixed(1);
  if (Number.isInteger(value)) return String(value);
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
