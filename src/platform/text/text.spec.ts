import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CharsetError, decodeText } from './charset.js';
import { decodeEntities, toPlainText, truncate } from './plain-text.js';

describe('decodeText', () => {
  const korean = Buffer.from([0xb0, 0xed, 0xc3, 0xdf]);

  it('believes the byte order mark, then the content type, then the XML declaration', () => {
    expect(decodeText(Buffer.from('\ufeff고추'), 'text/xml; charset=euc-kr')).toBe('고추');
    expect(decodeText(korean, 'text/xml; charset=euc-kr')).toBe('고추');
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="EUC-KR"?><a>'), korean]);
    expect(decodeText(declared)).toContain('고추');
    expect(decodeText(Buffer.from('plain'))).toBe('plain');
  });

  it('refuses bytes that are not what they claim, and claims that mean nothing', () => {
    expect(() => decodeText(korean, 'text/xml; charset=utf-8')).toThrow(CharsetError);
    expect(() => decodeText(korean)).toThrow(CharsetError);
    expect(() => decodeText(Buffer.from('x'), 'text/xml; charset=klingon')).toThrow(CharsetError);
  });
});

describe('toPlainText', () => {
  it.each([
    ['<p>Red <b>pepper</b></p><p>powder</p>', 'Red pepper \npowder'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['a<style>p{}</style>b<!-- hidden -->c', 'abc'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;left', 'left'],
    ['5 < 6 & 7 > 6', '5 < 6 & 7 > 6'],
    ['<img src=x onerror=alert(1)>', ''],
    ['cut <a href="x', 'cut'],
    ['safe\u202Eexe.fdp\u0000\u200b', 'safeexe.fdp'],
    ['one\r\n\r\n\r\n\r\ntwo', 'one\n\ntwo'],
    ['tab\there&nbsp;now', 'tab here now'],
    ['İİİİİİİİİİ<script>alert(1)</SCRIPT>left', 'İİİİİİİİİİleft'],
  ])('makes of %j %j', (input, output) => {
    expect(toPlainText(input, 100)).toBe(output.replace(' \n', '\n'));
  });

  it('never keeps a tag, never exceeds the length, never splits a character', () => {
    const bit = fc.constantFrom(
      '<',
      '>',
      '<b',
      '</b>',
      '<script>',
      '&lt;',
      '&gt;',
      '<!--',
      '-->',
      'x',
      ' ',
      '😀',
      '\n',
      '"',
    );
    fc.assert(
      fc.property(fc.array(bit), fc.integer({ min: 1, max: 30 }), (bits, length) => {
        const text = toPlainText(bits.join(''), length);
        expect(text.length).toBeLessThanOrEqual(length);
        expect(text).not.toMatch(/<[a-z/!?][^>]*>/i);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('takes linear time over hostile input', () => {
    expect(toPlainText('<!--'.repeat(100_000), 50_000)).toBe('');
    expect(toPlainText('<script>'.repeat(100_000), 50_000)).toBe('');
    expect(toPlainText('<'.repeat(400_000), 50_000)).toHaveLength(50_000);
  });
});

describe('decodeEntities', () => {
  it('decodes references, drops impossible ones and leaves unknown names', () => {
    expect(decodeEntities('&amp;&#x41;&#66;&#xD800;&#0;&#x110000;&unknown;')).toBe('&AB&unknown;');
  });
});

describe('truncate', () => {
  it('keeps characters whole', () => {
    expect(truncate('ab😀', 3)).toBe('ab');
    expect(truncate('ab😀', 4)).toBe('ab😀');
  });
});
