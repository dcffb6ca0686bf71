import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { type Actor, actorKind, asCompanyActor } from '../identity/index.js';
import { isGone } from './offer.lifecycle.js';
import type { OfferRow } from './offer.row.js';
import { toDetail, toOffer } from './offer.view.js';
import {
  liveCursor,
  type OfferDetailResponse,
  type OfferListQuery,
  type OfferResponse,
  ownCursor,
} from './offers.dto.js';
import { offerError } from './offers.errors.js';
import { OffersQueries } from './offers.queries.js';

/** Reading offers: what the world sees, what a company sees of its own, what officers see. */
@Injectable()
export class OfferReader {
  constructor(private readonly queries: OffersQueries) {}

  /**
   * One offer.
   *
   * @throws DomainError for strangers `offer_gone` (410) when it was published before, else `offer_not_found` (404)
   */
  async get(id: string, actor: Actor | undefined): Promise<OfferDetailResponse> {
    return this.show(await this.queries.find(id), actor);
  }

  /** Where an offer stood that has left the market, by its slug: nothing of its content, so that what was removed stays so. */
  async placeOfGone(slug: string): Promise<Pick<OfferResponse, 'direction' | 'sector' | 'categoryId'> | undefined> {
    const row = await this.queries.findBySlug(slug);
    if (!row || !isGone(row.state, row.published_at !== null, row.overdue)) return undefined;
    return { direction: row.direction, sector: row.content.sector, categoryId: row.content.categoryId };
  }

  /** By its slug, also by one that it had before; for pages. */
  async getBySlug(slug: string, actor: Actor | undefined): Promise<OfferDetailResponse> {
    return this.show(await this.queries.findBySlug(slug), actor);
  }

  /** The offer as the transaction left it, for who just changed it. */
  async getWithin(tx: Tx, id: string, actor: Actor): Promise<OfferDetailResponse> {
    return this.show(await this.queries.find(id, tx), actor, tx);
  }

  /**
   * Live offers, newest first; with `mine` those of the actor's company in every state.
   *
   * @throws DomainError with `mine`: `unauthenticated` (401) for anonymous, `forbidden` (403) for officers
   */
  async list(query: OfferListQuery, actor: Actor | undefined): Promise<Page<OfferResponse>> {
    const { mine, state, cursor, ...filter } = query;
    if (!mine) {
      if (state !== undefined) {
        const detail = 'Everybody sees published offers only; ask for your own with mine=true';
        throw platformError('invalid_request', { detail, errors: [{ pointer: '/state', detail, in: 'query' }] });
      }
      const rows = await this.queries.listLive({ ...filter, after: decodeCursor(cursor, liveCursor) });
      return toPage(
        rows,
        query.limit,
        (row) => [row.published_at?.toISOString() ?? null, row.id],
        (row) => toOffer(row, false),
      );
    }
    if (!actor) throw platformError('unauthenticated');
    const { companyId } = asCompanyActor(actor);
    const rows = await this.queries.listOwn(companyId, {
      ...filter,
      states: state && [state],
      after: decodeCursor(cursor, ownCursor)?.[0],
    });
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => toOffer(row, true),
    );
  }

  /** Of the given offers those that the world sees now, with their live content. Those that are not live are simply missing. */
  async getLive(ids: readonly string[]): Promise<OfferResponse[]> {
    return ids.length === 0 ? [] : (await this.queries.liveAmong(ids)).map((row) => toOffer(row, false));
  }

  /**
   * A live offer that stays so until the transaction ends: nobody can withdraw it meanwhile.
   *
   * @throws DomainError `offer_not_found` (404)
   */
  async lockLive(tx: Tx, id: string): Promise<OfferResponse> {
    const row = await this.queries.lockLive(tx, id);
    if (!row) throw offerError('offer_not_found');
    return toOffer(row, false);
  }

  private async show(row: OfferRow | undefined, actor: Actor | undefined, tx?: Tx): Promise<OfferDetailResponse> {
    if (!row) throw offerError('offer_not_found');
    const officer = actor?.role === 'OFFICER';
    const own = actor !== undefined && actor.companyId !== null && actor.companyId === row.company_id;
    if (!officer && !own) {
      if (row.live) return toDetail(row, null, null);
      throw offerError(isGone(row.state, row.published_at !== null, row.overdue) ? 'offer_gone' : 'offer_not_found');
    }
    const waiting = row.pending_rev === null ? undefined : await this.queries.content(row.id, row.pending_rev, tx);
    const kind = actorKind(actor);
    return toDetail(row, kind === 'owner' || kind === 'member' ? kind : 'officer', waiting ?? null);
  }
}
