import { join } from 'node:path';
import { type DemoSites, type RunningSite, type SiteId, startDemoSites } from '../../../src/demo/sites/index.js';
import { feedKeyOf } from '../../../src/modules/syndication/index.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const pair = (id: string) => ({ outbound: secretOf(`to ${id}`), inbound: secretOf(`from ${id}`) });

const secrets: Record<SiteId, ReturnType<typeof pair>> = {
  hanbada: pair('hanbada'),
  'silk-harbor': pair('silk-harbor'),
  'morning-port': pair('morning-port'),
};

/** An offer as an affiliated site holds it. */
export interface RemoteOffer {
  offerId: string;
  rev: number;
  state: 'published' | 'withdrawn';
  title: string;
  appliedRevs: number[];
}

/** The three simulators on free ports, in this process: they outlive the application. */
export const startPartners = (folder: string, silkgateUrl: string): Promise<DemoSites> =>
  startDemoSites({
    dataDir: join(folder, 'sites'),
    ports: { hanbada: 0, 'silk-harbor': 0, 'morning-port': 0 },
    silkgateUrl,
    secrets,
    pullIntervalMs: 500,
    feedQuery: `site=silk-harbor&key=${feedKeyOf('silk-harbor', secrets['silk-harbor'].inbound)}`,
    // Slow, but failing only when told to: a second failure in a row puts an offer off for five minutes.
    flaky: { latencyMs: [5, 30], failEvery: 0 },
  });

/** Body of `POST /officer/sites`. */
export const registrationOf = ({ id, name, kind, url, webhookUrl, openSearchUrl }: RunningSite) => ({
  id,
  name,
  kind,
  homeUrl: url,
  webhookUrl: webhookUrl ?? null,
  openSearchUrl,
  outboundSecret: secrets[id].outbound,
  inboundSecret: secrets[id].inbound,
});

export const receivedBy = async (site: RunningSite): Promise<RemoteOffer[]> =>
  (await (await fetch(`${site.url}/received.json`)).json()) as RemoteOffer[];
