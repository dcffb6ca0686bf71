import type { FaultQueue } from './faults.js';

export type SiteId = 'hanbada' | 'silk-harbor' | 'morning-port';

/** `webhook`: Silkgate pushes events to the site. `feed`: the site pulls Silkgate's Atom feed. */
export type SiteKind = 'webhook' | 'feed';

/** What makes a site itself; everything else is shared. */
export interface SiteProfile {
  id: SiteId;
  name: string;
  kind: SiteKind;
  /** Starts every number that the site gives: `HB-0001`. */
  prefix: string;
  /** At most 1,024 characters; goes into the OpenSearch description. */
  description: string;
  /** How `/opensearch/search` answers. */
  results: 'atom' | 'json';
  syndicationRight: 'open' | 'limited';
  colour: string;
}

/** Standard Webhooks secrets (`whsec_…`) between Silkgate and one site, named from Silkgate's side. */
export interface SiteSecrets {
  /** Silkgate signs with it what it sends to the site. */
  outbound: string;
  /** The site signs with it what it sends to Silkgate. */
  inbound: string;
}

export interface SiteOptions {
  /** A folder of the site's own; made if missing. Everything in it survives `kill -9`. */
  dataDir: string;
  /** 0 takes a free port. Always on 127.0.0.1. */
  port: number;
  /** Silkgate's base address, without a slash at the end. */
  silkgateUrl: string;
  secrets: SiteSecrets;
}

/** A site that is up. */
export interface RunningSite {
  readonly id: SiteId;
  readonly name: string;
  readonly kind: SiteKind;
  /** Base address, such as `http://127.0.0.1:3101`. */
  readonly url: string;
  /** Only for `webhook` sites. */
  readonly webhookUrl?: string;
  /** The OpenSearch description document. */
  readonly openSearchUrl: string;
  /** The site's own feed of everything that it shows. */
  readonly offersFeedUrl: string;
  /** Misbehaviour to order for the next requests; for tests. */
  readonly faults: FaultQueue;
  /** Points the site at another Silkgate (its port may be known only later than the site's). */
  connect(silkgateUrl: string): void;
  close(): Promise<void>;
}
