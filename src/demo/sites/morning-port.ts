import { setTimeout as pause } from 'node:timers/promises';
import { startAffiliatedSite } from './base/affiliated-site.js';
import type { Channel, Fault } from './base/faults.js';
import type { RunningSite, SiteOptions, SiteProfile } from './base/site.types.js';
import type { Temper } from './base/site-server.js';
import { morningPortCircle } from './goods/circles.js';
import { ownOffers, type Flavour } from './goods/own-offers.js';

const profile: SiteProfile = {
  id: 'morning-port',
  name: 'Morning Port',
  kind: 'webhook',
  prefix: 'MP',
  description: 'A small exchange for makers in Japan, Europe and Latin America. Its server has seen better days.',
  results: 'atom',
  syndicationRight: 'limited',
  colour: '#6b21a8',
};

const flavour: Flavour = {
  prefix: profile.prefix,
  circle: morningPortCircle,
  skips: 5,
  currency: 'EUR',
  rate: 0.92,
  closings: [
    'Documents in English, Spanish and Japanese.',
    'Small first orders are fine.',
    'Prices are fixed for the quarter.',
  ],
  hidesGtin: true,
};

/** How unwell the site is. */
export interface Flakiness {
  /** How long an answer takes, from and to, in milliseconds. */
  latencyMs: readonly [min: number, max: number];
  /** Each so-manieth request fails, counted for each channel by itself; 0 means none. */
  failEvery: number;
}

const USUAL: Flakiness = { latencyMs: [300, 900], failEvery: 5 };

export interface MorningPortOptions extends SiteOptions {
  flaky?: Flakiness;
}

/**
 * *Morning Port* takes webhooks and answers searches with Atom, but slowly, and one request in five fails: in turn with
 * 503 and `Retry-After: 1`, having done nothing, and with 500 *after* having done its work, so that whoever sends again
 * had better send the same webhook-id.
 */
export function startMorningPort(options: MorningPortOptions): Promise<RunningSite> {
  return startAffiliatedSite(profile, options, {
    ownOffers: (openedAt) => ownOffers(flavour, openedAt),
    temper: moody(options.flaky ?? USUAL),
  });
}

/** Counts instead of rolling dice, so that a test or a demonstration can be repeated. */
function moody({ latencyMs: [min, max], failEvery }: Flakiness): Temper {
  const counts: Record<Channel, number> = { webhook: 0, search: 0, feed: 0 };
  return async (channel): Promise<Fault | undefined> => {
    const count = (counts[channel] += 1);
    await pause(min + ((count * 7919) % 101) * 0.01 * (max - min));
    if (failEvery <= 0 || count % failEvery !== 0) return undefined;
    const isOdd = (count / failEvery) % 2 === 1;
    return isOdd
      ? { on: channel, kind: 'status', status: 503, retryAfter: 1 }
      : { on: channel, kind: 'status', status: 500, after: true };
  };
}
