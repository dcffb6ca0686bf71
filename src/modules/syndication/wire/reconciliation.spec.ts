import { describe, expect, it } from '@jest/globals';
import { differenceOf } from './reconciliation.js';

const identifier = '0198c0de-0000-7000-8000-000000000001';
const live = { state: 'live', rev: 3 } as const;
const withdrawn = { state: 'withdrawn', rev: 4 } as const;

describe('what a site shows against what it should', () => {
  it.each([
    ['the same revision', live, { identifier, rev: 3 }, true, null],
    ['a newer revision', live, { identifier, rev: 4 }, true, null],
    ['no revision at all', live, { identifier }, true, null],
    ['an older revision', live, { identifier, rev: 2 }, true, 'outdated'],
    ['an older revision in half a feed', live, { identifier, rev: 2 }, false, 'outdated'],
    ['nothing', live, undefined, true, 'missing'],
    ['nothing in half a feed', live, undefined, false, null],
    ['what was withdrawn', withdrawn, { identifier, rev: 3 }, true, 'unwanted'],
    ['nothing of what was withdrawn', withdrawn, undefined, true, null],
  ] as const)('judges %s', (_what, wanted, shown, isWhole, expected) => {
    expect(differenceOf(wanted, shown, isWhole)).toBe(expected);
  });
});
