import type { Occasion } from './occasion.js';

/** Occasions of trades that have their own: bulk materials, machines, tenders, fresh produce and services. */
export const TRADE_OCCASIONS: readonly Occasion[] = [
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
      'We keep the price of this season’s shows open for those who could not come.',
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
