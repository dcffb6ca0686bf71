import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { reencodeImage } from './product-image.js';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

describe('reencodeImage', () => {
  it('makes a WebP without metadata, at most 1,600 pixels a side', async () => {
    const upload = await picture(2_000, 500)
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .jpeg()
      .toBuffer();
    const image = await reencodeImage(upload);
    const metadata = await sharp(image.content).metadata();
    expect({ width: image.width, height: image.height, format: metadata.format, exif: metadata.exif }).toEqual({
      width: 1_600,
      height: 400,
      format: 'webp',
      exif: undefined,
    });
  });

  it.each([
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>'),
    ],
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_what, upload) => {
    await expect(reencodeImage(upload)).rejects.toEqual(expect.objectContaining({ code: 'image_invalid' }));
  });

  it('refuses an image that is cut off', async () => {
    const upload = await picture(600, 600).png({ compressionLevel: 0 }).toBuffer();
    await expect(reencodeImage(upload.subarray(0, upload.length / 2))).rejects.toEqual(
      expect.objectContaining({ code: 'image_invalid' }),
    );
  });
});
