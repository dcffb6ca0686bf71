import type { Listing } from '../base/listing.js';
import { consumerGoods } from './consumer-goods.js';
import { travellingExporters, tradeBranches, type Circle, type Good, type TradingCompany } from './good.js';
import { industrialGoods } from './industrial-goods.js';

/** What colours a site's own offers. */
export interface Flavour {
  prefix: string;
  circle: Circle;
  /** Every seventh line of goods is not traded here: which one, 0 to 6. */
  skips: number;
  currency: string;
  /** The currency's units in one US dollar, and its minor digits. */
  rate: number;
  digits: number;
  /** What the site's exporters say at the end; one of them for each offer. */
  closings: readonly string[];
  /** Leaves the GTIN out of the travelling offers, so that only their text tells that they are the same. */
  hidesGtin?: boolean;
}

const goods: readonly Good[] = [...consumerGoods, ...industrialGoods];
const DAY_MS = 86_400_000;
const TRAVELS_EVERY = 6;
const BUYS_EVERY = 4;

/** The site's own offers, the same at each start: 288 of the 336 combinations of goods and variants. */
export function ownOffers(flavour: Flavour, openedAt: string): Listing[] {
  const offers: Listing[] = [];
  for (let line = 0; line < goods.length * 3; line += 1) {
    if (line % 7 === flavour.skips) continue;
    offers.push(ownOffer(flavour, line, offers.length + 1, Date.parse(openedAt)));
  }
  return offers;
}

function ownOffer(flavour: Flavour, line: number, number: number, opened: number): Listing {
  const good = goods[Math.floor(line / 3)];
  if (good === undefined) throw new RangeError(`No goods on line ${line}`);
  const { sector, name, hsCode, unitCode } = good;
  const variant = pick(good.variants, line);
  const branch = Math.max(
    0,
    tradeBranches.findIndex((sectors) => (sectors as readonly string[]).includes(sector)),
  );
  const isTravelling = line % TRAVELS_EVERY === 0;
  // An own stride for each site, so that they don't all want to buy the same things.
  const isBuy = !isTravelling && (line + flavour.skips) % BUYS_EVERY === 1;
  const company = isTravelling ? pick(travellingExporters, branch) : partyFor(flavour, branch, line, isBuy);
  const moq = isBuy ? good.moq * (2 + (line % 4)) : good.moq;
  const age = ((line * 37 + flavour.skips * 11) % 44) + 1;
  const published = opened - age * DAY_MS - (line % 24) * 3_600_000;
  return {
    id: `${flavour.prefix}-${String(number).padStart(4, '0')}`,
    title: isBuy ? `Wanted: ${lowerFirst(name)}, ${variant}` : `${name}, ${variant}`,
    summary: isTravelling
      ? describeTravelling(company, name, variant, moq, unitCode, line)
      : describe(flavour, company, name, variant, moq, unitCode, line, isBuy),
    direction: isBuy ? 'BUY' : 'SELL',
    sector,
    company: company[0],
    country: company[1],
    price: { ...priceOf(flavour, good, line, isTravelling), unitCode },
    moq: { quantity: String(moq), unitCode },
    hsCode,
    ...(isTravelling && !flavour.hidesGtin ? { gtin: gtinOf(line) } : {}),
    publishedAt: new Date(published).toISOString(),
    updatedAt: new Date(published + (line % 5) * DAY_MS * 0.15).toISOString(),
    validThrough: new Date(opened + (90 - age) * DAY_MS).toISOString(),
  };
}

function partyFor({ circle }: Flavour, branch: number, line: number, isBuy: boolean): TradingCompany {
  return isBuy ? pick(circle.importers, line) : pick(circle.exporters, branch * 2 + (Math.floor(line / 3) % 2));
}

/** Word for word the same on every site: these are the duplicates that a search over all of them has to find. */
function describeTravelling(
  [company, , city, port]: TradingCompany,
  name: string,
  variant: string,
  moq: number,
  unitCode: string,
  line: number,
): string {
  return `${company} of ${city} offers ${lowerFirst(name)} (${variant}) from its own production. Minimum order ${amount(moq, unitCode)}, FOB ${port}, lead time ${15 + (line % 4) * 5} days, 30 % deposit by T/T and the balance against documents. Samples on request.`;
}

function describe(
  flavour: Flavour,
  [, , city, port]: TradingCompany,
  name: string,
  variant: string,
  moq: number,
  unitCode: string,
  line: number,
  isBuy: boolean,
): string {
  const quantity = amount(moq, unitCode);
  if (isBuy) {
    const rhythm = pick(['each month', 'as a first order', 'by the end of the season'], line);
    return `We look for ${lowerFirst(name)} (${variant}), ${quantity} ${rhythm}, delivered CIF ${port}. Please send your best price, certificates and lead time to our office in ${city}.`;
  }
  const opening = pick([`Made in ${city}`, `From our works in ${city}`, `Shipped weekly from ${city}`], line);
  return `${opening}: ${lowerFirst(name)}, ${variant}. Minimum order ${quantity}, FOB ${port}, lead time ${10 + (line % 6) * 5} days. ${pick(flavour.closings, line)}`;
}

/** Travelling offers cost the same everywhere and so stay in dollars. */
function priceOf({ currency, rate, digits }: Flavour, good: Good, line: number, inDollars: boolean) {
  const cents = Math.max(1, Math.round((good.cents * (92 + ((line * 7) % 17))) / 100));
  if (inDollars) return { amount: (cents / 100).toFixed(2), currency: 'USD' };
  // A few things cost less than the smallest coin, so the price then has further digits, as unit prices do.
  const value = (cents / 100) * rate;
  return { amount: value.toFixed(value < 1 && digits === 0 ? 2 : digits), currency };
}

/** In the range 952, which GS1 keeps for examples, with a valid check digit. */
function gtinOf(line: number): string {
  const digits = `952${String(100_000_000 + line * 7919).slice(0, 9)}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const UNITS: Readonly<Record<string, string>> = {
  H87: 'pieces',
  KGM: 'kg',
  TNE: 't',
  LTR: 'l',
  MTR: 'm',
  MTK: 'm²',
  MTQ: 'm³',
  SET: 'sets',
};

const amount = (moq: number, unitCode: string): string => `${moq.toLocaleString('en')} ${UNITS[unitCode] ?? unitCode}`;

/** `LED panels` and `CNC lathes` keep their capitals. */
const lowerFirst = (name: string): string =>
  /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('Nothing to pick from');
  return chosen;
}
