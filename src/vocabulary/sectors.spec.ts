import { describe, expect, it } from '@jest/globals';
import { isSector, sectorName, sectorSchema, sectors } from './sectors.js';

describe('sectors', () => {
  it('are sixteen, from food to others', () => {
    expect(sectors).toHaveLength(16);
    expect(new Set(sectors.map(({ slug }) => slug)).size).toBe(16);
    expect(sectors[0]).toEqual({ slug: 'agricultural-food', name: 'Agricultural and Food' });
    expect(sectors[15]).toEqual({ slug: 'others', name: 'Others' });
  });

  it('are known by slug', () => {
    expect(sectorSchema.parse('minerals')).toBe('minerals');
    expect(sectorSchema.safeParse('Minerals').error?.issues[0].message).toContain(
      'Use one of the sectors: agricultural-food',
    );
    expect(isSector('toString')).toBe(false);
    expect(sectorName('glass-optical')).toBe('Glass and Optical');
  });
});
