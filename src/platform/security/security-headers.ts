import type { RunningConfig } from '../config/config.module.js';

/**
 * Headers of every answer. Pages replace the policy by one with their nonce;
 * everything else may not be shown, framed or sniffed as a document at all.
 */
export function securityHeaders(config: RunningConfig): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'geolocation=(), payment=(), usb=()',
    ...(config.publicUrl.startsWith('https://') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}

/**
 * The policy of a page: everything from ourselves, scripts and styles by nonce or file, nothing inline.
 *
 * @param models whether the page shows 3D models: their textures lie inside the file and are fetched out of memory
 */
export const pagePolicy = (nonce: string, { models = false } = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ws: wss:${models ? ' blob: data:' : ''}`,
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ');
