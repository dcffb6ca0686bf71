import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their page sessions and their API refresh tokens. */
export class Identity1764000001000 implements MigrationInterface {
  name = 'Identity1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_user (
        id            uuid        PRIMARY KEY,
        email         citext      NOT NULL UNIQUE,
        password_hash text        NOT NULL,
        name          text        NOT NULL,
        role          text        NOT NULL CHECK (role IN ('OWNER', 'MEMBER', 'OFFICER')),
        company_id    uuid,
        locale        text        NOT NULL DEFAULT 'en',
        time_zone     text        NOT NULL DEFAULT 'UTC',
        disabled_at   timestamptz,
        version       integer     NOT NULL DEFAULT 1,
        created_at    timestamptz NOT NULL DEFAULT now(),
        updated_at    timestamptz NOT NULL DEFAULT now(),
        -- Officers belong to the agency; everybody else acts for a company.
        CHECK ((role = 'OFFICER') = (company_id IS NULL))
      );
      CREATE INDEX app_user_company ON app_user (company_id);

      CREATE TABLE refresh_token (
        id          uuid        PRIMARY KEY,
        family_id   uuid        NOT NULL,
        user_id     uuid        NOT NULL REFERENCES app_user ON DELETE CASCADE,
        token_hash  bytea       NOT NULL UNIQUE,
        issued_at   timestamptz NOT NULL,
        expires_at  timestamptz NOT NULL,
        used_at     timestamptz,
        revoked_at  timestamptz
      );
      CREATE INDEX refresh_token_family ON refresh_token (family_id);
      CREATE INDEX refresh_token_user ON refresh_token (user_id);
      CREATE INDEX refresh_token_expiry ON refresh_token (expires_at);

      CREATE TABLE site_session (
        id           uuid        PRIMARY KEY,
        user_id      uuid        NOT NULL REFERENCES app_user ON DELETE CASCADE,
        token_hash   bytea       NOT NULL UNIQUE,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        revoked_at   timestamptz
      );
      CREATE INDEX site_session_user ON site_session (user_id);
      CREATE INDEX site_session_expiry ON site_session (expires_at);

      -- Sign-in attempts by account, whether it exists or not. Kept here and not in memory, because the limit holds across nodes;
      -- unlogged, because a crash may forget it.
      CREATE UNLOGGED TABLE sign_in_attempt (
        account_hash bytea       PRIMARY KEY,
        attempts     integer     NOT NULL,
        window_ends  timestamptz NOT NULL
      );
      CREATE INDEX sign_in_attempt_end ON sign_in_attempt (window_ends);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE sign_in_attempt; DROP TABLE site_session; DROP TABLE refresh_token; DROP TABLE app_user;`,
    );
  }
}
