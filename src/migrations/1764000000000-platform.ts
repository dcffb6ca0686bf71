import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, retried requests, and the audit log that nobody can rewrite. */
export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- The answer to a write that its sender may repeat. Inserted in the write's own transaction.
      CREATE TABLE idempotency_key (
        scope       text        NOT NULL,
        route       text        NOT NULL,
        key         text        NOT NULL,
        body_hash   bytea       NOT NULL,
        status      smallint    NOT NULL,
        body        jsonb       NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scope, route, key)
      );
      CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;

      -- Every officer action and every state transition, by whom, when and why.
      CREATE TABLE audit_entry (
        id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at           timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id     uuid,
        actor_kind   text        NOT NULL CHECK (actor_kind IN ('owner', 'member', 'officer', 'system', 'site')),
        action       text        NOT NULL,
        subject_type text        NOT NULL,
        subject_id   text        NOT NULL,
        from_state   text,
        to_state     text,
        reason_code  text,
        note         text,
        details      jsonb,
        trace_id     text
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id DESC);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id DESC);
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_entry; DROP FUNCTION refuse_change; DROP TABLE idempotency_key;`);
  }
}
