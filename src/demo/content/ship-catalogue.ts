import type { CompanySeed } from './companies/seed.js';
import { HOME } from './families/shipped/home.js';
import { KITCHEN } from './families/shipped/kitchen.js';
import { SOUND_SECURITY } from './families/shipped/sound-security.js';
import { type DemoProductContent, variantsOf } from './variants.js';

/** Whose catalogue it is: a firm that is not part of the demo marketplace, so that it can be registered and imported. */
const HAETBYEOT: CompanySeed = {
  slug: 'haetbyeot-appliances',
  name: 'Haetbyeot Home Appliances Co., Ltd.',
  nameKo: '햇볕가전 주식회사',
  country: 'KR',
  city: 'Gumi',
  established: 1997,
  employees: 168,
  sectors: ['electrical-electronics'],
  brand: 'Haetbyeot',
  level: 0,
  certificates: ['ISO_9001', 'KC', 'CE'],
  people: ['Ji-ho Maeng, Export Manager'],
  en: 'Haetbyeot makes small appliances, audio and home-security devices in Gumi for importers and retail brands.',
};

const VARIANTS_OF_A_FAMILY = 27;
/** The catalogue is a file that is compared with what was committed, so no clock may enter it. */
const EDITION = new Date('2026-01-01T00:00:00Z');

/** The products of one Korean exporter of home appliances, in the format of a catalogue import. */
export function shipCatalogue(): DemoProductContent[] {
  return [...KITCHEN, ...HOME, ...SOUND_SECURITY].flatMap((family) =>
    variantsOf('electrical-electronics', family, [HAETBYEOT], EDITION, VARIANTS_OF_A_FAMILY).map(
      ({ content }) => content,
    ),
  );
}

/** One product a line, each line ended. */
export function toNdjson(products: readonly DemoProductContent[]): string {
  return products.map((product) => `${JSON.stringify(product)}\n`).join('');
}
