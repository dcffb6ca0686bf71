import { startAffiliatedSite } from './base/affiliated-site.js';
import { FeedPuller, type PullReport } from './base/feed-puller.js';
import type { RunningSite, SiteOptions, SiteProfile } from './base/site.types.js';
import { silkHarborCircle } from './goods/circles.js';
import { ownOffers, type Flavour } from './goods/own-offers.js';

const profile: SiteProfile = {
  id: 'silk-harbor',
  name: 'Silk Harbor',
  kind: 'feed',
  prefix: 'SH',
  description: 'Makers and merchants along the old road, from the China Sea to the Mediterranean.',
  results: 'json',
  syndicationRight: 'open',
  colour: '#9a3412',
};

const flavour: Flavour = {
  prefix: profile.prefix,
  circle: silkHarborCircle,
  skips: 3,
  currency: 'CNY',
  rate: 7.1,
  closings: [
    'Mixed containers are possible.',
    'Inspection before shipment at the buyer’s choice.',
    'We ship by rail to Europe as well.',
  ],
};

export interface SilkHarborOptions extends SiteOptions {
  /** 15,000 if not given; 0 pulls only when asked to. */
  pullIntervalMs?: number;
  /** Query of the feed's address by which Silkgate knows who pulls, without the question mark. */
  feedQuery?: string;
}

export interface SilkHarbor extends RunningSite {
  /** Pulls Silkgate's feed at once; `POST /pull` does the same from outside. Never rejects: see `error`. */
  pull(): Promise<PullReport>;
}

/** *Silk Harbor* takes no webhooks: it pulls `<silkgate>/feeds/offers.atom`. It answers searches with JSON. */
export async function startSilkHarbor(options: SilkHarborOptions): Promise<SilkHarbor> {
  const query = options.feedQuery ? `?${options.feedQuery}` : '';
  const { puller, ...site } = await startAffiliatedSite(profile, options, {
    ownOffers: (openedAt) => ownOffers(flavour, openedAt),
    puller: (core, onApplied) =>
      new FeedPuller(core.store, () => `${core.silkgateUrl}/feeds/offers.atom${query}`, onApplied),
    pullIntervalMs: options.pullIntervalMs ?? 15_000,
  });
  if (puller === undefined) throw new Error('Silk Harbor has no puller');
  return { ...site, pull: () => puller.pull() };
}
