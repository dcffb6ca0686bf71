import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { platformError } from '../errors/platform-errors.js';
import { assertKey, FileStorage, type StoredFile, storageError } from './file-storage.js';

/** Files below one folder. Written aside, flushed and renamed, so that a crash leaves a whole file or none. */
export class LocalDiskStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, content: Readable | Buffer, maxBytes: number): Promise<StoredFile> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    const partial = `${target}.${randomUUID()}.part`;
    try {
      const { size, sha256 } = await this.write(partial, content, maxBytes);
      await rename(partial, target);
      return { key, size, sha256 };
    } catch (error) {
      await rm(partial, { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw platformError('storage_full', { cause: error });
      throw error;
    }
  }

  async open(key: string): Promise<{ stream: Readable; size: number }> {
    const path = this.pathOf(key);
    try {
      const { size } = await stat(path);
      return { stream: createReadStream(path), size };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw storageError('file_not_found', { cause: error });
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private async write(
    path: string,
    content: Readable | Buffer,
    maxBytes: number,
  ): Promise<{ size: number; sha256: Buffer }> {
    const hash = createHash('sha256');
    let size = 0;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of Buffer.isBuffer(content) ? [content] : (content as AsyncIterable<Buffer>)) {
        size += chunk.length;
        if (size > maxBytes)
          throw storageError('file_too_large', { detail: `At most ${maxBytes} bytes can be stored here.` });
        hash.update(chunk);
        await handle.write(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { size, sha256: hash.digest() };
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.root, key);
  }
}
