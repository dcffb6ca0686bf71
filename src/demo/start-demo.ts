import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { feedKeyOf } from '../modules/syndication/index.js';
import type { RunningConfig } from '../platform/config/config.module.js';
import { demoAccounts } from './accounts.js';
import { loadMarketplace } from './load/load-marketplace.js';
import type { DemoSitesOptions, SiteId, SiteSecrets } from './sites/index.js';
import type { SitesReady } from './sites/main.js';

/** An affiliated-site simulator that is up, and the secrets between it and us. */
export type DemoSite = SitesReady['sites'][number] & { secrets: SiteSecrets };

/** The demo marketplace around a running application. */
export interface Demo {
  sites: readonly DemoSite[];
  accounts: typeof demoAccounts;
  /** `host:port` of the sites, which outgoing requests must be allowed to reach. */
  addresses: string[];
  /** Loads the marketplace if this database doesn't have it yet, and makes the sites known under their present addresses. */
  load(app: NestFastifyApplication): Promise<void>;
  close(): Promise<void>;
}

const SITE_IDS: readonly SiteId[] = ['hanbada', 'silk-harbor', 'morning-port'];
const STARTING_MS = 15_000;

/** Starts the three affiliated sites in a process of their own. */
export async function startDemo(config: RunningConfig): Promise<Demo> {
  const secrets = Object.fromEntries(SITE_IDS.map((id) => [id, secretsOf(config, id)])) as Record<SiteId, SiteSecrets>;
  const first = config.demoSitesPort;
  const ports = Object.fromEntries(SITE_IDS.map((id, index) => [id, first === 0 ? 0 : first + index])) as Record<
    SiteId,
    number
  >;
  const options: DemoSitesOptions = {
    dataDir: join(config.dataDir, 'demo-sites'),
    ports,
    silkgateUrl: `http://127.0.0.1:${config.port}`,
    secrets,
    pullIntervalMs: 5_000,
    feedQuery: `site=silk-harbor&key=${feedKeyOf('silk-harbor', secrets['silk-harbor'].inbound)}`,
  };
  const child = fork(join(import.meta.dirname, 'sites/main.js'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Not this process's own: what its launcher told it to load is not meant for the sites.
    execArgv: ['--enable-source-maps'],
  });
  // By message and not by argument: everybody on the machine can read a process's arguments.
  child.send(options);
  const ready = await answerOf(child);
  const sites = ready.sites.map((site) => ({ ...site, secrets: secrets[site.id as SiteId] }));
  return {
    sites,
    accounts: demoAccounts,
    addresses: sites.map(({ url }) => new URL(url).host),
    load: (app) => loadMarketplace(app, sites),
    close: () => stop(child),
  };
}

/** The same at every start, without being kept anywhere: made from the installation's own key. */
function secretsOf(config: RunningConfig, id: SiteId): SiteSecrets {
  const secret = (direction: string) =>
    `whsec_${createHmac('sha256', Buffer.from(config.secrets.siteKey, 'base64')).update(`demo-site\n${id}\n${direction}`).digest('base64')}`;
  return { outbound: secret('outbound'), inbound: secret('inbound') };
}

function answerOf(child: ChildProcess): Promise<SitesReady> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The affiliated-site simulators did not start in time')),
      STARTING_MS,
    );
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message as SitesReady);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(
        new Error(
          `The affiliated-site simulators ended with ${code}; is one of their ports in use? SILKGATE_DEMO_SITES_PORT chooses others`,
        ),
      );
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
