import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import { newId } from '../../platform/ids/ids.js';
import type { CompanyActor } from '../identity/index.js';
import { savedSearchError } from './saved-searches.errors.js';
import { MOST_SAVED, type SavedSearch, type SaveSearch } from './saved-searches.dto.js';
import { type SavedSearchRow, SavedSearchesRepository } from './saved-searches.repository.js';
import type { SearchCriteria } from './search.dto.js';
import { Search } from './search.service.js';

const cursorShape = z.tuple([z.uuid()]);

/** Searches that people keep, and what has come since they last looked. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly database: Database,
    private readonly rows: SavedSearchesRepository,
    private readonly searches: Search,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError `already_saved` (409), `too_many_saved` (409) beyond {@link MOST_SAVED} */
  async save({ userId }: CompanyActor, { name, query }: SaveSearch, retry: RetryKey): Promise<SavedSearch> {
    return this.idempotency.once(retry, async (tx) => {
      await this.rows.lock(tx, userId);
      if ((await this.rows.count(tx, userId)) >= MOST_SAVED)
        throw savedSearchError('too_many_saved', {
          detail: `${MOST_SAVED} can be kept. Delete one that you no longer need.`,
        });
      const row = await this.rows.insert(tx, { id: newId(), userId, name, query: normalized(query) });
      if (!row) throw savedSearchError('already_saved');
      // Whoever saves a search has its results before them.
      return toSavedSearch(row, { value: 0, relation: 'eq' });
    });
  }

  /** Newest first. */
  async list(
    { userId }: CompanyActor,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<SavedSearch>> {
    const [after] = decodeCursor(cursor, cursorShape) ?? [];
    const rows = await this.rows.list(userId, after, limit);
    const page = toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    const items = page.items.map(async (row) =>
      toSavedSearch(row, await this.searches.countNew(row.query, row.seen_at)),
    );
    return { ...page, items: await Promise.all(items) };
  }

  /** The name under which somebody keeps these criteria; nothing when they don't. */
  async find({ userId }: CompanyActor, query: SearchCriteria): Promise<{ id: string; name: string } | undefined> {
    return this.rows.find(userId, normalized(query));
  }

  /**
   * From now on counts as new what comes after this moment.
   *
   * @throws DomainError `saved_search_not_found` (404)
   */
  async markSeen({ userId }: CompanyActor, id: string): Promise<void> {
    const isTheirs = await this.database.transaction((tx) => this.rows.markSeen(tx, userId, id));
    if (!isTheirs) throw savedSearchError('saved_search_not_found');
  }

  /** @throws DomainError `saved_search_not_found` (404) */
  async delete({ userId }: CompanyActor, id: string): Promise<void> {
    const wasTheirs = await this.database.transaction((tx) => this.rows.delete(tx, userId, id));
    if (!wasTheirs) throw savedSearchError('saved_search_not_found');
  }
}

/** The same search is the same JSON, so that it is recognised: without what says nothing. */
function normalized({ q, exact, ...rest }: SearchCriteria): SearchCriteria {
  const words = q?.trim();
  return { ...rest, ...(words && { q: words }), ...(exact === 'true' && { exact }) };
}

const toSavedSearch = (
  { id, name, query, created_at, seen_at }: SavedSearchRow,
  newResults: SavedSearch['newResults'],
): SavedSearch => ({
  id,
  name,
  query: { ...query },
  createdAt: new Date(created_at).toISOString(),
  seenAt: new Date(seen_at).toISOString(),
  newResults,
});
