import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the affiliated sites fare as sources of the meta-search, shared by all processes. */
export class Metasearch1764000008000 implements MigrationInterface {
  name = 'Metasearch1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE metasearch_source (
        site_id         text        PRIMARY KEY REFERENCES affiliated_site ON DELETE CASCADE,
        -- Since the last success.
        failures        integer     NOT NULL DEFAULT 0,
        suspended_until timestamptz,
        last_failure    text        CHECK (last_failure IN ('error', 'timeout', 'denied', 'rate_limited')),
        -- For officers; buyers get a sentence without addresses.
        last_error      text,
        last_failed_at  timestamptz,
        last_ok_at      timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE metasearch_source');
  }
}
