import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';

/** All SQL on what affiliated sites send us. */
@Injectable()
export class InboundRepository {
  /** @returns false when the message was there already */
  async insert(tx: Tx, siteId: string, webhookId: string, body: string): Promise<boolean> {
    return (
      (await tx.run(
        'INSERT INTO inbound_message (site_id, webhook_id, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [siteId, webhookId, body],
      )) > 0
    );
  }

  /** The message, locked, unless it was worked on before. */
  async lockOpen(tx: Tx, siteId: string, webhookId: string): Promise<{ body: string } | undefined> {
    return tx.one<{ body: string }>(
      'SELECT body FROM inbound_message WHERE site_id = $1 AND webhook_id = $2 AND outcome IS NULL FOR UPDATE',
      [siteId, webhookId],
    );
  }

  async finish(
    tx: Tx,
    siteId: string,
    webhookId: string,
    result: { outcome: string; detail: string | null; offerId: string | null },
  ): Promise<void> {
    await tx.run(
      'UPDATE inbound_message SET outcome = $3, detail = $4, offer_id = $5 WHERE site_id = $1 AND webhook_id = $2',
      [siteId, webhookId, result.outcome, result.detail, result.offerId],
    );
  }
}
