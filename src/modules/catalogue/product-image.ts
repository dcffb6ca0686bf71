import type { Readable } from 'node:stream';
import { catalogueError } from './catalogue.errors.js';

/** Decoded pixels beyond this are refused: a small file can unfold to gigabytes. */
const MOST_PIXELS = 40_000_000;
/** Longest side of what we keep, in pixels. */
const LONGEST_SIDE = 1_600;
/** Formats of photographs. SVG is refused: it is a document with scripts and links. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

export interface EncodedImage {
  content: Buffer;
  width: number;
  height: number;
}

/**
 * Decodes an upload and encodes it anew as WebP, upright and without metadata: what is served is ours, never what was sent.
 *
 * @throws DomainError `image_invalid` (422)
 */
export async function reencodeImage(upload: Buffer): Promise<EncodedImage> {
  // Loaded with the first image: it takes 27 MB, and a process may never see one.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false });
    const { format } = await image.metadata();
    if (!format || !FORMATS.has(format)) throw new Error(`The format ${format} is not accepted`);
    const { data, info } = await image
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch (cause) {
    throw catalogueError('image_invalid', {
      errors: [
        { pointer: '/file', detail: 'Not a JPEG, PNG, WebP, AVIF or GIF, damaged, or larger than 40 megapixels' },
      ],
      cause,
    });
  }
}

/** One of our own images, at most `width` pixels wide. */
export async function narrowImage(image: Buffer, width: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(image).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
}

/** Reads a stream whole. @throws DomainError of `tooLarge` once it is longer than `maxBytes` */
export async function readWhole(content: Readable, maxBytes: number, tooLarge: () => Error): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
