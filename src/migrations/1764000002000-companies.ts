import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies, their verification and the documents that it rests on. */
export class Companies1764000002000 implements MigrationInterface {
  name = 'Companies1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        id                       uuid        PRIMARY KEY,
        slug                     text        NOT NULL UNIQUE,
        name                     text        NOT NULL,
        legal_name               text,
        registration_number      text,
        bank_account             text,
        country                  char(2)     NOT NULL,
        city                     text,
        address                  text,
        website                  text,
        sectors                  text[]      NOT NULL DEFAULT '{}',
        business_types           text[]      NOT NULL CHECK (business_types <@ ARRAY['EXPORTER', 'BUYER'] AND cardinality(business_types) > 0),
        description              jsonb       NOT NULL DEFAULT '{}',
        contacts                 jsonb       NOT NULL DEFAULT '[]',
        certificates             jsonb       NOT NULL DEFAULT '[]',
        established              smallint,
        employees                integer,
        logo_key                 text,
        verification_state       text        NOT NULL DEFAULT 'unverified' CHECK (verification_state IN
                                   ('unverified', 'submitted', 'in_review', 'verified', 'more_info_required', 'rejected', 'expired', 'suspended', 'revoked')),
        verification_level       smallint    NOT NULL DEFAULT 0 CHECK (verification_level BETWEEN 0 AND 3),
        requested_level          smallint    CHECK (requested_level BETWEEN 1 AND 3),
        verification_valid_until timestamptz,
        verification_submitted_at timestamptz,
        verification_claimed_by  uuid        REFERENCES app_user,
        verification_claimed_at  timestamptz,
        verification_visited_by  uuid        REFERENCES app_user,
        verification_visited_on  date,
        verification_reason_code text,
        verification_note        text,
        suspended_at             timestamptz,
        suspension_reason_code   text,
        suspension_note          text,
        version                  integer     NOT NULL DEFAULT 1,
        created_at               timestamptz NOT NULL DEFAULT now(),
        updated_at               timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX company_directory ON company (lower(name), id) WHERE suspended_at IS NULL;
      CREATE INDEX company_name_trgm ON company USING gin (lower(name) gin_trgm_ops);
      CREATE INDEX company_sectors ON company USING gin (sectors);
      CREATE INDEX company_submitted ON company (verification_submitted_at, id) WHERE verification_state IN ('submitted', 'in_review');
      CREATE INDEX company_lapsing ON company (verification_valid_until) WHERE verification_level > 0;
      ALTER TABLE app_user ADD CONSTRAINT app_user_company_fk FOREIGN KEY (company_id) REFERENCES company DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE company_document (
        id           uuid        PRIMARY KEY,
        company_id   uuid        NOT NULL REFERENCES company,
        kind         text        NOT NULL CHECK (kind IN ('REGISTRY_EXTRACT', 'BANK_CONFIRMATION', 'CONTACT_PROOF', 'SITE_VISIT_REPORT', 'OTHER')),
        file_key     text        NOT NULL,
        file_name    text        NOT NULL,
        content_type text        NOT NULL,
        size         bigint      NOT NULL,
        sha256       bytea       NOT NULL,
        uploaded_by  uuid        NOT NULL REFERENCES app_user,
        uploaded_at  timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX company_document_company ON company_document (company_id, uploaded_at);

      -- What other modules may join: the public face of a company, whether it may be seen, and how far it is verified now.
      -- A verified company that applies for a higher level keeps the level it has until the decision.
      CREATE VIEW company_card AS
        SELECT id, slug, name, country, city, sectors, business_types, description, logo_key, created_at, updated_at,
               suspended_at IS NULL AS visible,
               CASE WHEN verification_state NOT IN ('unverified', 'expired', 'suspended', 'revoked')
                     AND (verification_valid_until IS NULL OR verification_valid_until > now())
                    THEN verification_level ELSE 0 END AS verification_level
        FROM company;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW company_card; DROP TABLE company_document;
      ALTER TABLE app_user DROP CONSTRAINT app_user_company_fk; DROP TABLE company;
    `);
  }
}
