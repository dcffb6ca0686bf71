import { FaultQueue } from './faults.js';
import type { FeedPuller } from './feed-puller.js';
import type { Listing } from './listing.js';
import { OfferIndex } from './offer-index.js';
import { OfferSender } from './offer-sender.js';
import { pageRoutes } from './page.routes.js';
import { partnerRoutes } from './partner.routes.js';
import { listen, type SeenRequest, type Temper } from './site-server.js';
import { SiteStore } from './site-store.js';
import type { RunningSite, SiteOptions, SiteProfile } from './site.types.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** What all parts of a site work on. */
export interface SiteCore {
  readonly profile: SiteProfile;
  readonly store: SiteStore;
  /** Own offers and live received ones. */
  readonly index: OfferIndex;
  readonly own: Listing[];
  readonly sender: OfferSender;
  readonly puller?: FeedPuller;
  readonly receiver?: WebhookReceiver;
  /** Known once the site listens. */
  url: string;
  silkgateUrl: string;
  seen: SeenRequest[];
}

/** What one kind of site adds to the common ground. */
export interface SiteExtras {
  /** The site's own offers, dated from the instant at which it opened. */
  ownOffers(openedAt: string): Listing[];
  temper?: Temper;
  puller?: (core: Pick<SiteCore, 'store' | 'silkgateUrl'>, onApplied: (offerId: string) => void) => FeedPuller;
  pullIntervalMs?: number;
}

/** Opens the store, rebuilds the index from it, and listens. */
export async function startAffiliatedSite(
  profile: SiteProfile,
  options: SiteOptions,
  extras: SiteExtras,
): Promise<RunningSite & { readonly puller?: FeedPuller }> {
  const store = await SiteStore.open(options.dataDir, profile.prefix);
  const core = assemble(profile, options, extras, store);
  const faults = new FaultQueue();
  const routes = [...partnerRoutes(core), ...pageRoutes(core)];
  const server = await listen({ port: options.port, routes, faults, temper: extras.temper }).catch(async (error) => {
    await store.close();
    throw error;
  });
  core.url = server.url;
  core.seen = server.seen;
  core.puller?.start(extras.pullIntervalMs ?? 0);
  return {
    id: profile.id,
    name: profile.name,
    kind: profile.kind,
    url: core.url,
    ...(core.receiver ? { webhookUrl: `${core.url}/webhooks/silkgate` } : {}),
    openSearchUrl: `${core.url}/opensearch.xml`,
    offersFeedUrl: `${core.url}/feeds/offers.atom`,
    faults,
    puller: core.puller,
    connect: (silkgateUrl) => {
      core.silkgateUrl = silkgateUrl;
    },
    close: async () => {
      await core.puller?.close();
      await server.close();
      await store.close();
    },
  };
}

function assemble(profile: SiteProfile, options: SiteOptions, extras: SiteExtras, store: SiteStore): SiteCore {
  const index = new OfferIndex();
  const own = extras.ownOffers(store.openedAt);
  for (const listing of own) if (store.sent.get(listing.id)?.state !== 'withdrawn') index.put(listing);
  for (const id of store.offers.keys()) showOffer(store, index, id);
  const reach = { url: '', silkgateUrl: options.silkgateUrl, store };
  const { outbound, inbound } = options.secrets;
  const siteUrl = (): string => core.url;
  const onOffer = (id: string): void => showOffer(store, index, id);
  const core: SiteCore = Object.assign(reach, {
    profile,
    index,
    own,
    seen: [],
    sender: new OfferSender(profile.id, inbound, store, siteUrl, () => core.silkgateUrl),
    puller: extras.puller?.(reach, onOffer),
    receiver: profile.kind === 'webhook' ? new WebhookReceiver(outbound, store, onOffer, siteUrl) : undefined,
  });
  return core;
}

/** Lists a received offer, or takes it off the list if it has been withdrawn. */
function showOffer(store: SiteStore, index: OfferIndex, id: string): void {
  const kept = store.offers.get(id);
  if (kept === undefined) return;
  if (kept.state === 'withdrawn' || kept.content === undefined) return index.remove(kept.remoteId);
  index.put({
    ...kept.content,
    id: kept.remoteId,
    publishedAt: kept.receivedAt,
    updatedAt: kept.updatedAt,
    origin: { id: kept.originUrl, url: kept.originUrl, identifier: kept.id, rev: kept.rev },
  });
}
