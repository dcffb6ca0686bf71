import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { analyzeDocument } from '../analyzer/analyze-document.js';
import { type SearchDocument, searchScopes, type SearchScope } from '../analyzer/search-document.js';
import type { DocumentKey } from '../search-index.port.js';

const PARTITIONS: Readonly<Record<SearchScope, string>> = {
  products: 'search_doc_products',
  'sell-offers': 'search_doc_sell_offers',
  'buy-offers': 'search_doc_buy_offers',
  companies: 'search_doc_companies',
};

const COLUMNS = `scope, id, sector, category_path, country, company_id, hs_code, verification, valid_through, updated_at, srank, length, title_norm,
  tsv, analyzer_version, generation`;

/** The writes on `search_doc`. */
@Injectable()
export class IndexWriterRepository {
  constructor(private readonly database: Database) {}

  async upsert(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const rows = documents.map(toRow);
    await tx.run(
      `INSERT INTO search_doc (${COLUMNS})
       SELECT r.scope, r.id, r.sector, r.category_path, r.country, r.company_id, r.hs_code, r.verification,
              coalesce(r.valid_through, 'infinity'), r.updated_at, r.srank, r.length, r.title_norm, r.tsv, r.analyzer_version,
              (SELECT generation FROM search_rebuild)
       FROM jsonb_to_recordset($1::jsonb) AS r(scope text, id uuid, sector text, category_path text[], country text, company_id uuid,
              hs_code text, verification smallint, valid_through timestamptz, updated_at timestamptz, srank real, length integer,
              title_norm text, tsv tsvector, analyzer_version smallint)
       ON CONFLICT (scope, id) DO UPDATE SET
         sector = excluded.sector, category_path = excluded.category_path, country = excluded.country, company_id = excluded.company_id,
         hs_code = excluded.hs_code, verification = excluded.verification, valid_through = excluded.valid_through,
         updated_at = excluded.updated_at, srank = excluded.srank, length = excluded.length, title_norm = excluded.title_norm,
         tsv = excluded.tsv, analyzer_version = excluded.analyzer_version, generation = excluded.generation`,
      [JSON.stringify(rows)],
    );
    await this.writeTitles(tx, rows);
  }

  private async writeTitles(tx: Tx, rows: readonly Row[]): Promise<void> {
    await this.deleteTitles(tx, rows);
    const titles = rows.flatMap(({ scope, id, other_titles }) => other_titles.map((title) => ({ scope, id, title })));
    if (titles.length === 0) return;
    await tx.run(
      `INSERT INTO search_title (scope, id, title)
       SELECT scope, id, title FROM jsonb_to_recordset($1::jsonb) AS t(scope text, id uuid, title text) ON CONFLICT DO NOTHING`,
      [JSON.stringify(titles)],
    );
  }

  private async deleteTitles(tx: Tx, keys: readonly DocumentKey[]): Promise<void> {
    await tx.run(
      `DELETE FROM search_title t USING jsonb_to_recordset($1::jsonb) AS k(scope text, id uuid) WHERE t.scope = k.scope AND t.id = k.id`,
      [JSON.stringify(keys.map(({ scope, id }) => ({ scope, id })))],
    );
  }

  async delete(tx: Tx, keys: readonly DocumentKey[]): Promise<void> {
    if (keys.length === 0) return;
    await tx.run(
      `DELETE FROM search_doc d USING jsonb_to_recordset($1::jsonb) AS k(scope text, id uuid) WHERE d.scope = k.scope AND d.id = k.id`,
      [JSON.stringify(keys.map(({ scope, id }) => ({ scope, id })))],
    );
    await this.deleteTitles(tx, keys);
  }

  async startRebuild(): Promise<number> {
    const [row] = await this.database.transaction((tx) =>
      tx.query<{ generation: number }>('UPDATE search_rebuild SET generation = generation + 1 RETURNING generation'),
    );
    if (!row) throw new Error('search_rebuild has lost its row');
    return row.generation;
  }

  /**
   * Copies each scope's rows of this generation into a new partition in the order of static rank and puts it in place of the
   * old one. Writers wait meanwhile, searches don't.
   */
  async swap(version: number): Promise<void> {
    for (const scope of searchScopes) await this.database.transaction((tx) => this.swapScope(tx, scope, version));
  }

  private async swapScope(tx: Tx, scope: SearchScope, version: number): Promise<void> {
    const partition = PARTITIONS[scope];
    // Parent first, as writers lock: the other way round they and we could wait for each other.
    await tx.query('LOCK TABLE search_doc IN SHARE ROW EXCLUSIVE MODE');
    const row = await tx.one<{ generation: number }>('SELECT generation FROM search_rebuild');
    if (row?.generation !== version)
      throw new Error(`Rebuild ${version} of the search index was overtaken by rebuild ${row?.generation}`);
    await tx.query('SET LOCAL statement_timeout = 0');
    // Parallel sequential scans may start anywhere in the table; the copy must keep the order.
    await tx.query('SET LOCAL synchronize_seqscans = off');
    await tx.query(`CREATE TABLE ${partition}_next (LIKE ${partition} INCLUDING ALL)`);
    await tx.run(
      `INSERT INTO ${partition}_next (${COLUMNS}) SELECT ${COLUMNS} FROM ${partition} WHERE generation >= $1 ORDER BY srank DESC, id DESC`,
      [version],
    );
    // A check that the rows belong here spares the scan when the partition is attached.
    await tx.query(`ALTER TABLE ${partition}_next ADD CONSTRAINT in_scope CHECK (scope = '${scope}')`);
    await tx.query(`ALTER TABLE search_doc DETACH PARTITION ${partition}`);
    await tx.query(`DROP TABLE ${partition}`);
    await tx.query(`ALTER TABLE ${partition}_next RENAME TO ${partition}`);
    await tx.query(`ALTER TABLE search_doc ATTACH PARTITION ${partition} FOR VALUES IN ('${scope}')`);
    await tx.query(`ALTER TABLE ${partition} DROP CONSTRAINT in_scope`);
    await tx.run(
      `DELETE FROM search_title t WHERE t.scope = '${scope}' AND NOT EXISTS (SELECT FROM ${partition} d WHERE d.id = t.id)`,
    );
  }
}

/** A document as the statements read it. */
type Row = ReturnType<typeof toRow>;

function toRow(document: SearchDocument) {
  const analyzed = analyzeDocument(document);
  return {
    scope: document.scope,
    id: document.id,
    sector: document.sector ?? null,
    category_path: document.categoryPath ?? [],
    country: document.country ?? null,
    company_id: document.companyId ?? null,
    hs_code: document.hsCode ?? null,
    verification: document.verification ?? 0,
    valid_through: document.validThrough ?? null,
    updated_at: document.updatedAt,
    srank: analyzed.staticRank,
    length: analyzed.length,
    title_norm: analyzed.titleNorm,
    other_titles: analyzed.otherTitles,
    tsv: analyzed.tsv,
    analyzer_version: analyzed.version,
  };
}
