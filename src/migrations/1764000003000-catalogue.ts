import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products, their files, and bulk imports with what went wrong in them. */
export class Catalogue1764000003000 implements MigrationInterface {
  name = 'Catalogue1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        id                 uuid          PRIMARY KEY,
        company_id         uuid          NOT NULL REFERENCES company,
        sku                text          NOT NULL,
        slug               text          NOT NULL,
        title              jsonb         NOT NULL,
        summary            jsonb         NOT NULL DEFAULT '{}',
        description        jsonb         NOT NULL DEFAULT '{}',
        brand              text,
        model              text,
        sector             text          NOT NULL,
        category_id        text,
        gtin               text[]        NOT NULL DEFAULT '{}',
        hs_code            char(6),
        hs_edition         smallint,
        unspsc             char(8),
        price_min          numeric(19,6),
        price_max          numeric(19,6),
        price_currency     char(3),
        price_per_quantity numeric(19,6),
        price_unit_code    text,
        incoterm           jsonb,
        moq_quantity       numeric(19,6),
        moq_unit_code      text,
        supply_ability     jsonb,
        lead_time_days     integer,
        attributes         jsonb         NOT NULL DEFAULT '[]',
        -- Hash of what an import line says, so that the same line twice changes nothing.
        content_hash       bytea         NOT NULL,
        deleted_at         timestamptz,
        version            integer       NOT NULL DEFAULT 1,
        created_at         timestamptz   NOT NULL DEFAULT now(),
        updated_at         timestamptz   NOT NULL DEFAULT now(),
        CONSTRAINT product_sku UNIQUE (company_id, sku)
      );
      CREATE INDEX product_newest ON product (id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX product_company ON product (company_id, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX product_sector ON product (sector, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX product_category ON product (category_id, id DESC) WHERE deleted_at IS NULL;
      -- A slug ends in eight characters of the id: an old address still finds the product.
      CREATE INDEX product_slug_end ON product (right(slug, 8));
      CREATE INDEX product_gtin ON product USING gin (gtin) WHERE deleted_at IS NULL;

      CREATE TABLE product_image (
        id         uuid        PRIMARY KEY,
        product_id uuid        NOT NULL REFERENCES product ON DELETE CASCADE,
        position   smallint    NOT NULL,
        file_key   text        NOT NULL,
        width      integer     NOT NULL,
        height     integer     NOT NULL,
        size       bigint      NOT NULL,
        sha256     bytea       NOT NULL,
        alt        text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX product_image_product ON product_image (product_id, position);
      CREATE UNIQUE INDEX product_image_once ON product_image (product_id, sha256);

      CREATE TABLE product_model (
        product_id uuid        PRIMARY KEY REFERENCES product ON DELETE CASCADE,
        file_key   text        NOT NULL,
        size       bigint      NOT NULL,
        sha256     bytea       NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE catalogue_import (
        id            uuid        PRIMARY KEY,
        company_id    uuid        NOT NULL REFERENCES company,
        user_id       uuid        NOT NULL REFERENCES app_user,
        -- None once the file is deleted: it is kept until it has been imported, or forgotten.
        file_key      text,
        file_name     text        NOT NULL,
        format        text        NOT NULL CHECK (format IN ('ndjson', 'csv')),
        dry_run       boolean     NOT NULL,
        options       jsonb       NOT NULL DEFAULT '{}',
        state         text        NOT NULL CHECK (state IN ('uploaded', 'queued', 'running', 'completed', 'failed')),
        bytes_total   bigint      NOT NULL,
        bytes_read    bigint      NOT NULL DEFAULT 0,
        -- Lines up to here are committed; a worker that died is followed from the next one.
        lines_done    integer     NOT NULL DEFAULT 0,
        created       integer     NOT NULL DEFAULT 0,
        updated       integer     NOT NULL DEFAULT 0,
        unchanged     integer     NOT NULL DEFAULT 0,
        failed        integer     NOT NULL DEFAULT 0,
        failure       text,
        created_at    timestamptz NOT NULL DEFAULT now(),
        started_at    timestamptz,
        finished_at   timestamptz
      );
      CREATE INDEX catalogue_import_company ON catalogue_import (company_id, id DESC);
      CREATE INDEX catalogue_import_kept ON catalogue_import (created_at) WHERE file_key IS NOT NULL;

      CREATE TABLE catalogue_import_error (
        import_id uuid    NOT NULL REFERENCES catalogue_import ON DELETE CASCADE,
        line      integer NOT NULL,
        pointer   text    NOT NULL,
        reason    text    NOT NULL,
        sku       text,
        PRIMARY KEY (import_id, line, pointer)
      );

      -- What other modules may join.
      CREATE VIEW product_card AS
        SELECT p.id, p.company_id, p.sku, p.slug, p.title, p.summary, p.description, p.brand, p.model, p.sector, p.category_id, p.gtin, p.hs_code,
               p.price_min, p.price_max, p.price_currency, p.price_per_quantity, p.price_unit_code, p.incoterm,
               p.moq_quantity, p.moq_unit_code, p.attributes, p.created_at, p.updated_at, p.version,
               (SELECT i.file_key FROM product_image i WHERE i.product_id = p.id ORDER BY i.position, i.id LIMIT 1) AS image_key
        FROM product p WHERE p.deleted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW product_card; DROP TABLE catalogue_import_error; DROP TABLE catalogue_import;
      DROP TABLE product_model; DROP TABLE product_image; DROP TABLE product;
    `);
  }
}
