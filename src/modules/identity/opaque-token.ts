import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret of 256 random bits, as it is given away once. */
export const newOpaqueToken = (): string => randomBytes(32).toString('base64url');

/** How an opaque token is stored. It has 256 random bits, so a plain SHA-256 keeps it safe. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
