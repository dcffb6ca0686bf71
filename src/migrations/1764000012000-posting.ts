import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which affiliated sites a company wants an offer to appear. */
export class Posting1764000012000 implements MigrationInterface {
  name = 'Posting1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An offer without a row goes to every affiliated site, also to those that join later.
      CREATE TABLE offer_posting (
        offer_id  uuid        PRIMARY KEY REFERENCES offer ON DELETE CASCADE,
        sites     text[]      NOT NULL,
        chosen_by uuid        REFERENCES app_user,
        chosen_at timestamptz NOT NULL DEFAULT now()
      );
      -- What a company looks after: its deliveries that wait for a person or go wrong.
      CREATE INDEX delivery_troubled ON delivery (subject_id) WHERE status IN ('parked', 'retrying');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX delivery_troubled; DROP TABLE offer_posting;`);
  }
}
