import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { OutgoingError } from './outgoing.error.js';

/** The content encodings that we ask for and understand. */
export const ACCEPT_ENCODING = 'gzip, br';

const DECODERS: Readonly<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Collects a body, holding never more than `maxBytes` of what came over the wire.
 *
 * @throws OutgoingError `too_large`
 */
export async function collectBody(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new OutgoingError('too_large', `The answer is larger than ${maxBytes} bytes`);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/**
 * Undoes the content encoding; a compression bomb is cut at `maxBytes` of output.
 *
 * @throws OutgoingError `bad_encoding` or `too_large`
 */
export async function decodeBody(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  // An answer to HEAD, or a 204, may name an encoding and yet have no body.
  if (name === 'identity' || name === '' || body.length === 0) return body;
  const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (!decode) throw new OutgoingError('bad_encoding', 'The answer uses an unknown content encoding');
  try {
    return await decode(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new OutgoingError('too_large', `The answer is larger than ${maxBytes} bytes`, { cause: error });
    }
    throw new OutgoingError('bad_encoding', 'The answer is not compressed as it says', { cause: error });
  }
}
