import { describe, expect, it } from '@jest/globals';
import { sizedImage, sourceSet } from './image-sizes.js';

const stored = `/media/products/${'a1'.repeat(20)}`;

describe('sizes of images', () => {
  it('have addresses of their own', () => {
    expect(sizedImage(`${stored}.webp`, 320)).toBe(`${stored}-320.webp`);
    expect(sizedImage('https://partner.example/a.webp', 320)).toBe('https://partner.example/a.webp');
  });

  it('never promise more than the image has', () => {
    expect(sourceSet(`${stored}.webp`, 800)).toBe(
      `${stored}-320.webp 320w, ${stored}-640.webp 640w, ${stored}.webp 800w`,
    );
    expect(sourceSet(`${stored}.webp`, 200)).toBe(`${stored}.webp 200w`);
    expect(sourceSet(`${stored}.webp`)).toBe(
      `${stored}-320.webp 320w, ${stored}-640.webp 640w, ${stored}-960.webp 960w`,
    );
    expect(sourceSet('/icons/other.svg')).toBeUndefined();
  });
});
