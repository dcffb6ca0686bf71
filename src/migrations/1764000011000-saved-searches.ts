import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep. */
export class SavedSearches1764000011000 implements MigrationInterface {
  name = 'SavedSearches1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_search (
        id         uuid        PRIMARY KEY,
        user_id    uuid        NOT NULL REFERENCES app_user ON DELETE CASCADE,
        name       text        NOT NULL,
        -- The parameters of the search without those that say nothing, so that one search is one value.
        query      jsonb       NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT saved_search_once UNIQUE (user_id, query)
      );
      CREATE INDEX saved_search_user ON saved_search (user_id, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_search;');
  }
}
