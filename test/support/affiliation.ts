import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoSites, startDemoSites } from '../../src/demo/sites/index.js';
import { feedKeyOf } from '../../src/modules/syndication/index.js';
import { createOfficer, type TestActor } from './actors.js';
import { startTestApp, type TestApp } from './test-app.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
/** What each site shares with us, by its id. */
const siteSecrets = {
  hanbada: { outbound: secretOf('to hanbada'), inbound: secretOf('from hanbada') },
  'silk-harbor': { outbound: secretOf('to silk harbor'), inbound: secretOf('from silk harbor') },
  'morning-port': { outbound: secretOf('to morning port'), inbound: secretOf('from morning port') },
};

/** What a site says that it has of an offer. */
export interface Received {
  offerId: string;
  rev: number;
  state: 'published' | 'withdrawn';
  title: string;
  appliedRevs: number[];
}

/** An application with three affiliated sites, each a real server with its own storage. */
export interface Affiliation {
  app: TestApp;
  sites: DemoSites;
  officer: TestActor;
  close(): Promise<void>;
}

export async function startAffiliation(): Promise<Affiliation> {
  const folder = await mkdtemp(join(tmpdir(), 'silkgate-sites-'));
  const sites = await startDemoSites({
    dataDir: folder,
    ports: { hanbada: 0, 'silk-harbor': 0, 'morning-port': 0 },
    silkgateUrl: 'http://127.0.0.1:9',
    secrets: siteSecrets,
    pullIntervalMs: 0,
    feedQuery: `site=silk-harbor&key=${feedKeyOf('silk-harbor', siteSecrets['silk-harbor'].inbound)}`,
    flaky: { latencyMs: [5, 20], failEvery: 5 },
  });
  const app = await startTestApp({
    env: { SILKGATE_OUTGOING_ALLOW: sites.sites.map(({ url }) => new URL(url).host).join(',') },
  });
  sites.connect(app.url);
  const officer = await createOfficer(app);
  for (const { id, name, kind, url, webhookUrl, openSearchUrl } of sites.sites) {
    const response = await fetch(`${app.url}/api/v1/officer/sites`, {
      method: 'POST',
      headers: { ...officer.auth, 'content-type': 'application/json' },
      body: JSON.stringify({
        id,
        name,
        kind,
        homeUrl: url,
        webhookUrl: webhookUrl ?? null,
        openSearchUrl,
        outboundSecret: siteSecrets[id].outbound,
        inboundSecret: siteSecrets[id].inbound,
      }),
    });
    if (response.status !== 201) throw new Error(`${id} was not registered: ${await response.text()}`);
  }
  const close = async () => {
    await app.close();
    await sites.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, sites, officer, close };
}

/** What a site has of an offer; nothing when it never heard of it. */
export async function receivedBy(site: { url: string }, offerId: string): Promise<Received | undefined> {
  const body = (await (await fetch(`${site.url}/received.json`)).json()) as
    Received[] | { items?: Received[]; offers?: Received[] };
  const list = Array.isArray(body) ? body : (body.items ?? body.offers ?? []);
  return list.find((received) => received.offerId === offerId);
}
