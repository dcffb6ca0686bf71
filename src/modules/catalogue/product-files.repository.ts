import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { ArrangedImage, ImageResponse } from './products.dto.js';

export interface NewImage {
  id: string;
  productId: string;
  fileKey: string;
  width: number;
  height: number;
  size: number;
  sha256: Buffer;
  alt: string | null;
}

/** All SQL on the files of products. The caller holds the product's lock. */
@Injectable()
export class ProductFilesRepository {
  async countImages(tx: Tx, productId: string): Promise<number> {
    return (
      (
        await tx.one<{ count: number }>('SELECT count(*)::int AS count FROM product_image WHERE product_id = $1', [
          productId,
        ])
      )?.count ?? 0
    );
  }

  /** Behind the others. */
  async addImage(tx: Tx, image: NewImage): Promise<ImageResponse> {
    await tx.run(
      `INSERT INTO product_image (id, product_id, position, file_key, width, height, size, sha256, alt)
       VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM product_image WHERE product_id = $2), $3, $4, $5, $6, $7, $8)`,
      [image.id, image.productId, image.fileKey, image.width, image.height, image.size, image.sha256, image.alt],
    );
    return {
      id: image.id,
      url: `/media/${image.fileKey}`,
      width: image.width,
      height: image.height,
      alt: image.alt ?? '',
    };
  }

  /** First images of products that have none; those that are there already stay. */
  async addImages(tx: Tx, images: NewImage[]): Promise<void> {
    const rows = images.map((image) => ({ ...image, sha256: image.sha256.toString('hex') }));
    await tx.run(
      `INSERT INTO product_image (id, product_id, position, file_key, width, height, size, sha256, alt)
       SELECT id, "productId", 1, "fileKey", width, height, size, decode(sha256, 'hex'), alt
       FROM jsonb_to_recordset($1::jsonb) AS i (id uuid, "productId" uuid, "fileKey" text, width int, height int, size bigint, sha256 text, alt text)
       ON CONFLICT (product_id, sha256) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  /** In their order. */
  async images(tx: Tx, productId: string): Promise<ImageResponse[]> {
    return tx.query<ImageResponse>(
      `SELECT id, '/media/' || file_key AS url, width, height, coalesce(alt, '') AS alt
       FROM product_image WHERE product_id = $1 ORDER BY position, id`,
      [productId],
    );
  }

  /** Numbers the images as they are given. */
  async arrange(tx: Tx, productId: string, images: readonly ArrangedImage[]): Promise<void> {
    await tx.run(
      `UPDATE product_image i SET position = new.position, alt = coalesce(new.alt, i.alt)
       FROM jsonb_to_recordset($2::jsonb) AS new (id uuid, position int, alt text) WHERE i.product_id = $1 AND i.id = new.id`,
      [productId, JSON.stringify(images.map((image, index) => ({ ...image, position: index + 1 })))],
    );
  }

  /** @returns whether it was there */
  async removeImage(tx: Tx, productId: string, imageId: string): Promise<boolean> {
    return (await tx.run('DELETE FROM product_image WHERE product_id = $1 AND id = $2', [productId, imageId])) > 0;
  }

  async setModel(tx: Tx, productId: string, file: { key: string; size: number; sha256: Buffer }): Promise<void> {
    await tx.run(
      `INSERT INTO product_model (product_id, file_key, size, sha256) VALUES ($1, $2, $3, $4)
       ON CONFLICT (product_id) DO UPDATE SET file_key = excluded.file_key, size = excluded.size, sha256 = excluded.sha256, created_at = now()`,
      [productId, file.key, file.size, file.sha256],
    );
  }

  /** @returns whether it was there */
  async removeModel(tx: Tx, productId: string): Promise<boolean> {
    return (await tx.run('DELETE FROM product_model WHERE product_id = $1', [productId])) > 0;
  }
}
