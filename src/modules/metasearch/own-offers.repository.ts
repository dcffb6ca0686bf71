import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { OfferContent } from '../offers/index.js';

/** A live offer with what a result shows of it. */
export interface OwnOfferRow {
  id: string;
  direction: 'SELL' | 'BUY';
  content: OfferContent;
  updated_at: Date;
  company_name: string | null;
  country: string | null;
  /** Its address on the affiliated site that it came from. */
  origin_url: string | null;
  gtin: string | null;
  image_key: string | null;
}

/** Reads of our own offers for the meta-search. */
@Injectable()
export class OwnOffersRepository {
  constructor(private readonly database: Database) {}

  /** Of the given offers those that the world sees now, in the order given: the index may be a moment behind. */
  async live(ids: readonly string[]): Promise<OwnOfferRow[]> {
    if (ids.length === 0) return [];
    return this.database.query<OwnOfferRow>(
      `SELECT o.id, o.direction, o.content, o.updated_at, o.origin_url, p.gtin[1] AS gtin, p.image_key,
              coalesce(c.name, o.origin_party->>'name') AS company_name, coalesce(c.country, o.origin_party->>'country') AS country
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN live_offer o ON o.id = wanted.id
       LEFT JOIN company_card c ON c.id = o.company_id
       LEFT JOIN product_card p ON p.id = (o.content->>'productId')::uuid
       ORDER BY wanted.place`,
      [ids],
    );
  }
}
