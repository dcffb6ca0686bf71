import { type SectorSlug, findUnit } from '../../vocabulary/index.js';
import type { Choices } from './random.js';

/** What the last sentence of a description may name. */
interface Terms {
  moq: { quantity: string; unitCode: string };
  leadTimeDays: number;
}

const CONSUMER = [
  'Private labels and packaging in your own language are possible from {moq}.',
  'Cartons carry bar codes and shipping marks as you specify; goods are ready {days} days after the deposit.',
  'Samples leave within a week and their cost is credited against the first order.',
  'Mixed orders with other articles of the range are welcome.',
  'A first order of {moq} is enough to try the market.',
  'Colours and gift boxes can be agreed for repeat orders.',
];
const EQUIPMENT = [
  'Wear parts for two years can be shipped together with the first order.',
  'Manuals come in English and Spanish, other languages on request.',
  'The warranty is twenty-four months, with remote support in English.',
  'Delivery takes about {days} days after the drawings are approved.',
  'Test reports are sent before the balance falls due.',
  'Agents with a workshop of their own are invited to apply.',
];
const MATERIAL = [
  'A certificate of analysis goes with every lot.',
  'Third-party inspection before loading can be arranged at cost.',
  'Samples of two kilograms or a square metre are free; the courier is for the buyer’s account.',
  'Quarterly contracts get a fixed price, single orders the price of the day.',
  'Loading begins {days} days after the letter of credit is opened.',
  'The smallest lot is {moq}; full containers earn a lower price.',
];
const FOOD = [
  'Labels are printed in the language of the market from {moq}.',
  'Health and origin certificates are issued for every container.',
  'Goods leave the plant {days} days after the order with at least ten months of shelf life.',
  'Samples are sent by courier each Thursday.',
  'Half containers can be filled up with other articles of the house.',
];
const SERVICE = [
  'A fixed quotation follows within two working days of your request.',
  'References from exporters of a similar size can be called.',
  'Work begins about {days} days after the order is signed.',
  'Reports are written in English and Korean.',
];

const BY_SECTOR: Record<SectorSlug, readonly string[]> = {
  'agricultural-food': FOOD,
  'automotive-vehicles': EQUIPMENT,
  'beauty-household': CONSUMER,
  'chemical-plastics': MATERIAL,
  'computers-telecommunications': CONSUMER,
  'electrical-electronics': CONSUMER,
  environment: EQUIPMENT,
  'glass-optical': CONSUMER,
  'machinery-equipment': EQUIPMENT,
  'medical-health': [
    'Registration files for the country of import are provided with the first order.',
    'Lots are released with a certificate of conformity and can be traced for ten years.',
    'Training material for distributors is included.',
    'Evaluation samples are available to hospitals and laboratories.',
    'Tender quantities ship in {days} days; {moq} is the smallest order.',
  ],
  minerals: MATERIAL,
  'sports-leisure': CONSUMER,
  'stationery-gifts': CONSUMER,
  'textiles-leather': CONSUMER,
  'wood-furniture': CONSUMER,
  others: CONSUMER,
};

/** The last sentence of a description: what a buyer wants to know beside the goods themselves. */
export function closing(sector: SectorSlug, { moq, leadTimeDays }: Terms, choices: Choices): string {
  const sentences = moq.unitCode === 'E48' ? SERVICE : BY_SECTOR[sector];
  const unit = findUnit(moq.unitCode)?.name ?? moq.unitCode;
  const quantity = `${Number(moq.quantity).toLocaleString('en')} ${moq.quantity === '1' ? unit : plural(unit)}`;
  return choices.pick(sentences).replace('{moq}', quantity).replace('{days}', String(leadTimeDays));
}

function plural(unit: string): string {
  return /(?:s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
