import { type PaymentTerms, type SectorSlug, sectorSlugs } from '../../../vocabulary/index.js';
import { quantityInWords, USUAL } from '../closings.js';
import { certificateKind } from '../companies/certificates.js';
import { companySeed, placeOf } from '../companies/companies.js';
import type { Family, Trade } from '../families/family.js';
import { FAMILIES } from '../families/index.js';
import { nice } from '../prices.js';
import { demoProducts } from '../products.js';
import { Choices } from '../random.js';
import type { DemoProduct, DemoProductContent } from '../variants.js';
import type { DemoOffer } from './demo-offer.js';
import { endingsOf } from './endings.js';
import type { Occasion } from './occasion.js';
import { OCCASIONS } from './occasions.js';

/** Families get so many offers each, of products that lie apart in the list of their variants. */
const OFFERS_OF_A_FAMILY = 2;
/** Among each so many offers is one that an officer hasn't agreed to yet. */
const UNDECIDED_EACH = 15;
const UNDECIDED = [
  'changes_requested',
  'pending_review',
  'pending_review',
  'draft',
  'pending_review',
  'pending_review',
  'pending_review',
] as const;

const ACCEPTED: readonly PaymentTerms[][] = [
  [{ code: 'TT_DEPOSIT', percent: 30 }, { code: 'LC_SIGHT' }],
  [{ code: 'TT_ADVANCE' }, { code: 'TT_DEPOSIT', percent: 50 }],
  [{ code: 'LC_SIGHT' }, { code: 'TT_DEPOSIT', percent: 30 }, { code: 'DP' }],
  [{ code: 'TT_DEPOSIT', percent: 30 }, { code: 'ESCROW' }],
  [{ code: 'LC_SIGHT' }, { code: 'LC_USANCE', days: 60 }],
  [
    { code: 'TT_DEPOSIT', percent: 40 },
    { code: 'OPEN_ACCOUNT', days: 30 },
  ],
];

interface Subject {
  product: DemoProduct;
  trade: Trade;
}

/** What the demo's exporters offer just now, each of one of their own products. */
export function sellOffers(now: Date): DemoOffer[] {
  const byFamily = Map.groupBy(demoProducts(now), ({ content }) => content.sku.split('-')[0] ?? content.sku);
  const subjects = sectorSlugs.flatMap((sector) =>
    FAMILIES[sector].flatMap((family) => subjectsOf(sector, family, byFamily.get(family.code) ?? [])),
  );
  const told = new Map<Occasion, number>();
  return subjects.map((subject, index) => {
    const occasion = leastTold(subject, told);
    const state = stateOf(index);
    return { ...sellOffer(subject, occasion, now), ...(state && { state }) };
  });
}

function subjectsOf(sector: SectorSlug, family: Family, products: readonly DemoProduct[]): Subject[] {
  const first = new Choices(`offered/${family.code}`).int(0, products.length - 1);
  const step = Math.floor(products.length / OFFERS_OF_A_FAMILY);
  return Array.from({ length: OFFERS_OF_A_FAMILY }, (_, turn) => ({
    product: products[(first + turn * step) % products.length]!,
    trade: family.trade ?? USUAL[sector],
  }));
}

/** The state of the offer at a place in the list; live when undefined. */
function stateOf(index: number): DemoOffer['state'] {
  const turn = (index + 1) / UNDECIDED_EACH;
  return Number.isInteger(turn) ? UNDECIDED[turn % UNDECIDED.length] : undefined;
}

/** Deals the occasions out evenly among the trades that they suit. */
function leastTold({ product, trade }: Subject, told: Map<Occasion, number>): Occasion {
  const suitable = OCCASIONS.filter(({ trades }) => trades.includes(trade));
  const fewest = Math.min(...suitable.map((occasion) => told.get(occasion) ?? 0));
  const occasion = new Choices(`occasion/${product.content.sku}`).pick(
    suitable.filter((candidate) => (told.get(candidate) ?? 0) === fewest),
  );
  told.set(occasion, fewest + 1);
  return occasion;
}

function sellOffer({ product, trade }: Subject, occasion: Occasion, now: Date): DemoOffer {
  const { companySlug, content: goods } = product;
  const maker = companySeed(companySlug);
  const choices = new Choices(`offer/${goods.sku}`);
  const scaled = (quantity: string, factor: number) => nice(Math.max(1, Math.round(Number(quantity) * factor)));
  const moq = { ...goods.moq, quantity: scaled(goods.moq.quantity, occasion.moq ?? 1) };
  const leadTimeDays = occasion.lead ? choices.int(...occasion.lead) : goods.leadTimeDays;
  const stock = occasion.stock && { ...moq, quantity: scaled(moq.quantity, choices.int(...occasion.stock)) };
  const words: Record<string, string> = {
    brand: goods.brand,
    year: String(now.getUTCFullYear()),
    moq: quantityInWords(moq),
    days: String(leadTimeDays),
    ...(stock && { stock: quantityInWords(stock) }),
  };
  const tell = (text: string, language: 'en' | 'ko' = 'en') =>
    fillIn(text, { ...words, month: nextMonth(now, language), goods: goods.title[language] ?? '' });
  const packing = goods.attributes.find(({ name }) => name === 'Packing');
  return {
    companySlug,
    productSku: goods.sku,
    direction: 'SELL',
    content: {
      title: {
        en: tell(occasion.title),
        ...(goods.title.ko !== undefined && { ko: tell(occasion.ko, 'ko') }),
      },
      description: {
        en: [tell(choices.pick(occasion.opening)), goods.summary, tell(choices.pick(endingsOf(trade)))].join(' '),
      },
      sector: sectorOf(goods),
      categoryId: goods.category,
      ...(goods.hsCode !== undefined && { hsCode: goods.hsCode }),
      price: priceOn(occasion, goods),
      ...(stock && { quantity: stock }),
      moq,
      supplyAbility: goods.supplyAbility,
      leadTimeDays,
      paymentTerms: choices.pick(ACCEPTED),
      ...(packing && { packaging: packing.value }),
      // Services don't sail, and goods on other terms than these leave from wherever the buyer sends for them.
      ...(['FOB', 'CIF'].includes(goods.price.incoterm?.code ?? '') && { portOfLoading: placeOf(maker).port.locode }),
      ...(maker.certificates.length > 0 && {
        certifications: maker.certificates.map((key) => certificateKind(key).name),
      }),
    },
    validDays: choices.int(30, 150),
  };
}

function priceOn({ price: factor = 1 }: Occasion, { price }: DemoProductContent): DemoProductContent['price'] {
  return factor === 1
    ? price
    : { ...price, min: nice(Number(price.min) * factor), max: nice(Number(price.max) * factor) };
}

function sectorOf({ category }: DemoProductContent): SectorSlug {
  const sector = sectorSlugs.find((slug) => category.startsWith(`${slug}/`));
  if (!sector) throw new Error(`${category} is in no sector`);
  return sector;
}

function nextMonth(now: Date, language: 'en' | 'ko'): string {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1));
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(month);
}

function fillIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => {
    const word = words[key];
    if (!word) throw new Error(`Nothing to put for ${place} in "${text}"`);
    return word;
  });
}
