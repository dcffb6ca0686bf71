import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched, derived from the modules' own tables and disposable. */
export class Search1764000007000 implements MigrationInterface {
  name = 'Search1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One partition a scope, so that a word common among products costs a search for companies nothing.
      CREATE TABLE search_doc (
        scope            text        NOT NULL,
        id               uuid        NOT NULL,
        sector           text,
        category_path    text[]      NOT NULL DEFAULT '{}',
        country          text,
        company_id       uuid,
        hs_code          text,
        verification     smallint    NOT NULL DEFAULT 0,
        valid_through    timestamptz NOT NULL DEFAULT 'infinity',
        updated_at       timestamptz NOT NULL,
        srank            real        NOT NULL,
        length           integer     NOT NULL,
        title_norm       text        NOT NULL,
        -- Written by the application's own analyzer; PostgreSQL's dictionaries have no part in it.
        tsv              tsvector    NOT NULL,
        analyzer_version smallint    NOT NULL,
        -- The rebuild during which the row was last written.
        generation       integer     NOT NULL,
        -- One row in eight has 0: for counts and facets of searches with very many results.
        sample           smallint    NOT NULL GENERATED ALWAYS AS (hashtext(id::text) & 7) STORED,
        PRIMARY KEY (scope, id)
      ) PARTITION BY LIST (scope);
      CREATE TABLE search_doc_products    PARTITION OF search_doc FOR VALUES IN ('products');
      CREATE TABLE search_doc_sell_offers PARTITION OF search_doc FOR VALUES IN ('sell-offers');
      CREATE TABLE search_doc_buy_offers  PARTITION OF search_doc FOR VALUES IN ('buy-offers');
      CREATE TABLE search_doc_companies   PARTITION OF search_doc FOR VALUES IN ('companies');

      CREATE INDEX search_doc_tsv ON search_doc USING gin (tsv);
      CREATE INDEX search_doc_tsv_sample ON search_doc USING gin (tsv) WHERE sample = 0;
      CREATE INDEX search_doc_sample ON search_doc (sector, country) WHERE sample = 0;
      CREATE INDEX search_doc_best ON search_doc (srank DESC, id DESC);
      CREATE INDEX search_doc_newest ON search_doc (updated_at DESC, id DESC);
      CREATE INDEX search_doc_sector ON search_doc (sector, srank DESC, id DESC);
      CREATE INDEX search_doc_sector_country ON search_doc (sector, country, srank DESC, id DESC);
      CREATE INDEX search_doc_category ON search_doc USING gin (category_path);
      CREATE INDEX search_doc_company ON search_doc (company_id);
      CREATE INDEX search_doc_title ON search_doc (title_norm text_pattern_ops);

      -- Titles in further languages than the main one, as title_norm has it: for suggestions. No foreign key, because a rebuild
      -- puts whole partitions in place of others.
      CREATE TABLE search_title (
        scope text NOT NULL,
        id    uuid NOT NULL,
        title text NOT NULL,
        PRIMARY KEY (scope, id, title)
      );
      CREATE INDEX search_title_prefix ON search_title (scope, title text_pattern_ops);

      -- In how many documents of a scope a term occurs: for scoring, spelling and suggestions.
      CREATE TABLE search_term (
        scope text    NOT NULL,
        term  text    NOT NULL,
        df    integer NOT NULL,
        PRIMARY KEY (scope, term)
      );
      CREATE INDEX search_term_prefix ON search_term (scope, term text_pattern_ops);
      CREATE INDEX search_term_similar ON search_term USING gin (term gin_trgm_ops);

      CREATE TABLE search_statistics (
        scope          text    PRIMARY KEY,
        documents      integer NOT NULL,
        average_length real    NOT NULL
      );

      CREATE TABLE search_rebuild (
        only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        generation integer NOT NULL
      );
      INSERT INTO search_rebuild (generation) VALUES (1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE search_rebuild; DROP TABLE search_statistics; DROP TABLE search_term; DROP TABLE search_title;
      DROP TABLE search_doc;
    `);
  }
}
