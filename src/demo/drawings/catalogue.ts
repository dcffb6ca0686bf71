import type { SectorSlug } from '../../vocabulary/index.js';
import type { Motif, MotifTable } from './motif.js';
import { AUTOMOTIVE } from './motifs/automotive.js';
import { BEAUTY } from './motifs/beauty.js';
import { CHEMICALS } from './motifs/chemicals.js';
import { COMPUTERS } from './motifs/computers.js';
import { ELECTRONICS } from './motifs/electronics.js';
import { ENVIRONMENT } from './motifs/environment.js';
import { FOOD } from './motifs/food.js';
import { FURNITURE } from './motifs/furniture.js';
import { GROCERIES } from './motifs/groceries.js';
import { HOUSEHOLD } from './motifs/household.js';
import { KITCHEN } from './motifs/kitchen.js';
import { MACHINES } from './motifs/machines.js';
import { MEDICAL } from './motifs/medical.js';
import { MINERALS } from './motifs/minerals.js';
import { OPTICS } from './motifs/optics.js';
import { OTHERS } from './motifs/others.js';
import { SPORTS } from './motifs/sports.js';
import { STATIONERY } from './motifs/stationery.js';
import { TEXTILES } from './motifs/textiles.js';

const MOTIFS: MotifTable = {
  ...AUTOMOTIVE,
  ...BEAUTY,
  ...CHEMICALS,
  ...COMPUTERS,
  ...ELECTRONICS,
  ...ENVIRONMENT,
  ...FOOD,
  ...FURNITURE,
  ...GROCERIES,
  ...HOUSEHOLD,
  ...KITCHEN,
  ...MACHINES,
  ...MEDICAL,
  ...MINERALS,
  ...OPTICS,
  ...OTHERS,
  ...SPORTS,
  ...STATIONERY,
  ...TEXTILES,
};

/** Other names of motifs; those with a sector before the slash mean something else elsewhere. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'beauty-household/mask': 'sheetmask',
    'medical-health/monitor': 'patientmonitor',
    'others/bag': 'paperbag',
    'environment/plant': 'waterplant',
    'environment/filter': 'dustcollector',
    'electrical-electronics/monitor': 'television',
    smartphone: 'phone',
    cream: 'jar',
    toothpaste: 'tube',
    paint: 'drum',
    pellet: 'pellets',
    wheel: 'tyre',
    carpart: 'alternator',
    glasses: 'spectacles',
    glass: 'pane',
    bag: 'handbag',
    basketball: 'ball',
    rod: 'fishingrod',
    rice: 'sack',
    grain: 'sack',
    salt: 'crystals',
    gem: 'crystals',
    recycling: 'bin',
    ring: 'keyring',
    giftbox: 'gift',
    shipping: 'container',
  }),
);

/** What stands for a sector when nothing is known of the thing itself. */
const OF_SECTOR: Readonly<Record<SectorSlug, string>> = {
  'agricultural-food': 'sack',
  'automotive-vehicles': 'car',
  'beauty-household': 'jar',
  'chemical-plastics': 'flask',
  'computers-telecommunications': 'computer',
  'electrical-electronics': 'battery',
  environment: 'bin',
  'glass-optical': 'pane',
  'machinery-equipment': 'gear',
  'medical-health': 'testkit',
  minerals: 'crystals',
  'sports-leisure': 'ball',
  'stationery-gifts': 'gift',
  'textiles-leather': 'shirt',
  'wood-furniture': 'plank',
  others: 'carton',
};

/** The names of everything that can be drawn. */
export const motifs: readonly string[] = Object.keys(MOTIFS).sort();

/** The motif that a name stands for in a sector; of an unknown name, the one that stands for the sector. */
export function motifName(name: string, sector: string): string {
  const meant = ALIASES.get(`${sector}/${name}`) ?? (Object.hasOwn(MOTIFS, name) ? name : ALIASES.get(name));
  return meant ?? OF_SECTOR[isSector(sector) ? sector : 'others'];
}

const isSector = (slug: string): slug is SectorSlug => Object.hasOwn(OF_SECTOR, slug);

/** A motif by the name that {@link motifName} gives; throws a `RangeError` for another. */
export function findMotif(name: string): Motif {
  if (!Object.hasOwn(MOTIFS, name)) throw new RangeError(`There is no motif "${name}"`);
  return MOTIFS[name];
}
