/** One hit of one source, normalised: plain text, checked codes, absolute web addresses. */
export interface MetaHit {
  readonly sourceId: string;
  /** Place in the source's own answer, from 1. */
  readonly rank: number;
  /** The source's identifier of it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly companyName?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Sector slug. */
  readonly sector?: string;
  readonly direction?: 'SELL' | 'BUY';
  /** Decimal string, the lowest price of one unit. */
  readonly price?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** 14 digits. */
  readonly gtin?: string;
  readonly mpn?: string;
  /** The canonical address at the place that the offer came from, if the source only passes it on. */
  readonly originId?: string;
  readonly updatedAt?: Date;
  readonly image?: string;
}
