import type { Trade } from '../families/family.js';

const GOODS: readonly string[] = [
  'Write with your destination and the quantity, and you get a firm quotation within a day.',
  'We answer enquiries in English and Korean within one working day.',
  'Photographs of the goods and the packing are sent on request.',
  'Please say which standards your market asks for; most papers are at hand.',
  'The price is for {moq} or more, and larger orders are quoted separately.',
  'Shipment follows {days} days after the deposit or the letter of credit has arrived.',
  'Visitors to the plant are welcome any weekday; we fetch you from the station.',
  'An online meeting with our export desk can be booked through this page.',
  'Buyers who order twice a year keep the price of the first order.',
  'Should the first shipment fall short of the sample, we replace it at our cost.',
  'Consolidation with goods of other suppliers at the port can be arranged.',
  'The offer is open to importers and wholesalers, not to private persons.',
  'References in your region are named after the first exchange.',
  'Independent inspection before loading is welcome at any time.',
];

const MORE: Readonly<Partial<Record<Trade, readonly string[]>>> = {
  CONSUMER: [
    'Shelf displays and product pictures for web shops come free of charge.',
    'Bar codes, hang tags and leaflets are done to your layout.',
  ],
  EQUIPMENT: [
    'A video of the acceptance test is sent before the balance falls due.',
    'Our engineers start it up on site or guide yours by video.',
  ],
  PARTS: ['Send your list of references and we mark what is on the shelf.'],
  MATERIAL: [
    'Typical analysis and safety data sheet go out with the quotation.',
    'A trial lot of {moq} is possible before a contract.',
  ],
  BUILDING: ['Send drawings or a bill of quantities and we quote line by line.'],
  FOOD: [
    'Specification, nutrition table and shelf-life report are sent with the quotation.',
    'Ask for a tasting parcel; only the courier is for your account.',
  ],
  FRESH: ['Harvest reports and pictures of the week’s packing are sent every Monday.'],
  MEDICAL: ['The technical file can be seen under a confidentiality agreement.'],
};

const SERVICE: readonly string[] = [
  'A first talk by video costs nothing.',
  'Tell us your dates and we say the same day whether they can be kept.',
  'Work is done under a written agreement in English.',
];

/** The sentences of which one ends an offer's description; `{moq}` and `{days}` may stand in them. */
export function endingsOf(trade: Trade): readonly string[] {
  return trade === 'SERVICE' ? SERVICE : [...GOODS, ...(MORE[trade] ?? [])];
}
