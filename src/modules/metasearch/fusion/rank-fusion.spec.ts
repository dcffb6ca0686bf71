import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MetaHit } from './meta-hit.js';
import { fuseHits } from './rank-fusion.js';

const hit = (sourceId: string, rank: number, more: Partial<MetaHit> = {}): MetaHit => ({
  sourceId,
  rank,
  id: `${sourceId}-${rank}`,
  url: `https://${sourceId}.example/offers/${rank}`,
  title: `Offer ${sourceId} ${rank}`,
  summary: '',
  ...more,
});

describe('reciprocal rank fusion', () => {
  it('adds 1/(60 + rank) of every source that has the offer, and says so', () => {
    const origin = 'https://silkgate.example/offers/7';
    const fused = fuseHits(
      [
        hit('own', 2, { url: origin, id: '7' }),
        hit('own', 1),
        hit('hanbada', 1, { originId: `${origin}/?utm_source=hanbada#top` }),
        hit('harbor', 5, { originId: origin }),
        hit('harbor', 1),
      ],
      'own',
    );
    expect(fused).toHaveLength(3);
    expect(fused[0]?.hit.id).toBe('7');
    expect(fused[0]?.sources).toEqual(['hanbada', 'own', 'harbor']);
    expect(fused[0]?.why).toMatchObject({ k: 60, hits: 3, mergedBy: ['origin'] });
    expect(fused[0]?.why.score).toBeCloseTo(1 / 61 + 1 / 62 + 1 / 65, 12);
    expect(fused[0]?.why.contributions[2]).toMatchObject({ sourceId: 'harbor', rank: 5, contribution: 1 / 65 });
    expect(fused[1]?.why).toMatchObject({ score: 1 / 61, hits: 1, mergedBy: [] });
  });

  it('counts a source once per offer, by its best place, however often it repeats it', () => {
    const url = 'https://spam.example/one';
    const fused = fuseHits(
      [1, 2, 3, 4].map((rank) => hit('spam', rank, { url })),
      'own',
    );
    expect(fused).toHaveLength(1);
    expect(fused[0]?.why.score).toBe(1 / 61);
    expect(fused[0]?.why.hits).toBe(4);
  });

  it('settles ties by our own index, then the newest, then the id', () => {
    const order = fuseHits(
      [
        hit('b', 1, { id: 'z', updatedAt: new Date(5) }),
        hit('c', 1, { id: 'y', updatedAt: new Date(9) }),
        hit('a', 1, { id: 'x', updatedAt: new Date(5) }),
        hit('own', 1, { id: 'w' }),
      ],
      'own',
    ).map((fused) => fused.hit.id);
    expect(order).toEqual(['w', 'y', 'x', 'z']);
  });

  const words = fc.constantFrom('red', 'pepper', 'powder', 'fine', 'korean', 'dried', 'bulk', 'export', 'grade');
  const anyHit = fc.record({
    sourceId: fc.constantFrom('own', 'hanbada', 'harbor', 'port'),
    rank: fc.integer({ min: 1, max: 8 }),
    id: fc.constantFrom('1', '2', '3', '4', '5'),
    url: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://c.example/9'),
    title: fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')),
    summary: fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
    companyName: fc.constantFrom(undefined, 'Hanbada Co., Ltd.', 'Lumen GmbH'),
    direction: fc.constantFrom(undefined, 'SELL' as const, 'BUY' as const),
    gtin: fc.constantFrom(undefined, '04006381333931'),
    originId: fc.constantFrom(undefined, 'https://a.example/1', 'https://silkgate.example/offers/7'),
    updatedAt: fc.constantFrom(undefined, new Date(1), new Date(2)),
  });
  const answers = fc
    .array(anyHit, { maxLength: 25 })
    .map((hits) => [...new Map(hits.map((each) => [`${each.sourceId} ${each.rank}`, each])).values()])
    .chain((hits) => fc.tuple(fc.constant(hits), fc.shuffledSubarray(hits, { minLength: hits.length })));

  it('gives the same answer in whatever order the sources came in', () => {
    fc.assert(
      fc.property(answers, ([hits, shuffled]) => {
        expect(fuseHits(shuffled, 'own')).toEqual(fuseHits(hits, 'own'));
      }),
      { numRuns: 400 },
    );
  });

  it('loses no hit, invents none, and never ranks a lower score higher', () => {
    fc.assert(
      fc.property(answers, ([hits]) => {
        const fused = fuseHits(hits, 'own');
        expect(fused.reduce((sum, { why }) => sum + why.hits, 0)).toBe(hits.length);
        fused.forEach((each, index) => {
          expect(hits).toContain(each.hit);
          expect(new Set(each.sources).size).toBe(each.sources.length);
          expect(each.why.score).toBeCloseTo(
            each.why.contributions.reduce((sum, one) => sum + 1 / (60 + one.rank), 0),
            12,
          );
          if (index > 0) expect(fused[index - 1]!.why.score).toBeGreaterThanOrEqual(each.why.score);
        });
      }),
    );
  });
});
