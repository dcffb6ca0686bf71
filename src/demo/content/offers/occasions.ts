import type { Trade } from '../families/family.js';

/**
 * Why a company posts an offer just now, in its own words. The texts may name `{goods}`, `{brand}`, `{year}`, `{month}` (the
 * next one), `{moq}`, `{days}` (to the shipment) and `{stock}` (the quantity on hand).
 */
export interface Occasion {
  trades: readonly Trade[];
  title: string;
  ko: string;
  /** One of them begins the description. */
  opening: readonly string[];
  /** Of the list price. */
  price?: number;
  /** Of the usual minimum order. */
  moq?: number;
  /** Days to the shipment, where they aren't the usual ones. */
  lead?: readonly [number, number];
  /** There is a lot of so many minimum orders on hand. */
  stock?: readonly [number, number];
}

const GOODS = ['CONSUMER', 'EQUIPMENT', 'PARTS', 'MATERIAL', 'BUILDING', 'FOOD', 'MEDICAL'] as const;
const MADE = ['CONSUMER', 'EQUIPMENT', 'PARTS'] as const;

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
    trades: ['FRESH', 'FOOD'],
    title: '{goods}, programmes open for the season',
    ko: '{goods} 시즌 물량 예약',
    opening: [
      'Programmes for the season are being fixed now, with weekly loading from {month}.',
      'We have kept part of the season’s volume for importers who are new to us.',
    ],
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
    trades: ['BUILDING', 'MATERIAL', 'FOOD'],
    title: '{goods}, full-container price',
    ko: '{goods} 컨테이너 단위 특가',
    opening: [
      'This is our price for full containers only, loaded at the plant and sealed in front of your agent.',
      'Whoever takes a full container saves the handling, and we pass all of it on.',
    ],
    price: 0.94,
    moq: 2,
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
    trades: ['MATERIAL'],
    title: 'Quarterly contract: {goods}',
    ko: '분기 계약 공급 {goods}',
    opening: [
      'We place the volume of the coming quarter, at a fixed price or against an index.',
      'Two contract customers leave room in the quarter that begins in {month}.',
    ],
  },
  {
    trades: ['MATERIAL', 'FRESH'],
    title: 'Spot lot, prompt shipment: {goods}',
    ko: '현물 즉시 선적 {goods}',
    opening: [
      '{stock} are free for prompt loading; the offer stands until the lot is sold.',
      'A vessel was brought forward and left {stock} on the quay.',
    ],
    price: 0.96,
    lead: [3, 8],
    stock: [1, 3],
  },
  {
    trades: ['EQUIPMENT'],
    title: 'Show price until {month}: {goods}',
    ko: '전시회 특별가 {goods}',
    opening: [
      'We keep the price of the spring shows open for those who could not come.',
      'Units that were shown on our stand are sold separately; this price is for new ones.',
    ],
    price: 0.92,
  },
  {
    trades: ['MEDICAL', 'BUILDING', 'EQUIPMENT'],
    title: '{goods}, for tenders and projects',
    ko: '입찰·프로젝트용 {goods}',
    opening: [
      'We support bidders with manufacturer’s authorisations, data sheets and a price that holds until the award.',
      'Project quantities are reserved on your letter of intent and called off in stages.',
    ],
    moq: 2,
  },
  {
    trades: ['EQUIPMENT'],
    title: '{goods}, with spare parts for two years',
    ko: '2년 예비부품 포함 {goods}',
    opening: [
      'The price includes a case of wear parts that lasts for two years of ordinary use.',
      'Spare parts, tools and a printed manual travel in the same crate.',
    ],
    price: 1.05,
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
  {
    trades: ['FRESH'],
    title: '{goods}, packed under your brand',
    ko: '바이어 브랜드 포장 {goods}',
    opening: [
      'The packing house prints boxes and stickers for importers who book from {month} on.',
      'Fruit and vegetables of this grade can leave under your own name.',
    ],
  },
  {
    trades: ['SERVICE'],
    title: '{goods} – places left from {month}',
    ko: '{month} 신규 상담 {goods}',
    opening: [
      'Two teams are free from {month} on and take new clients.',
      'We take on a small number of importers each quarter, and there is room now.',
    ],
  },
  {
    trades: ['SERVICE'],
    title: 'At a fixed price: {goods}',
    ko: '정액 요금 {goods}',
    opening: [
      'One sum covers everything that is written here; nothing is charged by the hour.',
      'Clients abroad asked for a price without surprises, so here it is.',
    ],
  },
];
