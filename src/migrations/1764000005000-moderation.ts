import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers are working on, and what users reported. */
export class Moderation1764000005000 implements MigrationInterface {
  name = 'Moderation1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who works on what in the queues. A claim that has run out is as good as none.
      CREATE TABLE review_claim (
        kind       text        NOT NULL CHECK (kind IN ('offers', 'companies', 'reports')),
        subject_id uuid        NOT NULL,
        officer_id uuid        NOT NULL REFERENCES app_user,
        claimed_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (kind, subject_id)
      );

      CREATE TABLE moderation_report (
        id              uuid        PRIMARY KEY,
        reporter_id     uuid        NOT NULL REFERENCES app_user,
        target_type     text        NOT NULL CHECK (target_type IN ('OFFER', 'COMPANY', 'PRODUCT')),
        -- No foreign key: what it points to may be of three kinds, and may be gone.
        target_id       uuid        NOT NULL,
        target_title    text        NOT NULL,
        -- Whom the report is about; null for an affiliated site's offer.
        company_id      uuid        REFERENCES company,
        reason_code     text        NOT NULL,
        description     text        NOT NULL,
        state           text        NOT NULL CHECK (state IN ('open', 'triaged', 'investigating', 'resolved', 'appealed', 'upheld', 'overturned')),
        -- Since when it waits for officers; null while it doesn't.
        waiting_since   timestamptz,
        outcome         text        CHECK (outcome IN ('dismissed', 'warned', 'content_removed', 'suspended', 'terminated')),
        resolved_by     uuid        REFERENCES app_user,
        resolved_at     timestamptz,
        resolution_code text,
        resolution_note text,
        appealed_by     uuid        REFERENCES app_user,
        appealed_at     timestamptz,
        appeal          text,
        closed_by       uuid        REFERENCES app_user,
        closed_at       timestamptz,
        closing_code    text,
        closing_note    text,
        version         integer     NOT NULL DEFAULT 1,
        created_at      timestamptz NOT NULL DEFAULT now(),
        updated_at      timestamptz NOT NULL DEFAULT now(),
        CHECK ((outcome IS NULL) = (state IN ('open', 'triaged', 'investigating'))),
        CONSTRAINT moderation_report_once UNIQUE (reporter_id, target_type, target_id)
      );
      CREATE INDEX moderation_report_waiting ON moderation_report (waiting_since, id) WHERE waiting_since IS NOT NULL;
      CREATE INDEX moderation_report_company ON moderation_report (company_id, id) WHERE outcome = 'terminated';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE moderation_report; DROP TABLE review_claim;`);
  }
}
