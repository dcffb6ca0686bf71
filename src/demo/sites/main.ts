import { type DemoSitesOptions, startDemoSites } from './index.js';

/** What the process tells whoever forked it once its sites are up. */
export interface SitesReady {
  sites: {
    id: string;
    name: string;
    kind: 'webhook' | 'feed';
    url: string;
    webhookUrl?: string;
    openSearchUrl: string;
    offersFeedUrl: string;
  }[];
}

// A process of their own: other people's systems don't end because Silkgate is killed, and share nothing with it but sockets.
const options = await new Promise<DemoSitesOptions>((resolve) =>
  process.once('message', (message) => resolve(message as DemoSitesOptions)),
);
const sites = await startDemoSites(options);
const ready: SitesReady = {
  sites: sites.sites.map(({ id, name, kind, url, webhookUrl, openSearchUrl, offersFeedUrl }) => ({
    id,
    name,
    kind,
    url,
    openSearchUrl,
    offersFeedUrl,
    ...(webhookUrl !== undefined && { webhookUrl }),
  })),
};
process.send?.(ready);

let closing = false;
const close = () => {
  if (closing) return;
  closing = true;
  void sites.close().then(() => process.exit(0));
};
process.on('SIGTERM', close);
// The terminal's Ctrl-C reaches this process too; its parent decides when it is time.
process.on('SIGINT', () => undefined);
// The parent is gone, however it went.
process.on('disconnect', close);
