import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { SecretBox, SecretBoxError } from './secret-box.js';

const key = (id: string) => ({ id, key: randomBytes(32).toString('base64') });

describe('SecretBox', () => {
  const [first, second] = [key('2026.a'), key('2026.b')];
  const box = new SecretBox([first]);

  it('opens what it sealed, and never seals twice alike', () => {
    const sealed = box.seal('whsec_geheim 고추', 'site-1');
    expect(sealed).not.toContain('whsec');
    expect(box.open(sealed, 'site-1')).toBe('whsec_geheim 고추');
    expect(box.seal('whsec_geheim 고추', 'site-1')).not.toBe(sealed);
  });

  it('does not open for another site, nor when a single character was changed', () => {
    const sealed = box.seal('secret', 'site-1');
    expect(() => box.open(sealed, 'site-2')).toThrow(SecretBoxError);
    const parts = sealed.split('.');
    for (const index of [0, 1, 2, 3, 4]) {
      const changed = parts.with(
        index,
        (parts[index] ?? '').replace(/^./, (head) => (head === 'A' ? 'B' : 'A')),
      );
      expect(() => box.open(changed.join('.'), 'site-1')).toThrow(SecretBoxError);
    }
    expect(() => box.open(parts.slice(0, 4).join('.'), 'site-1')).toThrow(SecretBoxError);
    expect(() => box.open(parts.with(4, (parts[4] ?? '').slice(0, 6)).join('.'), 'site-1')).toThrow(SecretBoxError);
  });

  it('seals with the newest key, opens with an older one, and says what to seal anew', () => {
    const old = box.seal('secret', 'site-1');
    const rotated = new SecretBox([second, first]);
    expect(rotated.open(old, 'site-1')).toBe('secret');
    expect(rotated.isStale(old)).toBe(true);
    expect(rotated.isStale(rotated.seal('secret', 'site-1'))).toBe(false);
    const renewed = rotated.renew(old, 'site-1');
    expect(new SecretBox([second]).open(renewed, 'site-1')).toBe('secret');
    expect(rotated.renew(renewed, 'site-1')).toBe(renewed);
    expect(() => new SecretBox([second]).open(old, 'site-1')).toThrow(/2026.a is not configured/);
  });

  it('refuses keys of the wrong length, and none', () => {
    expect(() => new SecretBox([])).toThrow(SecretBoxError);
    expect(() => new SecretBox([{ id: 'x', key: 'c2hvcnQ=' }])).toThrow(/32 bytes/);
  });
});
