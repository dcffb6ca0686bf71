import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Exhibition, Report, ReportSummary } from './trade-info.dto.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const SUMMARY = `'id', id, 'slug', slug, 'country', country, 'title', title, 'summary', summary, 'publishedAt', to_char(published_at, ${UTC})`;
const EXHIBITION = `jsonb_build_object('id', id, 'slug', slug, 'name', name, 'description', description, 'venue', venue, 'city', city, 'country', country,
  'sectors', sectors, 'startsOn', starts_on, 'endsOn', ends_on, 'website', website)`;

/** All SQL on country reports and exhibitions. */
@Injectable()
export class TradeInfoRepository {
  constructor(private readonly database: Database) {}

  async reports(country: string | null, after: readonly [string, string] | null, limit: number): Promise<ReportSummary[]> {
    const rows = await this.database.query<{ report: ReportSummary }>(
      `SELECT jsonb_build_object(${SUMMARY}) AS report FROM country_report
       WHERE ($1::text IS NULL OR country = $1) AND ($2::timestamptz IS NULL OR (published_at, id) < ($2, $3::uuid)) ORDER BY published_at DESC, id DESC LIMIT $4`,
      [country, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => row.report);
  }

  async report(slug: string): Promise<Report | undefined> {
    const row = await this.database.one<{ report: Report }>(
      `SELECT jsonb_build_object(${SUMMARY}, 'body', body, 'figures', figures) AS report FROM country_report WHERE slug = $1`,
      [slug],
    );
    return row?.report;
  }

  async exhibitions(
    filter: { country: string | null; sector: string | null; past: boolean },
    after: readonly [string, string] | null,
    limit: number,
  ): Promise<Exhibition[]> {
    const rows = await this.database.query<{ exhibition: Exhibition }>(
      `SELECT ${EXHIBITION} AS exhibition FROM exhibition
       WHERE ($1::text IS NULL OR country = $1) AND ($2::text IS NULL OR $2 = ANY (sectors)) AND ($3 OR ends_on >= current_date)
         AND ($4::date IS NULL OR (ends_on, id) > ($4, $5::uuid)) ORDER BY ends_on, id LIMIT $6`,
      [filter.country, filter.sector, filter.past, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => row.exhibition);
  }

  async exhibition(slug: string): Promise<Exhibition | undefined> {
    const row = await this.database.one<{ exhibition: Exhibition }>(
      `SELECT ${EXHIBITION} AS exhibition FROM exhibition WHERE slug = $1`,
      [slug],
    );
    return row?.exhibition;
  }

  /** By slug: published again, a report is replaced. */
  async saveReport(tx: Tx, report: Report): Promise<void> {
    await tx.run(
      `INSERT INTO country_report (id, slug, country, title, summary, body, figures, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (slug) DO UPDATE SET country = excluded.country, title = excluded.title, summary = excluded.summary, body = excluded.body,
         figures = excluded.figures, published_at = excluded.published_at, updated_at = now()`,
      [
        report.id,
        report.slug,
        report.country,
        JSON.stringify(report.title),
        JSON.stringify(report.summary),
        JSON.stringify(report.body),
        JSON.stringify(report.figures),
        report.publishedAt,
      ],
    );
  }

  /** By slug, like {@link saveReport}. */
  async saveExhibition(tx: Tx, exhibition: Exhibition): Promise<void> {
    await tx.run(
      `INSERT INTO exhibition (id, slug, name, description, venue, city, country, sectors, starts_on, ends_on, website)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description, venue = excluded.venue, city = excluded.city,
         country = excluded.country, sectors = excluded.sectors, starts_on = excluded.starts_on, ends_on = excluded.ends_on, website = excluded.website, updated_at = now()`,
      [
        exhibition.id,
        exhibition.slug,
        JSON.stringify(exhibition.name),
        JSON.stringify(exhibition.description),
        exhibition.venue,
        exhibition.city,
        exhibition.country,
        exhibition.sectors,
        exhibition.startsOn,
        exhibition.endsOn,
        exhibition.website,
      ],
    );
  }
}
