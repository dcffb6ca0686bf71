import sharp from 'sharp';

export interface Rendering {
  width: number;
  height: number;
  format: 'webp' | 'png';
}

/** A drawing as the bytes of an image file; rejects when the SVG cannot be read. */
export async function renderDrawing(svg: string, { width, height, format }: Rendering): Promise<Buffer> {
  const image = sharp(Buffer.from(svg)).resize(width, height, { fit: 'cover' });
  // Flat colours compress well at any effort, so the quickest is good enough.
  return format === 'webp'
    ? image.webp({ quality: 82, effort: 0 }).toBuffer()
    : image.png({ compressionLevel: 6 }).toBuffer();
}
