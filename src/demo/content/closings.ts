import { type SectorSlug, findUnit } from '../../vocabulary/index.js';
import type { Trade } from './families/family.js';
import type { Choices } from './random.js';

/** What the last sentence of a description may name. */
interface Terms {
  moq: { quantity: string; unitCode: string };
  leadTimeDays: number;
}

const SENTENCES: Record<Trade, readonly string[]> = {
  CONSUMER: [
    'Private labels and packaging in your own language are possible from {moq}.',
    'Cartons carry bar codes and shipping marks as you specify; goods are ready {days} days after the deposit.',
    'Samples leave within a week and their cost is credited against the first order.',
    'Mixed orders with other articles of the range are welcome.',
    'A first order of {moq} is enough to try the market.',
    'Colours and cartons can be agreed for repeat orders.',
  ],
  EQUIPMENT: [
    'Wear parts for two years can be shipped together with the first order.',
    'Manuals come in English and Spanish, other languages on request.',
    'The warranty is twenty-four months, with remote support in English.',
    'Delivery takes about {days} days after the order is confirmed.',
    'Test reports are sent before the balance falls due.',
    'Agents with a workshop of their own are invited to apply.',
  ],
  PARTS: [
    'Pallets may be mixed and carry bar codes for the buyer’s warehouse.',
    'Boxes in the buyer’s own design are possible from {moq}.',
    'Orders leave {days} days after confirmation, repeat orders sooner.',
    'The warranty is twelve months, and claims are answered within three days.',
    'Test certificates can be had for every lot.',
  ],
  MATERIAL: [
    'A certificate of analysis goes with every lot.',
    'Third-party inspection before loading can be arranged at cost.',
    'Small samples are free; the courier is for the buyer’s account.',
    'Quarterly contracts get a fixed price, single orders the price of the day.',
    'Loading begins {days} days after the letter of credit is opened.',
    'The smallest lot is {moq}; full containers earn a lower price.',
  ],
  BUILDING: [
    'Samples are sent free of charge by courier.',
    'Containers are loaded {days} days after the order, with photographs of the stowage.',
    'Project orders are called off in stages at one price.',
    'The smallest order is {moq}; mixed containers are possible.',
    'Inspection by your own agent before loading is welcome.',
  ],
  FOOD: [
    'Labels are printed in the language of the market from {moq}.',
    'Health and origin certificates are issued for every container.',
    'Goods leave the plant {days} days after the order with at least ten months of shelf life.',
    'Samples are sent by courier each Thursday.',
    'Half containers can be filled up with other articles of the house.',
  ],
  FRESH: [
    'Phytosanitary and origin certificates are issued for every container.',
    'Reefers leave {days} days after the order, all through the season.',
    'The smallest order is {moq}; programmes for the season get a fixed price.',
    'Stickers and boxes can carry the buyer’s brand.',
  ],
  MEDICAL: [
    'Registration files for the country of import are provided with the first order.',
    'Lots are released with a certificate of conformity and can be traced for ten years.',
    'Training material for distributors is included.',
    'Evaluation samples are available to hospitals and laboratories.',
    'Tender quantities ship in {days} days; the smallest order is {moq}.',
  ],
  SERVICE: [
    'A fixed quotation follows within two working days of your request.',
    'References from exporters of a similar size can be called.',
    'Work begins about {days} days after the order is signed.',
    'Reports are written in English and Korean.',
  ],
};

/** How goods of a sector are traded, where their family says nothing else. */
export const USUAL: Record<SectorSlug, Trade> = {
  'agricultural-food': 'FOOD',
  'automotive-vehicles': 'EQUIPMENT',
  'beauty-household': 'CONSUMER',
  'chemical-plastics': 'MATERIAL',
  'computers-telecommunications': 'CONSUMER',
  'electrical-electronics': 'CONSUMER',
  environment: 'EQUIPMENT',
  'glass-optical': 'CONSUMER',
  'machinery-equipment': 'EQUIPMENT',
  'medical-health': 'MEDICAL',
  minerals: 'MATERIAL',
  'sports-leisure': 'CONSUMER',
  'stationery-gifts': 'CONSUMER',
  'textiles-leather': 'CONSUMER',
  'wood-furniture': 'CONSUMER',
  others: 'CONSUMER',
};

/** The last sentence of a description: what a buyer wants to know beside the goods themselves. */
export function closing(trade: Trade | undefined, sector: SectorSlug, terms: Terms, choices: Choices): string {
  return choices
    .pick(SENTENCES[trade ?? USUAL[sector]])
    .replace('{moq}', quantityInWords(terms.moq))
    .replace('{days}', String(terms.leadTimeDays));
}

/** Units that count by the dozen or more are written in pieces: 20 hundred are 2,000 pieces. */
const PIECES: Readonly<Record<string, number>> = { DZN: 12, CEN: 100, MIL: 1_000 };

/** `20 hundred` as `2,000 pieces`. */
export function quantityInWords({ quantity, unitCode }: Terms['moq']): string {
  const count = Number(quantity) * (PIECES[unitCode] ?? 1);
  const unit = unitCode in PIECES ? 'piece' : (findUnit(unitCode)?.name ?? unitCode);
  const plural = /(?:s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
  return `${count.toLocaleString('en')} ${count === 1 ? unit : plural}`;
}
