import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers (trade leads) and their revisions. */
export class Offers1764000004000 implements MigrationInterface {
  name = 'Offers1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE offer (
        id            uuid        PRIMARY KEY,
        -- Our own offers belong to a company; those of affiliated sites carry where they came from instead.
        company_id    uuid        REFERENCES company,
        origin_site   text,
        origin_id     text,
        origin_url    text,
        -- Who offers it there: {name?, country?}; and the last revision that the site told us.
        origin_party  jsonb,
        origin_rev    bigint,
        direction     text        NOT NULL CHECK (direction IN ('SELL', 'BUY')),
        state         text        NOT NULL CHECK (state IN
                        ('draft', 'pending_review', 'changes_requested', 'rejected', 'published', 'withdrawn', 'closed', 'expired', 'suspended', 'removed')),
        slug          text        NOT NULL,
        -- The revision that the world sees, the one that the company works on, and the one that waits for an officer beside a live one.
        live_rev      integer,
        work_rev      integer     NOT NULL DEFAULT 1,
        pending_rev   integer,
        -- The highest number in use. Leaving the market takes a number too, so that a tombstone outranks what was published.
        last_rev      integer     NOT NULL DEFAULT 1,
        valid_from    timestamptz NOT NULL,
        valid_through timestamptz NOT NULL,
        submitted_at  timestamptz,
        published_at  timestamptz,
        -- What the last officer said who did not simply agree.
        reason_code   text,
        reason_note   text,
        version       integer     NOT NULL DEFAULT 1,
        created_by    uuid        REFERENCES app_user,
        created_at    timestamptz NOT NULL DEFAULT now(),
        updated_at    timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_from < valid_through),
        CHECK ((company_id IS NULL) = (origin_site IS NOT NULL)),
        CHECK ((origin_site IS NULL) = (origin_rev IS NULL)),
        CHECK (state <> 'published' OR live_rev IS NOT NULL),
        CHECK (pending_rev IS NULL OR state IN ('published', 'suspended')),
        CONSTRAINT offer_slug UNIQUE (slug),
        CONSTRAINT offer_origin UNIQUE (origin_site, origin_id)
      );
      CREATE INDEX offer_company ON offer (company_id, id DESC);
      -- A slug ends in ten characters of the id: an old address still finds the offer.
      CREATE INDEX offer_slug_end ON offer (right(slug, 10));
      CREATE INDEX offer_live ON offer (published_at DESC, id DESC) WHERE state = 'published';
      CREATE INDEX offer_expiry ON offer (valid_through) WHERE state = 'published';
      CREATE INDEX offer_review ON offer (submitted_at, id)
        WHERE state = 'pending_review' OR (state = 'published' AND pending_rev IS NOT NULL);

      CREATE TABLE offer_revision (
        offer_id    uuid        NOT NULL REFERENCES offer ON DELETE CASCADE,
        rev         integer     NOT NULL,
        -- Title, description, sector, category, product, price, quantity and terms: the shape is OfferContent.
        content     jsonb       NOT NULL,
        created_by  uuid        REFERENCES app_user,
        created_at  timestamptz NOT NULL DEFAULT now(),
        decided_by  uuid        REFERENCES app_user,
        decided_at  timestamptz,
        decision    text        CHECK (decision IN ('publish', 'request_changes', 'reject')),
        reason_code text,
        note        text,
        PRIMARY KEY (offer_id, rev)
      );
      CREATE INDEX offer_revision_product ON offer_revision ((content->>'productId'));

      -- What other modules may join: the offers that the world sees now, with the content of their live revision.
      -- Expiry and a company's suspension are enforced here, by the query, not by a job.
      CREATE VIEW live_offer AS
        SELECT o.id, o.company_id, o.origin_site, o.origin_id, o.origin_url, o.direction, o.slug, o.live_rev AS rev, o.valid_from, o.valid_through,
               o.published_at, o.version, o.created_at, o.updated_at, r.content, o.origin_party
        FROM offer o
        JOIN offer_revision r ON r.offer_id = o.id AND r.rev = o.live_rev
        LEFT JOIN company_card c ON c.id = o.company_id
        WHERE o.state = 'published' AND o.valid_from <= now() AND o.valid_through > now() AND (o.company_id IS NULL OR c.visible);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW live_offer; DROP TABLE offer_revision; DROP TABLE offer;`);
  }
}
