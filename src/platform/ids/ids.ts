import { randomBytes } from 'node:crypto';

/**
 * A new primary key: UUID version 7 (RFC 9562), so that keys rise with time and B-trees stay dense.
 * Made here and not in the database, because PostgreSQL before 18 has no `uuidv7()`.
 *
 * @param now milliseconds since the epoch; the clock of the machine unless a test says otherwise
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text is a UUID in its usual writing. */
export const isId = (text: string): boolean => UUID.test(text);

/**
 * A readable slug: ASCII letters, digits and single hyphens, at most 60 characters.
 * Text without any Latin letter gives `fallback`, so that a Korean name still has an address.
 */
export function slugify(text: string, fallback = 'item'): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug || fallback;
}
