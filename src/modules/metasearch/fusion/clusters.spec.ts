import { describe, expect, it } from '@jest/globals';
import { canonicalUrl } from './canonical-url.js';
import { clusterHits, companyKey } from './clusters.js';
import type { MetaHit } from './meta-hit.js';
import { hammingDistance, simHash, trigramSimilarity, trigramsOf, wordsOf } from './near-duplicate.js';

let serial = 0;
const hit = (more: Partial<MetaHit>): MetaHit => {
  const id = String(++serial);
  return {
    sourceId: `s${id}`,
    rank: 1,
    id,
    url: `https://s${id}.example/${id}`,
    title: `t${id}`,
    summary: '',
    ...more,
  };
};

const text =
  'Sun dried red pepper powder from Yeongyang, ASTA 120, fine mesh, packed in 20 kg cartons with inner bags, shipped ' +
  'from Busan within two weeks after deposit, halal and HACCP certified, samples on request for serious importers only';

describe('duplicates', () => {
  const merged = (...hits: MetaHit[]) => clusterHits(hits).length === 1;
  const reasonsOf = (...hits: MetaHit[]) => clusterHits(hits).map(({ reasons }) => [...reasons.values()]);

  it('go by origin or canonical address', () => {
    const origin = 'https://silkgate.example/offers/1';
    expect(reasonsOf(hit({ url: origin }), hit({ originId: `${origin}#x` }), hit({ id: `${origin}/` }))).toEqual([
      ['origin', 'origin', 'origin'],
    ]);
    expect(merged(hit({ originId: origin }), hit({ originId: `${origin}2` }))).toBe(false);
  });

  it('go by GTIN or MPN together with the company and the side, never by the number alone', () => {
    const gtin = '04006381333931';
    const seller = { gtin, direction: 'SELL' } as const;
    expect(
      reasonsOf(hit({ ...seller, companyName: 'Hanbada Co., Ltd.' }), hit({ ...seller, companyName: 'HANBADA' })),
    ).toEqual([['gtin', 'gtin']]);
    expect(merged(hit({ ...seller, companyName: 'Hanbada' }), hit({ ...seller, companyName: 'Lumen' }))).toBe(false);
    expect(merged(hit({ ...seller, companyName: 'A' }), hit({ ...seller, direction: 'BUY', companyName: 'A' }))).toBe(
      false,
    );
    expect(merged(hit(seller), hit(seller))).toBe(false);
    expect(merged(hit({ mpn: 'x-1', companyName: 'A' }), hit({ mpn: 'X-1', companyName: 'a' }))).toBe(true);
  });

  it('go by nearly the same text, unless company or side differ', () => {
    const reworded = `${text.toUpperCase().replaceAll(',', ' –')}!`;
    expect(reasonsOf(hit({ title: text }), hit({ title: reworded }))).toEqual([['text', 'text']]);
    const longer = `${text}. Our mill in the Yeongyang valley has dried and ground peppers since 1968 and works with forty growers`;
    expect(reasonsOf(hit({ title: longer }), hit({ title: `${longer} nearby` }))).toEqual([['text', 'text']]);
    expect(merged(hit({ title: text, companyName: 'A' }), hit({ title: text, companyName: 'B' }))).toBe(false);
    expect(merged(hit({ title: text, direction: 'SELL' }), hit({ title: text, direction: 'BUY' }))).toBe(false);
    expect(
      merged(hit({ title: text }), hit({ title: 'Frozen mackerel, whole round, 300 to 500 g, caught off Jeju' })),
    ).toBe(false);
  });

  it('do not go by a mere name, which many offers share', () => {
    expect(merged(hit({ title: 'Red ginseng' }), hit({ title: 'Red ginseng' }))).toBe(false);
  });

  it('carry over from one to the next', () => {
    const bridge = hit({ originId: 'https://o.example/1', gtin: '04006381333931', companyName: 'A' });
    const clusters = clusterHits([
      hit({ originId: 'https://o.example/1' }),
      hit({ gtin: '04006381333931', companyName: 'A' }),
      bridge,
    ]);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.reasons.get(bridge)).toBe('origin');
  });
});

describe('near-duplicate text', () => {
  const similarity = (one: string, other: string) =>
    trigramSimilarity(trigramsOf(wordsOf(one)), trigramsOf(wordsOf(other)));
  const distance = (one: string, other: string) => hammingDistance(simHash(wordsOf(one)), simHash(wordsOf(other)));

  it('is near for a changed word and far for another text', () => {
    expect(distance(text, text.toUpperCase())).toBe(0);
    expect(distance(text, text.replace('serious', 'seriuos'))).toBeLessThanOrEqual(12);
    expect(distance(text, 'LED panels 600 by 600 mm, 40 W, driver included, five years of warranty')).toBeGreaterThan(
      15,
    );
  });

  it('counts trigrams as pg_trgm does', () => {
    // select similarity('word', 'two words') gives 0.36363637
    expect(similarity('word', 'two words')).toBeCloseTo(4 / 11, 10);
    expect(similarity('abc', 'abc')).toBe(1);
    expect(similarity('abc', 'xyz')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('finds words in scripts without spaces', () => {
    expect(wordsOf('高品質 LED灯')).toEqual(['高', '品', '質', 'led', '灯']);
    expect(wordsOf('Café, crème!')).toEqual(['cafe', 'creme']);
  });
});

describe('canonicalUrl', () => {
  it('has one spelling for one page and none for what is no web page', () => {
    const spellings = [
      'https://www.silkgate.example/offers/1/',
      'http://SILKGATE.example/offers/1?utm_source=x&gclid=1#photos',
      'https://silkgate.example:443/offers/1',
    ];
    expect(new Set(spellings.map(canonicalUrl))).toEqual(new Set(['silkgate.example/offers/1']));
    expect(canonicalUrl('https://a.example/?b=2&a=1')).toBe(canonicalUrl('https://a.example?a=1&b=2'));
    expect(canonicalUrl('https://a.example/?id=1')).not.toBe(canonicalUrl('https://a.example/?id=2'));
    for (const none of [undefined, 'HB-1', 'urn:uuid:1', 'javascript:1']) expect(canonicalUrl(none)).toBeUndefined();
  });
});

describe('companyKey', () => {
  it('leaves the legal form out, and a name that is nothing else in', () => {
    expect(companyKey('Hanbada Co., Ltd.')).toBe('hanbada');
    expect(companyKey('HANBADA')).toBe('hanbada');
    expect(companyKey('AS Ltd')).toBe('as ltd');
    expect(companyKey(undefined)).toBeUndefined();
  });
});
