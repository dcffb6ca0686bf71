import { describe, expect, it } from '@jest/globals';
import { stemPlural } from '../analyzer/plural-stem.js';
import { LONGEST_SYNONYM, synonymsOf } from './synonyms.js';

describe('synonymsOf', () => {
  it('works both ways and never gives the word itself', () => {
    expect(synonymsOf(['laptop'])).toContainEqual(['notebook']);
    expect(synonymsOf(['notebook'])).toContainEqual(['laptop']);
    expect(synonymsOf(['laptop'])).not.toContainEqual(['laptop']);
  });

  it('is asked with stems, also of phrases', () => {
    expect(synonymsOf(['mobile', 'phone'])).toContainEqual(['smartphone']);
    expect(synonymsOf('solar panels'.split(' ').map(stemPlural))).toContainEqual(['solar', 'module']);
    expect(LONGEST_SYNONYM).toBeGreaterThan(1);
  });

  it('knows nothing of other words', () => expect(synonymsOf(['qwertz'])).toEqual([]));
});
