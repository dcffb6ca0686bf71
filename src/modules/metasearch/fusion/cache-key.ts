import { createHash } from 'node:crypto';

/** What a search at one source depends on. */
export interface MetaQuery {
  readonly siteId: string;
  readonly query: string;
  /** From 1. */
  readonly page: number;
  readonly count: number;
  /** BCP 47 of the reader; only its primary language matters to a partner. */
  readonly language: string;
  readonly direction?: 'SELL' | 'BUY';
}

/** One spelling for queries that ask the same: case, width, composition, blanks. Word order and quotes are kept. */
export const normalizeQuery = (query: string): string =>
  query.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A key of fixed length for the cache of partners' answers. */
export function metaCacheKey({ siteId, query, page, count, language, direction }: MetaQuery): string {
  const primary = language.toLowerCase().split('-')[0];
  const parts = [siteId, normalizeQuery(query), page, count, primary, direction ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
