/** What a trade site shows about one sell or buy offer, its own or one that came from Silkgate. */
export interface Listing {
  /** The site's own number, such as `HB-0042`; the last part of the offer's address. */
  id: string;
  title: string;
  summary: string;
  direction: 'SELL' | 'BUY';
  /** Sector slug, such as `agricultural-food`. */
  sector: string;
  company: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  price?: { amount: string; currency: string; unitCode?: string };
  moq?: { quantity: string; unitCode?: string };
  hsCode?: string;
  gtin?: string;
  /** Instants, ISO 8601 in UTC. */
  publishedAt: string;
  updatedAt: string;
  validThrough?: string;
  /** Where the offer came from, if it isn't the site's own. */
  origin?: Origin;
}

/** The offer's identity at the place that it came from. */
export interface Origin {
  /** The offer's `@id` there: its canonical address. */
  id: string;
  url: string;
  /** The identifier there, a UUID. */
  identifier: string;
  rev: number;
}

/** A listing as it arrives, before the site has given it a number and a date of its own. */
export type IncomingListing = Omit<Listing, 'id' | 'publishedAt' | 'updatedAt' | 'origin'>;

/** A company that registered here through Silkgate. */
export interface CompanyProfile {
  name: string;
  country: string;
  description: string;
  url?: string;
}
