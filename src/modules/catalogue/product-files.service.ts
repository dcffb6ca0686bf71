import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Database, type Tx, violatedConstraint } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { IncomingFile } from '../../platform/http/receive-file.js';
import { newId } from '../../platform/ids/ids.js';
import { FileStorage, storageError } from '../../platform/storage/file-storage.js';
import type { CompanyActor } from '../identity/index.js';
import { catalogueError } from './catalogue.errors.js';
import { productsChanged } from './catalogue.events.js';
import { type EncodedImage, readWhole, reencodeImage } from './product-image.js';
import { checkGlb } from './product-model.js';
import { ProductFilesRepository } from './product-files.repository.js';
import type { ArrangedImage, ImageResponse } from './products.dto.js';
import { ProductsRepository } from './products.repository.js';

const MOST_IMAGES = 12;
const LARGEST_IMAGE = 20_000_000;

/** What a product's files may be; sizes in bytes. */
export interface FileLimits {
  images: number;
  imageBytes: number;
  modelBytes: number;
}

/** What became of several images: how many the product has got, and why it hasn't got the others. */
export interface AddedImages {
  added: number;
  refusals: { fileName: string; error: DomainError }[];
}

/** A picture that is kept, for one product or several. */
export interface StoredImage {
  key: string;
  width: number;
  height: number;
  size: number;
  sha256: Buffer;
}

/** Images and 3D models of products. Files are named by their content: the same picture is stored once, and an address never changes its content. */
@Injectable()
export class ProductFiles {
  constructor(
    private readonly database: Database,
    private readonly products: ProductsRepository,
    private readonly files: ProductFilesRepository,
    private readonly storage: FileStorage,
    private readonly events: EventBus,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  get limits(): FileLimits {
    const { uploadLimit } = this.config;
    return { images: MOST_IMAGES, imageBytes: Math.min(LARGEST_IMAGE, uploadLimit), modelBytes: uploadLimit };
  }

  /** @throws DomainError `product_not_found` (404), `image_invalid` (422), `file_too_large` (413), `too_many_images`, `image_already_there` (409) */
  async addImage(actor: CompanyActor, productId: string, file: IncomingFile): Promise<ImageResponse> {
    await this.assertOwn(actor, productId);
    const image = await reencodeImage(await this.receive(file, LARGEST_IMAGE));
    return this.attach(actor, productId, await this.store(image), file.fields['alt']?.slice(0, 200) ?? null);
  }

  /**
   * Adds one image after the other. A file that is refused keeps no other from being added.
   *
   * @throws DomainError `product_not_found` (404)
   */
  async addImages(actor: CompanyActor, productId: string, files: AsyncIterable<IncomingFile>): Promise<AddedImages> {
    await this.assertOwn(actor, productId);
    const result: AddedImages = { added: 0, refusals: [] };
    for await (const file of files) {
      try {
        await this.addImage(actor, productId, file);
        result.added += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.status >= 500) throw error;
        result.refusals.push({ fileName: file.fileName, error });
      }
    }
    return result;
  }

  /**
   * Puts a product's images in the given order, with the given texts; a text that is left out stays.
   *
   * @throws DomainError `product_not_found` (404), `images_changed` (409) when they aren't the images that the product has
   */
  async arrangeImages(
    actor: CompanyActor,
    productId: string,
    images: readonly ArrangedImage[],
  ): Promise<ImageResponse[]> {
    return this.change(actor, productId, async (tx) => {
      const present = await this.files.images(tx, productId);
      const named = new Set(images.map(({ id }) => id));
      if (named.size !== images.length || present.length !== named.size || !present.every(({ id }) => named.has(id)))
        throw catalogueError('images_changed');
      await this.files.arrange(tx, productId, images);
      return this.files.images(tx, productId);
    });
  }

  /** Keeps an encoded image. The same picture is kept once. */
  async store(image: EncodedImage): Promise<StoredImage> {
    const key = `products/${createHash('sha256').update(image.content).digest('hex').slice(0, 40)}.webp`;
    const { size, sha256 } = await this.storage.put(key, image.content, image.content.length);
    return { key, size, sha256, width: image.width, height: image.height };
  }

  /** Gives many products an image each, several of them perhaps the same; those that have it already stay as they are. */
  async attachAll(
    tx: Tx,
    companyId: string,
    images: readonly { productId: string; image: StoredImage; alt: string | null }[],
  ): Promise<void> {
    await this.files.addImages(
      tx,
      images.map(({ productId, image, alt }) => ({ id: newId(), productId, fileKey: image.key, ...image, alt })),
    );
    await this.events.publish(tx, productsChanged, { companyId, productIds: images.map(({ productId }) => productId) });
  }

  private async attach(
    actor: CompanyActor,
    productId: string,
    image: StoredImage,
    alt: string | null,
  ): Promise<ImageResponse> {
    try {
      return await this.change(actor, productId, async (tx) => {
        if ((await this.files.countImages(tx, productId)) >= MOST_IMAGES) throw catalogueError('too_many_images');
        return this.files.addImage(tx, { id: newId(), productId, fileKey: image.key, ...image, alt });
      });
    } catch (error) {
      if (violatedConstraint(error) === 'product_image_once') throw catalogueError('image_already_there');
      throw error;
    }
  }

  /** @throws DomainError `product_not_found`, `image_not_found` (404) */
  async removeImage(actor: CompanyActor, productId: string, imageId: string): Promise<void> {
    await this.change(actor, productId, async (tx) => {
      if (!(await this.files.removeImage(tx, productId, imageId))) throw catalogueError('image_not_found');
    });
  }

  /** Replaces the model that was there. @throws DomainError `product_not_found` (404), `model_invalid` (422), `file_too_large` (413) */
  async setModel(actor: CompanyActor, productId: string, file: IncomingFile): Promise<{ url: string; size: number }> {
    await this.assertOwn(actor, productId);
    const content = await this.receive(file, this.config.uploadLimit);
    checkGlb(content);
    const key = `models/${createHash('sha256').update(content).digest('hex').slice(0, 40)}.glb`;
    const stored = await this.storage.put(key, content, content.length);
    await this.change(actor, productId, (tx) => this.files.setModel(tx, productId, stored));
    return { url: `/media/${key}`, size: stored.size };
  }

  /** @throws DomainError `product_not_found`, `model_not_found` (404) */
  async removeModel(actor: CompanyActor, productId: string): Promise<void> {
    await this.change(actor, productId, async (tx) => {
      if (!(await this.files.removeModel(tx, productId))) throw catalogueError('model_not_found');
    });
  }

  private async change<Result>(
    actor: CompanyActor,
    productId: string,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (tx) => {
      if (!(await this.products.lock(tx, productId, actor.companyId))) throw catalogueError('product_not_found');
      const result = await work(tx);
      await this.products.touch(tx, productId);
      await this.events.publish(tx, productsChanged, { companyId: actor.companyId, productIds: [productId] });
      return result;
    });
  }

  /** Before a large upload is read: a stranger's product is not worth the bytes. */
  private async assertOwn(actor: CompanyActor, productId: string): Promise<void> {
    const product = await this.products.find(productId, actor.companyId);
    if (product?.companyId !== actor.companyId) throw catalogueError('product_not_found');
  }

  private receive(file: IncomingFile, limit: number): Promise<Buffer> {
    const maxBytes = Math.min(limit, this.config.uploadLimit);
    return readWhole(file.content, maxBytes, () =>
      storageError('file_too_large', { detail: `Send at most ${Math.floor(maxBytes / 1_000_000)} MB.` }),
    );
  }
}
