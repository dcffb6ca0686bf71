import { describe, expect, it } from '@jest/globals';
import { localPath } from './local-path.js';

describe('where to go after signing in', () => {
  it('is the page that asked for it', () => {
    expect(localPath('/en/my?cursor=a%20b', '/en')).toBe('/en/my?cursor=a%20b');
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/en/..//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
  ])('is never another site: %j', (next) => {
    expect(localPath(next, '/en')).toBe('/en');
  });
});
