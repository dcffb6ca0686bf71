import { describe, expect, it } from '@jest/globals';
import { stemPlural } from './plural-stem.js';

describe('stemPlural', () => {
  it.each([
    ['cables', 'cable'],
    ['batteries', 'battery'],
    ['boxes', 'box'],
    ['switches', 'switch'],
    ['glasses', 'glass'],
    ['women', 'woman'],
    ['shelves', 'shelf'],
    ['cookies', 'cookie'],
    ['lenses', 'lens'],
  ])('%s → %s', (plural, singular) => {
    expect(stemPlural(plural)).toBe(singular);
    expect(stemPlural(singular)).toBe(singular);
  });

  it.each(['gps', 'ups', 'bus', 'glass', 'wireless', 'analysis', 'lens', 'chassis', 'tn2110s', 'книгаs'])(
    'leaves %s alone',
    (word) => expect(stemPlural(word)).toBe(word),
  );
});
