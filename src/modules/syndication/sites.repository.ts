import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { ReconciliationReport, SiteResponse } from './sites.dto.js';

/** An affiliated site as it is stored; the secrets are sealed. */
export interface SiteRow {
  id: string;
  name: string;
  kind: 'webhook' | 'feed';
  home_url: string;
  webhook_url: string | null;
  open_search_url: string | null;
  offers_feed_url: string | null;
  outbound_secrets: string[];
  inbound_secrets: string[];
  feed_key_hash: Buffer;
  status: SiteResponse['status'];
  closed_until: Date | null;
  version: number;
}

export type NewSite = Omit<SiteRow, 'status' | 'closed_until' | 'version'>;

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const RESPONSE = `jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'homeUrl', s.home_url, 'webhookUrl', s.webhook_url,
  'openSearchUrl', s.open_search_url, 'offersFeedUrl', s.offers_feed_url, 'reconciliation', s.reconciliation, 'status', s.status, 'closedUntil', CASE WHEN s.closed_until > now() THEN to_char(s.closed_until, ${UTC}) END,
  'backlog', (SELECT count(*) FROM delivery d WHERE d.site_id = s.id AND d.status IN ('pending', 'retrying')),
  'parked', (SELECT count(*) FROM delivery d WHERE d.site_id = s.id AND d.status = 'parked'),
  'delivered', (SELECT count(*) FROM delivery d WHERE d.site_id = s.id AND d.status = 'delivered'),
  'version', s.version, 'createdAt', to_char(s.created_at, ${UTC}), 'updatedAt', to_char(s.updated_at, ${UTC}))`;
const COLUMNS =
  'id, name, kind, home_url, webhook_url, open_search_url, offers_feed_url, outbound_secrets, inbound_secrets, feed_key_hash, status, closed_until, version';

/** Calls a second that a site gets at most, and how many may come at once. */
const RATE = 20;
const BURST = 40;

/** All SQL on affiliated sites. */
@Injectable()
export class SitesRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<SiteRow[]> {
    return this.database.query<SiteRow>(`SELECT ${COLUMNS} FROM affiliated_site ORDER BY id`);
  }

  async find(id: string): Promise<SiteRow | undefined> {
    return this.database.one<SiteRow>(`SELECT ${COLUMNS} FROM affiliated_site WHERE id = $1`, [id]);
  }

  async lock(tx: Tx, id: string): Promise<SiteRow | undefined> {
    return tx.one<SiteRow>(`SELECT ${COLUMNS} FROM affiliated_site WHERE id = $1 FOR UPDATE`, [id]);
  }

  async active(tx: Tx): Promise<Pick<SiteRow, 'id' | 'kind'>[]> {
    return tx.query<Pick<SiteRow, 'id' | 'kind'>>(
      `SELECT id, kind FROM affiliated_site WHERE status = 'active' ORDER BY id`,
    );
  }

  async list(): Promise<SiteResponse[]> {
    const rows = await this.database.query<{ site: SiteResponse }>(
      `SELECT ${RESPONSE} AS site FROM affiliated_site s ORDER BY s.id`,
    );
    return rows.map((row) => row.site);
  }

  async response(tx: Tx, id: string): Promise<SiteResponse> {
    const row = await tx.one<{ site: SiteResponse }>(
      `SELECT ${RESPONSE} AS site FROM affiliated_site s WHERE s.id = $1`,
      [id],
    );
    if (!row) throw new Error(`Site ${id} vanished inside its own transaction`);
    return row.site;
  }

  /** @returns false when there is one with this id */
  async insert(tx: Tx, site: NewSite): Promise<boolean> {
    const changed = await tx.run(
      `INSERT INTO affiliated_site (id, name, kind, home_url, webhook_url, open_search_url, outbound_secrets, inbound_secrets, feed_key_hash, offers_feed_url)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
      [
        site.id,
        site.name,
        site.kind,
        site.home_url,
        site.webhook_url,
        site.open_search_url,
        site.outbound_secrets,
        site.inbound_secrets,
        site.feed_key_hash,
        site.offers_feed_url,
      ],
    );
    return changed > 0;
  }

  async update(tx: Tx, site: SiteRow): Promise<void> {
    await tx.run(
      `UPDATE affiliated_site SET name = $2, home_url = $3, webhook_url = $4, open_search_url = $5, outbound_secrets = $6, inbound_secrets = $7,
         feed_key_hash = $8, status = $9, offers_feed_url = $10, version = version + 1, updated_at = now(),
         failures = CASE WHEN $9 = 'active' AND status <> 'active' THEN 0 ELSE failures END,
         closed_until = CASE WHEN $9 = 'active' AND status <> 'active' THEN NULL ELSE closed_until END
       WHERE id = $1`,
      [
        site.id,
        site.name,
        site.home_url,
        site.webhook_url,
        site.open_search_url,
        site.outbound_secrets,
        site.inbound_secrets,
        site.feed_key_hash,
        site.status,
        site.offers_feed_url,
      ],
    );
  }

  /**
   * Takes a token for one call. All processes share the bucket.
   *
   * @returns `null` when the call may be made, else from when it may be tried again
   */
  async takeToken(tx: Tx, id: string): Promise<Date | null> {
    const row = await tx.one<{ wait_until: Date | null }>(
      `WITH bucket AS (
         SELECT id, closed_until, least(${BURST}, tokens + extract(epoch FROM now() - tokens_at) * ${RATE}) AS available FROM affiliated_site WHERE id = $1 FOR UPDATE
       ), taken AS (
         UPDATE affiliated_site s SET tokens = b.available - 1, tokens_at = now() FROM bucket b
         WHERE s.id = b.id AND b.available >= 1 AND coalesce(b.closed_until <= now(), true) RETURNING s.id
       )
       SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN NULL
              ELSE greatest(coalesce(closed_until, now()), now() + interval '200 milliseconds') END AS wait_until FROM bucket`,
      [id],
    );
    return row?.wait_until ?? null;
  }

  async recordSuccess(tx: Tx, id: string): Promise<void> {
    await tx.run(
      'UPDATE affiliated_site SET failures = 0, closed_until = NULL WHERE id = $1 AND (failures > 0 OR closed_until IS NOT NULL)',
      [id],
    );
  }

  /** Counts a failure; the fifth in a row and each after it closes the site for a while that doubles up to 15 minutes. */
  async recordFailure(tx: Tx, id: string, closeForMs: number | null): Promise<void> {
    await tx.run(
      `UPDATE affiliated_site SET failures = failures + 1,
         closed_until = greatest(closed_until,
           CASE WHEN $2::int IS NOT NULL THEN now() + make_interval(secs => $2 / 1000.0)
                WHEN failures + 1 >= 5 THEN now() + make_interval(secs => least(900, 15 * power(2, least(failures + 1 - 5, 10)))) END)
       WHERE id = $1`,
      [id, closeForMs],
    );
  }

  /** Newly sealed boxes with the same secrets in them; nothing that anybody sees has changed. */
  async saveSecrets(tx: Tx, id: string, outbound: string[], inbound: string[]): Promise<void> {
    await tx.run('UPDATE affiliated_site SET outbound_secrets = $2, inbound_secrets = $3 WHERE id = $1', [
      id,
      outbound,
      inbound,
    ]);
  }

  async saveReconciliation(tx: Tx, id: string, report: ReconciliationReport): Promise<void> {
    await tx.run('UPDATE affiliated_site SET reconciliation = $2 WHERE id = $1', [id, JSON.stringify(report)]);
  }

  async disable(tx: Tx, id: string): Promise<void> {
    await tx.run(
      `UPDATE affiliated_site SET status = 'disabled', version = version + 1, updated_at = now() WHERE id = $1`,
      [id],
    );
  }
}
