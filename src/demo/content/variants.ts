import { findCategory, type LocalizedText, type SectorSlug } from '../../vocabulary/index.js';
import { closing } from './closings.js';
import type { CompanySeed } from './companies/seed.js';
import { type DemoAttribute, attributesOf } from './families/attributes.js';
import { type AxisValue, type Combination, combine, parseAxis } from './families/axes.js';
import type { Family } from './families/family.js';
import { type DemoPrice, nice, priceOf } from './prices.js';
import { Choices, demoGtin } from './random.js';

/** What a product says, in the shape of a line of a catalogue import. */
export interface DemoProductContent {
  sku: string;
  title: LocalizedText;
  summary: string;
  description: string;
  brand: string;
  model: string;
  category: string;
  gtin?: string;
  hsCode?: string;
  price: DemoPrice;
  moq: { quantity: string; unitCode: string };
  supplyAbility: { quantity: string; unitCode: string; per: 'MONTH' };
  leadTimeDays: number;
  attributes: DemoAttribute[];
}

/** What to draw for a product: a motif, a hue in degrees, and which of the motif's looks. */
export interface DemoDrawing {
  motif: string;
  hue: number;
  variant: number;
}

export interface DemoProduct {
  companySlug: string;
  content: DemoProductContent;
  drawing: DemoDrawing;
}

/** Goods sold by these units leave in bulk, without an article number on them. */
const BULK = new Set(['TNE', 'KGM', 'LTR', 'MTR', 'MTK', 'MTQ', 'KWT', 'XDR', 'E48']);

/** At most `limit` variants of the family, dealt out among its makers. */
export function variantsOf(
  sector: SectorSlug,
  family: Family,
  makers: readonly CompanySeed[],
  now: Date,
  limit: number,
): DemoProduct[] {
  const axes = family.axes.map(parseAxis);
  return combine(axes, limit).map((variant, index) => {
    const maker = makers[index % makers.length];
    const sku = `${family.code}-${variant.places.map((place) => place + 1).join('')}`;
    const choices = new Choices(`product/${sku}`);
    const fill = (text: string, language: keyof AxisValue) =>
      fillIn(text, variant, language, { brand: maker.brand ?? maker.name, year: String(now.getUTCFullYear()) });
    const id = family.category.includes('/') ? family.category : `${sector}/${family.category}`;
    const hsCode = family.hs ?? findCategory(id)?.hs;
    const leadTimeDays = choices.int(...family.lead);
    const moq = {
      quantity: nice(Math.max(1, Math.round(family.moq * choices.pick([0.5, 1, 1, 1, 2])))),
      unitCode: family.unit,
    };
    const content: DemoProductContent = {
      sku,
      title: { en: fill(family.title, 'en'), ...(family.ko !== undefined && { ko: fill(family.ko, 'ko') }) },
      summary: fill(choices.pick(family.summary), 'en'),
      description: [
        ...choices.some(family.text, 2).map((sentence) => fill(sentence, 'en')),
        closing(family.trade, sector, { moq, leadTimeDays }, choices),
      ].join(' '),
      brand: maker.brand ?? maker.name,
      model: modelOf(family.code, variant),
      category: id,
      ...(!BULK.has(family.unit) && { gtin: demoGtin(sku) }),
      ...(hsCode !== undefined && { hsCode }),
      price: priceOf(sector, family, variant.height, maker, choices),
      moq,
      supplyAbility: {
        quantity: nice(Math.max(1, Math.round(family.supply * choices.pick([0.5, 0.8, 1, 1.2, 1.5])))),
        unitCode: family.unit,
        per: 'MONTH',
      },
      leadTimeDays,
      attributes: attributesOf(axes, family.facts, variant),
    };
    return { companySlug: maker.slug, content, drawing: drawingOf(family, index, choices) };
  });
}

function fillIn(
  text: string,
  { values }: Combination,
  language: keyof AxisValue,
  words: Record<string, string>,
): string {
  const filled = text.replace(/(?:\b([Aa])n? )?\{(\w+)\}/g, (place, article: string | undefined, key: string) => {
    const word = words[key] ?? values[Number(key) - 1]?.[language];
    if (word === undefined) throw new Error(`Nothing to put for ${place} in "${text}"`);
    return article === undefined ? word : `${article}${takesAn(word) ? 'n' : ''} ${word}`;
  });
  return filled.replace(/(^|[.!?] )\p{Ll}/gu, (start) => start.toUpperCase());
}

/** Whether English says `an` before the word: by its sound, so `an 8-port switch`, `an FFP2 mask`, `a UV filter`. */
function takesAn(word: string): boolean {
  return /^(?:[aeioAEIO]|[Uu]n(?!i)|8|1[18](?!\d)|[FHLMNRSX](?:[A-Z]|\d))/.test(word);
}

/** `KT` and `1.7`, `steel` make `KT17-ST`. */
function modelOf(code: string, { values, places }: Combination): string {
  const parts = values.map(({ en }, index) => {
    const digits = en.replace(/\D/g, '').slice(0, 4);
    if (digits !== '') return digits;
    const letters = en
      .replace(/[^a-z]/gi, '')
      .slice(0, 2)
      .toUpperCase();
    return `${letters}${places[index] + 1}`;
  });
  return `${code.slice(0, 2)}${parts.join('-')}`;
}

/** One family keeps near one hue, so that a shelf of it looks of a piece. */
function drawingOf({ code, motif }: Family, index: number, choices: Choices): DemoDrawing {
  const familyHue = new Choices(`hue/${code}`).int(0, 359);
  return { motif, hue: (familyHue + choices.int(-18, 18) + 360) % 360, variant: index % 6 };
}
