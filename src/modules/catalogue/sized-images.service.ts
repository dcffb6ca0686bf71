import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import { FileStorage, storageError } from '../../platform/storage/file-storage.js';
import type { ImageWidth } from '../../platform/storage/image-sizes.js';
import { narrowImage, readWhole } from './product-image.js';

/** More than any image that we have encoded ourselves. */
const LARGEST_STORED = 20_000_000;

/** Stored images in smaller sizes, made when somebody first asks for one and kept beside the original. */
@Injectable()
export class SizedImages {
  readonly #making = new Map<string, Promise<Buffer>>();

  constructor(private readonly storage: FileStorage) {}

  /**
   * @param name key of the original without its ending
   * @throws DomainError `file_not_found` (404)
   */
  async open(name: string, width: ImageWidth): Promise<{ stream: Readable; size: number }> {
    const key = `${name}-${width}.webp`;
    try {
      return await this.storage.open(key);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'file_not_found') throw error;
    }
    const content = await this.makeOnce(key, name, width);
    return { stream: Readable.from([content]), size: content.length };
  }

  /** Of many who ask for the same size at once, one makes it. */
  private makeOnce(key: string, name: string, width: ImageWidth): Promise<Buffer> {
    const running = this.#making.get(key);
    if (running) return running;
    const making = this.make(key, name, width).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  private async make(key: string, name: string, width: ImageWidth): Promise<Buffer> {
    const { stream } = await this.storage.open(`${name}.webp`);
    const original = await readWhole(stream, LARGEST_STORED, () => storageError('file_too_large'));
    const content = await narrowImage(original, width);
    await this.storage.put(key, content, content.length);
    return content;
  }
}
