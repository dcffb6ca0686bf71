import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { CompanyActor } from '../identity/index.js';
import type { Direction } from './offer.content.js';
import type { OfferState } from './offer.lifecycle.js';
import { OfferDeskQueries, type OfferToDo } from './offer-desk.queries.js';
import { toOffer } from './offer.view.js';
import { type OfferResponse, ownCursor } from './offers.dto.js';
import { OffersQueries } from './offers.queries.js';

/** The piles in which a company finds its offers: those to work on, with the officers, on the market, and off it. */
export const offerPiles = {
  toDo: ['draft', 'changes_requested', 'rejected'],
  review: ['pending_review'],
  live: ['published'],
  ended: ['withdrawn', 'closed', 'expired', 'suspended', 'removed'],
} as const satisfies Record<string, readonly OfferState[]>;
export type OfferPile = keyof typeof offerPiles;

const MOST_TO_DO = 50;

/** A company's own offers as a whole. */
@Injectable()
export class OfferDesk {
  constructor(
    private readonly offers: OffersQueries,
    private readonly queries: OfferDeskQueries,
  ) {}

  /** The company's offers, the newest drafted first. @throws DomainError `invalid_cursor` (400) */
  async list(
    actor: CompanyActor,
    filter: {
      pile?: OfferPile | undefined;
      direction?: Direction | undefined;
      cursor?: string | undefined;
      limit: number;
    },
  ): Promise<Page<OfferResponse>> {
    const { pile, direction, cursor, limit } = filter;
    const after = decodeCursor(cursor, ownCursor)?.[0];
    const states = pile && offerPiles[pile];
    const rows = await this.offers.listOwn(actor.companyId, { direction, states, after, limit });
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => toOffer(row, true),
    );
  }

  /** How many there are in each pile. */
  async counts(actor: CompanyActor, direction: Direction | undefined): Promise<Record<OfferPile, number>> {
    const byState = await this.queries.counts(actor.companyId, direction);
    const sum = (states: readonly OfferState[]) =>
      states.reduce((total, state) => total + (byState.get(state) ?? 0), 0);
    return {
      toDo: sum(offerPiles.toDo),
      review: sum(offerPiles.review),
      live: sum(offerPiles.live),
      ended: sum(offerPiles.ended),
    };
  }

  /** Those among the given offers that are the company's own, by id. */
  async named(actor: CompanyActor, ids: readonly string[]): Promise<ReadonlyMap<string, OfferResponse>> {
    const rows = ids.length === 0 ? [] : await this.offers.ownAmong(actor.companyId, ids);
    return new Map(rows.map((row) => [row.id, toOffer(row, true)]));
  }

  /** Offers that wait for the company, the most pressing first; at most fifty. */
  toDo(actor: CompanyActor): Promise<OfferToDo[]> {
    return this.queries.toDo(actor.companyId, MOST_TO_DO);
  }
}
