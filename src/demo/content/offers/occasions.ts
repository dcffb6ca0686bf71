import { GOODS, type Occasion } from './occasion.js';
import { TRADE_OCCASIONS } from './trade-occasions.js';

const MADE = ['CONSUMER', 'EQUIPMENT', 'PARTS'] as const;

/** The occasions of all trades; an offer takes one that suits its goods. */
export const OCCASIONS: readonly Occasion[] = [
  {
    trades: [...MADE, 'MEDICAL'],
    title: 'New for {year}: {goods}',
    ko: '{year} 신제품 {goods}',
    opening: [
      'The new model leaves the line this month and replaces last year’s at the same price.',
      'After two seasons of field trials this model goes into series production.',
    ],
  },
  {
    trades: GOODS,
    title: '{goods} – ready stock',
    ko: '{goods} 재고 보유, 즉시 선적',
    opening: [
      '{stock} lie packed in our warehouse and can be loaded at once.',
      'A cancelled slot leaves us with {stock} of fresh production, free for the first who confirms.',
    ],
    lead: [2, 7],
    stock: [2, 6],
  },
  {
    trades: ['CONSUMER'],
    title: 'OEM and private label: {goods}',
    ko: 'OEM·PB 생산 {goods}',
    opening: [
      'We make this article under the brands of nine importers and have room for two more.',
      'Your logo, your carton, our tooling: there is no mould cost for this model.',
    ],
    moq: 2,
  },
  {
    trades: [...MADE, 'MEDICAL'],
    title: 'Distributors wanted: {goods}',
    ko: '해외 대리점 모집 {goods}',
    opening: [
      'Several countries are still without a distributor for {brand}, and this is the article to begin with.',
      '{brand} looks for partners who keep stock and answer for service in their own market.',
    ],
  },
  {
    trades: ['CONSUMER', 'PARTS'],
    title: 'Overstock, last lot of {goods}',
    ko: '{goods} 재고 특가',
    opening: [
      'We clear {stock} because the packaging changes in {month}; the goods are new and in full cartons.',
      'A chain store took less than it had ordered, so {stock} are offered below list.',
    ],
    price: 0.84,
    lead: [2, 6],
    stock: [1, 4],
  },
  {
    trades: ['CONSUMER', 'FOOD', 'PARTS'],
    title: 'Trial order welcome: {goods}',
    ko: '소량 주문 가능 {goods}',
    opening: [
      'To open new markets we accept half of the usual quantity for a first order.',
      'A small first order lets you show the article to your own customers before you commit.',
    ],
    moq: 0.5,
  },
  {
    trades: GOODS,
    title: '{goods}, direct from the maker',
    ko: '제조사 직수출 {goods}',
    opening: [
      'You deal with the people who make it: our own plant, our own export desk.',
      '{brand} sells abroad without a trading house in between, and the price shows it.',
    ],
  },
  {
    trades: ['CONSUMER', 'MATERIAL', 'PARTS', 'FOOD', 'BUILDING'],
    title: 'Free capacity from {month}: {goods}',
    ko: '{goods} 생산 여력 확보, 신규 주문 접수',
    opening: [
      'A second shift starts in {month} and half of its output is not sold yet.',
      'Our new line has been accepted, so orders for {month} can still be confirmed.',
    ],
  },
  {
    trades: ['CONSUMER', 'MATERIAL', 'BUILDING', 'MEDICAL', 'FOOD'],
    title: 'Samples ready: {goods}',
    ko: '샘플 제공 {goods}',
    opening: [
      'Samples from the running production are on the shelf and leave the day after your request.',
      'See it before you talk about prices: a sample set is ready for every serious importer.',
    ],
  },
  ...TRADE_OCCASIONS,
];
