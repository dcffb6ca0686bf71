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
  /** The currency's units in one US dollar; a currency of two minor digits. */
  rate: number;
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

/** One line of goods as one party of the trade sees it. */
interface Lead {
  line: number;
  good: Good;
  /** What the goods are called in the middle of a sentence. */
  goods: string;
  variant: string;
  party: TradingCompany;
  moq: number;
}

function ownOffer(flavour: Flavour, line: number, number: number, opened: number): Listing {
  const good = pick(goods, Math.floor(line / 3));
  const isTravelling = line % TRAVELS_EVERY === 0;
  // An own stride for each site, so that they don't all want to buy the same things.
  const isBuy = !isTravelling && (line + flavour.skips) % BUYS_EVERY === 1;
  const lead: Lead = {
    line,
    good,
    goods: lowerFirst(good.name),
    variant: pick(good.variants, line),
    party: isBuy ? pick(flavour.circle.importers, line) : exporterOf(flavour, good, line, isTravelling),
    moq: isBuy ? good.moq * (2 + (line % 4)) : good.moq,
  };
  const describe = isTravelling ? describeTravelling : isBuy ? describeBuying : describeSelling;
  const age = ((line * 37 + flavour.skips * 11) % 44) + 1;
  const published = opened - age * DAY_MS - (line % 24) * 3_600_000;
  return {
    id: `${flavour.prefix}-${String(number).padStart(4, '0')}`,
    title: isBuy ? `Wanted: ${lead.goods}, ${lead.variant}` : `${good.name}, ${lead.variant}`,
    summary: describe(lead, flavour),
    direction: isBuy ? 'BUY' : 'SELL',
    sector: good.sector,
    company: lead.party[0],
    country: lead.party[1],
    price: { ...priceOf(flavour, good, line, isTravelling), unitCode: good.unitCode },
    moq: { quantity: String(lead.moq), unitCode: good.unitCode },
    hsCode: good.hsCode,
    ...(isTravelling && !flavour.hidesGtin ? { gtin: gtinOf(line) } : {}),
    publishedAt: new Date(published).toISOString(),
    updatedAt: new Date(published + (line % 5) * 0.15 * DAY_MS).toISOString(),
    validThrough: new Date(opened + (90 - age) * DAY_MS).toISOString(),
  };
}

function exporterOf({ circle }: Flavour, good: Good, line: number, isTravelling: boolean): TradingCompany {
  const branch = tradeBranches.findIndex((sectors) => (sectors as readonly string[]).includes(good.sector));
  if (branch < 0) throw new RangeError(`No branch trades in ${good.sector}`);
  if (isTravelling) return pick(travellingExporters, branch);
  return pick(circle.exporters, branch * 2 + (Math.floor(line / 3) % 2));
}

/** Word for word the same on every site: these are the duplicates that a search over all of them has to find. */
function describeTravelling({ line, goods, variant, party: [company, , city, port], ...rest }: Lead): string {
  return (
    `${company} of ${city} offers ${goods} (${variant}) from its own production. Minimum order ${quantityOf(rest)}, ` +
    `FOB ${port}, lead time ${15 + (line % 4) * 5} days, 30 % deposit by T/T and the balance against documents. ` +
    'Samples on request.'
  );
}

function describeBuying({ line, goods, variant, party: [, , city, port], ...rest }: Lead): string {
  const rhythm = pick(['each month', 'as a first order', 'by the end of the season'], line);
  return (
    `We look for ${goods} (${variant}), ${quantityOf(rest)} ${rhythm}, delivered CIF ${port}. ` +
    `Please send your best price, certificates and lead time to our office in ${city}.`
  );
}

function describeSelling({ line, goods, variant, party: [, , city, port], ...rest }: Lead, flavour: Flavour): string {
  const opening = pick([`Made in ${city}`, `From our works in ${city}`, `Shipped weekly from ${city}`], line);
  return (
    `${opening}: ${goods}, ${variant}. Minimum order ${quantityOf(rest)}, FOB ${port}, ` +
    `lead time ${10 + (line % 6) * 5} days. ${pick(flavour.closings, line)}`
  );
}

/** Travelling offers cost the same everywhere and so stay in dollars. */
function priceOf({ currency, rate }: Flavour, good: Good, line: number, inDollars: boolean) {
  const cents = Math.max(1, Math.round((good.cents * (92 + ((line * 7) % 17))) / 100));
  if (inDollars) return { amount: (cents / 100).toFixed(2), currency: 'USD' };
  return { amount: ((cents * rate) / 100).toFixed(2), currency };
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

// One formatter for all: making one costs more than a hundred uses of it.
const numbers = new Intl.NumberFormat('en');

const quantityOf = ({ moq, good: { unitCode } }: Pick<Lead, 'moq' | 'good'>): string =>
  `${numbers.format(moq)} ${UNITS[unitCode] ?? unitCode}`;

/** `LED panels` and `CNC lathes` keep their capitals. */
const lowerFirst = (name: string): string =>
  /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('Nothing to pick from');
  return chosen;
}
