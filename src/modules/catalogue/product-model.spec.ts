import { describe, expect, it } from '@jest/globals';
import { checkGlb } from './product-model.js';

const glb = (gltf: object, length?: number): Buffer => {
  const json = Buffer.from(JSON.stringify(gltf));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(length ?? 20 + padded.length, 8);
  head.writeUInt32LE(padded.length, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, padded]);
};
const asset = { version: '2.0' };

describe('checkGlb', () => {
  it('takes a whole model with everything embedded', () => {
    expect(() =>
      checkGlb(glb({ asset, buffers: [{ byteLength: 4, uri: 'data:application/octet-stream;base64,AAAAAA==' }] })),
    ).not.toThrow();
  });

  it.each([
    ['no GLB at all', Buffer.from('solid cube endsolid cube')],
    ['a wrong length', glb({ asset }, 9_999)],
    ['a surplus tail', Buffer.concat([glb({ asset }), Buffer.alloc(4)])],
    ['an older version', glb({ asset: { version: '1.0' } })],
    ['a texture elsewhere', glb({ asset, images: [{ uri: 'https://tracker.example/pixel.png' }] })],
    ['a buffer beside it', glb({ asset, buffers: [{ uri: 'scene.bin' }] })],
    ['an empty file', Buffer.alloc(0)],
    ['a version that is no text', glb({ asset: { version: 2 } })],
    ['buffers that are no list', glb({ asset, buffers: 5 })],
    ['images that are text', glb({ asset, images: 'abc' })],
    ['a buffer that is nothing', glb({ asset, buffers: [null] })],
    ['an address that is no text', glb({ asset, images: [{ uri: 5 }] })],
  ])('refuses %s', (_what, file) => {
    expect(() => checkGlb(file)).toThrow(expect.objectContaining({ code: 'model_invalid', status: 422 }));
  });
});
