import { sectorSlugs } from '../../vocabulary/index.js';
import { companySeed } from './companies/companies.js';
import { FAMILIES } from './families/index.js';
import { type DemoProduct, variantsOf } from './variants.js';

const VARIANTS_OF_A_FAMILY = 14;

/** The demo marketplace's products as they stand at `now`, which only the years of harvests and seasons depend on. */
export function demoProducts(now: Date): DemoProduct[] {
  return sectorSlugs.flatMap((sector) =>
    FAMILIES[sector].flatMap((family) =>
      variantsOf(sector, family, family.makers.map(companySeed), now, VARIANTS_OF_A_FAMILY),
    ),
  );
}
