import { buyOffers } from './buy-offers.js';
import type { DemoOffer } from './demo-offer.js';
import { sellOffers } from './sell-offers.js';

/** The demo marketplace's trade leads as they stand at `now`, which only the years and months that they name depend on. */
export function demoOffers(now: Date): DemoOffer[] {
  return [...sellOffers(now), ...buyOffers()];
}
