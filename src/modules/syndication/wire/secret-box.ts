import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A sealed secret that can't be opened: unknown key, another site's, or damaged. */
export class SecretBoxError extends Error {
  override readonly name = 'SecretBoxError';
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps partner secrets at rest: AES-256-GCM with a fresh 96-bit nonce, bound to the site's id, so that a row copied to
 * another site doesn't open. Written as `v1.keyId.nonce.ciphertext.tag`, each part in base64url.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string;

  /** @param keys newest first; the first seals, all open. `key` is 32 bytes in base64. */
  constructor(keys: readonly { readonly id: string; readonly key: string }[]) {
    const [first] = keys;
    if (!first) throw new SecretBoxError('A secret box needs at least one key');
    this.current = first.id;
    this.keys = new Map(keys.map(({ id, key }) => [id, Buffer.from(key, 'base64')]));
    for (const [id, key] of this.keys) {
      if (key.length !== 32) throw new SecretBoxError(`Key ${id} must be 32 bytes in base64`);
    }
  }

  seal(secret: string, siteId: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keyOf(this.current), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(siteId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const parts = [Buffer.from(this.current), nonce, sealed, cipher.getAuthTag()];
    return ['v1', ...parts.map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws SecretBoxError */
  open(box: string, siteId: string): string {
    const { keyId, nonce, sealed, tag } = this.parse(box);
    const decipher = createDecipheriv(ALGORITHM, this.keyOf(keyId), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(siteId));
    decipher.setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SecretBoxError('The sealed secret was changed, or belongs to another site', { cause });
    }
  }

  /** Whether an older key sealed it. */
  isStale(box: string): boolean {
    return this.parse(box).keyId !== this.current;
  }

  /** The same secret under the newest key; what that has sealed already stays as it is. @throws SecretBoxError */
  renew(box: string, siteId: string): string {
    return this.isStale(box) ? this.seal(this.open(box, siteId), siteId) : box;
  }

  private parse(box: string): { keyId: string; nonce: Buffer; sealed: Buffer; tag: Buffer } {
    const [version, ...rest] = box.split('.');
    const [keyId, nonce, sealed, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
    const isWhole = version === 'v1' && rest.length === 4;
    if (!isWhole || !keyId || !sealed || nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) {
      throw new SecretBoxError('The sealed secret is malformed');
    }
    return { keyId: keyId.toString(), nonce, sealed, tag };
  }

  private keyOf(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new SecretBoxError(`Key ${id} is not configured`);
    return key;
  }
}
