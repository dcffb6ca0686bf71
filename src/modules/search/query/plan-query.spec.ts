import { describe, expect, it } from '@jest/globals';
import { MAX_QUERY_LENGTH, planQuery } from './plan-query.js';
import { encodePageToken } from './page-token.js';

const plan = (text: string) => planQuery({ scope: 'products', text });

describe('planQuery', () => {
  it('names the thing looked for', () => {
    expect(plan('laptop bags')).toMatchObject({ heads: ['bag'], types: ['laptop bag'], wantsAccessory: true });
    expect(plan('laptop')).toMatchObject({ heads: ['laptop'], otherHeads: ['notebook'], wantsAccessory: false });
    expect(plan('gaming laptop').otherTypes).toContain('gaming notebook');
    expect(plan('노트북').heads).toContain('노트북');
  });

  it('asks for everything, best first, when nothing is said', () =>
    expect(planQuery({ scope: 'companies' })).toEqual({
      scope: 'companies',
      groups: [],
      heads: [],
      types: [],
      otherHeads: [],
      otherTypes: [],
      phrase: [],
      wantsAccessory: false,
      filters: {},
      facets: [],
      sort: 'relevance',
      limit: 20,
    }));

  it('bounds the text and the page', () => {
    const long = planQuery({ scope: 'products', text: `${'x'.repeat(MAX_QUERY_LENGTH)} late`, limit: 10_000 });
    expect(long.groups).toHaveLength(1);
    expect(long.limit).toBe(100);
    expect(planQuery({ scope: 'products', limit: 0 }).limit).toBe(1);
  });

  it('continues from a cursor and refuses any other', () => {
    const key = { by: 'score', relaxed: 'any-word', value: 1.25, id: '01890000-0000-7000-8000-000000000001' } as const;
    expect(planQuery({ scope: 'products', text: 'tea', cursor: encodePageToken(key) }).after).toEqual(key);
    expect(() => planQuery({ scope: 'products', text: 'tea', cursor: 'nonsense' })).toThrow(
      expect.objectContaining({ code: 'invalid_cursor', status: 400 }),
    );
    expect(() => planQuery({ scope: 'products', sort: 'newest', cursor: encodePageToken(key) })).toThrow(
      expect.objectContaining({ code: 'invalid_cursor' }),
    );
  });
});
