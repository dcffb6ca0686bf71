import { findCategory, type PaymentTerms } from '../../../vocabulary/index.js';
import { companySeed, placeOf } from '../companies/companies.js';
import { Choices } from '../random.js';
import type { DemoOffer } from './demo-offer.js';
import { FOOD_AND_CARE } from './leads/food-and-care.js';
import { HOME_AND_GIFTS } from './leads/home-and-gifts.js';
import { INDUSTRY } from './leads/industry.js';
import type { Lead } from './leads/lead.js';
import { LEISURE_AND_TEXTILES } from './leads/leisure-and-textiles.js';
import { TECHNOLOGY } from './leads/technology.js';

const LEADS: readonly Lead[] = [
  ...FOOD_AND_CARE,
  ...INDUSTRY,
  ...TECHNOLOGY,
  ...HOME_AND_GIFTS,
  ...LEISURE_AND_TEXTILES,
];

/** How buyers like to pay, the best first; each has one of these habits. */
const HABITS: readonly PaymentTerms[][] = [
  [{ code: 'LC_SIGHT' }, { code: 'TT_DEPOSIT', percent: 30 }],
  [{ code: 'TT_DEPOSIT', percent: 30 }],
  [{ code: 'OPEN_ACCOUNT', days: 30 }, { code: 'LC_SIGHT' }],
  [{ code: 'DP' }, { code: 'LC_SIGHT' }],
  [{ code: 'LC_USANCE', days: 60 }, { code: 'LC_SIGHT' }],
];

/** What the demo's importers look for. */
export function buyOffers(): DemoOffer[] {
  return LEADS.map(buyOffer);
}

function buyOffer(lead: Lead): DemoOffer {
  const seed = companySeed(lead.buyer);
  const category = findCategory(lead.category);
  if (!category) throw new Error(`There is no category "${lead.category}"`);
  const { port } = placeOf(seed);
  const [locode, namedPlace] = lead.to ?? [port.locode, port.name];
  const [amount, unitCode] = lead.quantity;
  const [max, currency, code] = lead.target ?? [];
  return {
    companySlug: lead.buyer,
    direction: 'BUY',
    content: {
      title: { en: lead.title },
      description: { en: lead.text },
      sector: category.sector,
      categoryId: category.id,
      ...(category.hs !== undefined && { hsCode: category.hs }),
      quantity: { quantity: String(amount), unitCode },
      ...(max !== undefined &&
        currency !== undefined &&
        code !== undefined && {
          price: { max, currency, perQuantity: '1', unitCode, incoterm: { code, version: 2020, namedPlace, locode } },
        }),
      destination: locode,
      ...(lead.certificates && { certifications: lead.certificates }),
      paymentTerms: lead.terms ?? new Choices(`habit/${lead.buyer}`).pick(HABITS),
    },
    validDays: new Choices(`lead/${lead.title}`).int(20, 90),
  };
}
