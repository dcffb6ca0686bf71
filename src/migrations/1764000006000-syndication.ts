import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Affiliated sites, what stands on each of them, and what they send us. */
export class Syndication1764000006000 implements MigrationInterface {
  name = 'Syndication1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE affiliated_site (
        id               text        PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name             text        NOT NULL,
        kind             text        NOT NULL CHECK (kind IN ('webhook', 'feed')),
        home_url         text        NOT NULL,
        webhook_url      text,
        open_search_url  text,
        -- Where the site's own feed of everything that it shows can be read, and what the last reading found.
        offers_feed_url  text,
        reconciliation   jsonb,
        -- Sealed (AES-256-GCM, the site's id as additional data): newest first, two while a rotation lasts.
        outbound_secrets text[]      NOT NULL,
        inbound_secrets  text[]      NOT NULL,
        feed_key_hash    bytea       NOT NULL,
        status           text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'disabled')),
        -- Circuit breaker and token bucket, shared by all processes.
        failures         integer     NOT NULL DEFAULT 0,
        closed_until     timestamptz,
        tokens           real        NOT NULL DEFAULT 20,
        tokens_at        timestamptz NOT NULL DEFAULT now(),
        version          integer     NOT NULL DEFAULT 1,
        created_at       timestamptz NOT NULL DEFAULT now(),
        updated_at       timestamptz NOT NULL DEFAULT now(),
        CHECK (kind <> 'webhook' OR webhook_url IS NOT NULL)
      );

      CREATE SEQUENCE syndication_seq;

      -- What we want the world outside to know about an offer or a company. wire_rev rises with every change of that,
      -- also with those that the offer's own revision knows nothing of, such as the suspension of its company.
      CREATE TABLE syndicated_subject (
        subject_type text        NOT NULL CHECK (subject_type IN ('offer', 'company')),
        subject_id   uuid        NOT NULL,
        company_id   uuid        NOT NULL,
        source_rev   integer     NOT NULL,
        wire_rev     integer     NOT NULL,
        state        text        NOT NULL CHECK (state IN ('live', 'withdrawn')),
        direction    text        CHECK (direction IN ('SELL', 'BUY')),
        changed_at   timestamptz NOT NULL DEFAULT now(),
        -- Position in the feed.
        seq          bigint      NOT NULL DEFAULT nextval('syndication_seq'),
        PRIMARY KEY (subject_type, subject_id)
      );
      CREATE UNIQUE INDEX syndicated_subject_feed ON syndicated_subject (seq DESC) WHERE subject_type = 'offer';
      CREATE INDEX syndicated_subject_company ON syndicated_subject (company_id);

      -- One subject on one site: what is wanted there, what was sent, and what the site has confirmed.
      CREATE TABLE delivery (
        id              uuid        PRIMARY KEY,
        subject_type    text        NOT NULL,
        subject_id      uuid        NOT NULL,
        site_id         text        NOT NULL REFERENCES affiliated_site,
        desired_rev     integer     NOT NULL,
        desired_state   text        NOT NULL CHECK (desired_state IN ('live', 'withdrawn')),
        sent_rev        integer,
        acked_rev       integer,
        remote_id       text,
        remote_url      text,
        status          text        NOT NULL CHECK (status IN ('pending', 'retrying', 'delivered', 'withdrawn', 'parked')),
        attempts        integer     NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        last_error      text,
        created_at      timestamptz NOT NULL DEFAULT now(),
        updated_at      timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (subject_type, subject_id) REFERENCES syndicated_subject,
        UNIQUE (subject_type, subject_id, site_id)
      );
      CREATE INDEX delivery_open ON delivery (next_attempt_at) WHERE status IN ('pending', 'retrying');
      CREATE INDEX delivery_site ON delivery (site_id, status);
      -- By which officers page; the sort of a few parked ones of a site is cheap, reading millions for them is not.
      CREATE INDEX delivery_status ON delivery (status, id);

      -- The ledger: everything that was tried and answered, for people to read.
      CREATE TABLE syndication_event (
        id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        delivery_id uuid        NOT NULL REFERENCES delivery,
        at          timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind        text        NOT NULL CHECK (kind IN ('wanted', 'accepted', 'pulled', 'failed', 'parked', 'redriven', 'differed')),
        rev         integer     NOT NULL,
        detail      text
      );
      CREATE INDEX syndication_event_delivery ON syndication_event (delivery_id, id);
      CREATE TRIGGER syndication_event_append_only BEFORE UPDATE OR DELETE ON syndication_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What affiliated sites sent us: verified and kept before it is worked on.
      CREATE TABLE inbound_message (
        site_id     text        NOT NULL REFERENCES affiliated_site,
        webhook_id  text        NOT NULL,
        body        text        NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        outcome     text,
        detail      text,
        offer_id    uuid,
        PRIMARY KEY (site_id, webhook_id)
      );
      CREATE INDEX inbound_message_newest ON inbound_message (received_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE inbound_message; DROP TABLE syndication_event; DROP TABLE delivery; DROP TABLE syndicated_subject;
      DROP SEQUENCE syndication_seq; DROP TABLE affiliated_site;
    `);
  }
}
