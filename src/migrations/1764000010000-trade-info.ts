import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the agency publishes for traders: country reports and the exhibition calendar. */
export class TradeInfo1764000010000 implements MigrationInterface {
  name = 'TradeInfo1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE country_report (
        id           uuid        PRIMARY KEY,
        slug         text        NOT NULL UNIQUE,
        country      char(2)     NOT NULL,
        title        jsonb       NOT NULL,
        summary      jsonb       NOT NULL,
        body         jsonb       NOT NULL,
        -- Key figures: [{name, value}]
        figures      jsonb       NOT NULL DEFAULT '[]',
        published_at timestamptz NOT NULL,
        updated_at   timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX country_report_newest ON country_report (published_at DESC, id DESC);

      CREATE TABLE exhibition (
        id          uuid        PRIMARY KEY,
        slug        text        NOT NULL UNIQUE,
        name        jsonb       NOT NULL,
        description jsonb       NOT NULL,
        venue       text        NOT NULL,
        city        text        NOT NULL,
        country     char(2)     NOT NULL,
        sectors     text[]      NOT NULL,
        starts_on   date        NOT NULL,
        ends_on     date        NOT NULL,
        website     text,
        updated_at  timestamptz NOT NULL DEFAULT now(),
        CHECK (starts_on <= ends_on)
      );
      CREATE INDEX exhibition_calendar ON exhibition (ends_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE exhibition; DROP TABLE country_report;`);
  }
}
