import { startAffiliatedSite } from './base/affiliated-site.js';
import type { RunningSite, SiteOptions, SiteProfile } from './base/site.types.js';
import { hanbadaCircle } from './goods/circles.js';
import { ownOffers, type Flavour } from './goods/own-offers.js';

const profile: SiteProfile = {
  id: 'hanbada',
  name: 'Hanbada',
  kind: 'webhook',
  prefix: 'HB',
  description: 'Trade offers from Korea and around the Pacific: exporters, importers and their sell and buy leads.',
  results: 'atom',
  syndicationRight: 'open',
  colour: '#0b5fa5',
};

const flavour: Flavour = {
  prefix: profile.prefix,
  circle: hanbadaCircle,
  skips: 1,
  currency: 'USD',
  rate: 1,
  closings: [
    'OEM and private label welcome.',
    'Certificate of origin under the Korean free trade agreements is supplied.',
    'Our overseas team answers within a day.',
  ],
};

/** *Hanbada* takes Standard Webhooks and answers searches with Atom. It is the partner that behaves. */
export function startHanbada(options: SiteOptions): Promise<RunningSite> {
  return startAffiliatedSite(profile, options, { ownOffers: (openedAt) => ownOffers(flavour, openedAt) });
}
