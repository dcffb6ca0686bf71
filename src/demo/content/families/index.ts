import type { SectorSlug } from '../../../vocabulary/index.js';
import { AGRICULTURAL_FOOD } from './agricultural-food.js';
import { AUTOMOTIVE_VEHICLES } from './automotive-vehicles.js';
import { BEAUTY_HOUSEHOLD } from './beauty-household.js';
import { CHEMICAL_PLASTICS } from './chemical-plastics.js';
import { COMPUTERS_TELECOMMUNICATIONS } from './computers-telecommunications.js';
import { ELECTRICAL_ELECTRONICS } from './electrical-electronics.js';
import { ENVIRONMENT } from './environment.js';
import type { Family } from './family.js';
import { GLASS_OPTICAL } from './glass-optical.js';
import { MACHINERY_EQUIPMENT } from './machinery-equipment.js';
import { MEDICAL_HEALTH } from './medical-health.js';
import { MINERALS } from './minerals.js';
import { OTHERS } from './others.js';
import { SPORTS_LEISURE } from './sports-leisure.js';
import { STATIONERY_GIFTS } from './stationery-gifts.js';
import { TEXTILES_LEATHER } from './textiles-leather.js';
import { WOOD_FURNITURE } from './wood-furniture.js';

/** The families of each sector. */
export const FAMILIES: Record<SectorSlug, readonly Family[]> = {
  'agricultural-food': AGRICULTURAL_FOOD,
  'automotive-vehicles': AUTOMOTIVE_VEHICLES,
  'beauty-household': BEAUTY_HOUSEHOLD,
  'chemical-plastics': CHEMICAL_PLASTICS,
  'computers-telecommunications': COMPUTERS_TELECOMMUNICATIONS,
  'electrical-electronics': ELECTRICAL_ELECTRONICS,
  environment: ENVIRONMENT,
  'glass-optical': GLASS_OPTICAL,
  'machinery-equipment': MACHINERY_EQUIPMENT,
  'medical-health': MEDICAL_HEALTH,
  minerals: MINERALS,
  'sports-leisure': SPORTS_LEISURE,
  'stationery-gifts': STATIONERY_GIFTS,
  'textiles-leather': TEXTILES_LEATHER,
  'wood-furniture': WOOD_FURNITURE,
  others: OTHERS,
};
