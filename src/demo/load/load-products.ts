import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { productContentSchema, ProductFiles, Products, type StoredImage } from '../../modules/catalogue/index.js';
import { Database } from '../../platform/database/database.js';
import { pickText } from '../../vocabulary/index.js';
import type { DemoProduct } from '../content/index.js';
import { drawProduct, renderDrawing, sharedDrawing } from '../drawings/index.js';
import type { DemoOwners } from './load-companies.js';
import { inParallel } from './in-parallel.js';

/** Product ids by company slug and SKU. */
export type DemoProductIds = ReadonlyMap<string, string>;

export const productKey = (companySlug: string, sku: string) => `${companySlug} ${sku}`;

const WIDTH = 800;
const HEIGHT = 600;
/** Fills the catalogues, each product with a picture of its kind. */
export async function loadProducts(
  app: NestFastifyApplication,
  products: readonly DemoProduct[],
  owners: DemoOwners,
): Promise<DemoProductIds> {
  const ids = new Map<string, string>();
  const pictures = await drawAll(app, products);
  const byCompany = Map.groupBy(products, ({ companySlug }) => companySlug);
  const service = app.get(Products, { strict: false });
  const files = app.get(ProductFiles, { strict: false });
  const database = app.get(Database, { strict: false });
  await inParallel([...byCompany], async ([slug, own]) => {
    const companyId = owners.get(slug)?.companyId;
    if (!companyId) throw new Error(`Products of ${slug}, which is no company`);
    await database.transaction(async (tx) => {
      const contents = own.map(({ content }) => productContentSchema.parse(content));
      const saved = await service.save(tx, companyId, contents);
      const images = saved.flatMap(({ id }, index) => {
        const product = own[index]!;
        const image = pictures.get(pictureOf(product).key);
        return image ? [{ productId: id, image, alt: pickText(contents[index]!.title, 'en') }] : [];
      });
      await files.attachAll(tx, companyId, images);
      for (const { sku, id } of saved) ids.set(productKey(slug, sku), id);
    });
  });
  return ids;
}

/** Few enough that they are drawn in a moment: products of one kind share their picture. */
const pictureOf = ({ drawing, content }: DemoProduct) =>
  sharedDrawing({ ...drawing, sector: content.category.split('/', 1)[0] ?? 'others' });

async function drawAll(
  app: NestFastifyApplication,
  products: readonly DemoProduct[],
): Promise<Map<string, StoredImage>> {
  const files = app.get(ProductFiles, { strict: false });
  const distinct = new Map(products.map(pictureOf).map((picture) => [picture.key, picture]));
  const pictures = new Map<string, StoredImage>();
  await inParallel([...distinct.values()], async (picture) => {
    const content = await renderDrawing(drawProduct(picture, { width: WIDTH, height: HEIGHT }), {
      width: WIDTH,
      height: HEIGHT,
      format: 'webp',
    });
    pictures.set(picture.key, await files.store({ content, width: WIDTH, height: HEIGHT }));
  });
  return pictures;
}
