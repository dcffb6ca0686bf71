import type { Readable } from 'node:stream';
import { defineErrors } from '../errors/domain-error.js';

export const storageError = defineErrors({
  file_too_large: { status: 413, title: 'The file is too large' },
  file_not_found: { status: 404, title: 'There is no such file' },
});

/** What was stored: `size` in bytes, `sha256` of the content. */
export interface StoredFile {
  key: string;
  size: number;
  sha256: Buffer;
}

/**
 * Where files are kept. Keys are paths of lower-case letters, digits, `-`, `_`, `.` and `/`, chosen by the caller, never by a client.
 * The local disk is the default adapter; S3-compatible storage fits behind the same port.
 */
export abstract class FileStorage {
  /**
   * Stores the whole of `content` durably, or nothing.
   *
   * @param maxBytes the upload is cut off and refused beyond that
   * @throws DomainError `file_too_large` (413), `storage_full` (507)
   */
  abstract put(key: string, content: Readable | Buffer, maxBytes: number): Promise<StoredFile>;

  /** @throws DomainError `file_not_found` (404) */
  abstract open(key: string): Promise<{ stream: Readable; size: number }>;

  /** Nothing happens when there is no such file. */
  abstract delete(key: string): Promise<void>;
}

const KEY = /^[a-z0-9][a-z0-9_.-]*(\/[a-z0-9][a-z0-9_.-]*)*$/;

/** Refuses what could leave the storage's root. A faulty key is our own mistake, never a client's. */
export function assertKey(key: string): void {
  if (!KEY.test(key) || key.length > 300) throw new Error(`Not a storage key: ${key}`);
}
