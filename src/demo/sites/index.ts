import { join } from 'node:path';
import type { RunningSite, SiteId, SiteSecrets } from './base/site.types.js';
import { startHanbada } from './hanbada.js';
import { startMorningPort, type Flakiness } from './morning-port.js';
import { startSilkHarbor, type SilkHarbor } from './silk-harbor.js';

export type { Fault } from './base/faults.js';
export type { RunningSite, SiteId, SiteSecrets } from './base/site.types.js';
export { startHanbada } from './hanbada.js';
export { startMorningPort } from './morning-port.js';
export { startSilkHarbor } from './silk-harbor.js';

/** The ports on which the sites listen unless told otherwise. */
export const demoSitePorts: Readonly<Record<SiteId, number>> = {
  hanbada: 3101,
  'silk-harbor': 3102,
  'morning-port': 3103,
};

export interface DemoSitesOptions {
  /** Each site keeps its journal in a folder of its name below this one. */
  dataDir: string;
  /** 0 takes a free port. */
  ports?: Partial<Record<SiteId, number>>;
  /** Silkgate's base address, where feeds are pulled from and offers are sent to. */
  silkgateUrl: string;
  secrets: Record<SiteId, SiteSecrets>;
  /** How often Silk Harbor pulls; 0 only when asked to. */
  pullIntervalMs?: number;
  /** See {@link SilkHarborOptions.feedQuery}. */
  feedQuery?: string;
  /** Morning Port's manners. */
  flaky?: Flakiness;
}

export interface DemoSites {
  /** Hanbada, Silk Harbor and Morning Port, in this order. */
  readonly sites: readonly RunningSite[];
  readonly hanbada: RunningSite;
  readonly silkHarbor: SilkHarbor;
  readonly morningPort: RunningSite;
  /** Points all of them at another Silkgate. */
  connect(silkgateUrl: string): void;
  close(): Promise<void>;
}

/**
 * Starts the three affiliated sites.
 * @throws the error of the first that can't start (`EADDRINUSE`, a damaged journal); the others are closed again
 */
export async function startDemoSites(options: DemoSitesOptions): Promise<DemoSites> {
  const { silkgateUrl, secrets, pullIntervalMs, feedQuery, flaky } = options;
  const common = (id: SiteId) => ({
    dataDir: join(options.dataDir, id),
    port: options.ports?.[id] ?? demoSitePorts[id],
    silkgateUrl,
    secrets: secrets[id],
  });
  const started = await Promise.allSettled([
    startHanbada(common('hanbada')),
    startSilkHarbor({ ...common('silk-harbor'), pullIntervalMs, feedQuery }),
    startMorningPort({ ...common('morning-port'), flaky }),
  ] as const);
  const [hanbada, silkHarbor, morningPort] = started;
  if (hanbada.status === 'fulfilled' && silkHarbor.status === 'fulfilled' && morningPort.status === 'fulfilled') {
    return together(hanbada.value, silkHarbor.value, morningPort.value);
  }
  await Promise.all(started.map(async (each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
  throw started.find((each) => each.status === 'rejected')?.reason;
}

function together(hanbada: RunningSite, silkHarbor: SilkHarbor, morningPort: RunningSite): DemoSites {
  const sites = [hanbada, silkHarbor, morningPort];
  return {
    sites,
    hanbada,
    silkHarbor,
    morningPort,
    connect: (url) => sites.forEach((site) => site.connect(url)),
    close: async () => {
      await Promise.all(sites.map((site) => site.close()));
    },
  };
}
