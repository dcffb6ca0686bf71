import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { SearchDocument, SearchScope } from '../../src/modules/search/analyzer/search-document.js';
import { planQuery, type SearchRequest } from '../../src/modules/search/query/plan-query.js';
import type { SearchHits, SearchIndex } from '../../src/modules/search/search-index.port.js';
import type { Tx } from '../../src/platform/database/database.js';

/** An engine under test, with nothing in it. */
export interface SearchIndexHarness {
  readonly index: SearchIndex;
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A stable UUID for a name, so that tests can speak of things by what they are. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const thing = (title: string, over: Partial<SearchDocument> = {}): SearchDocument => ({
  scope: 'products',
  id: idOf(title),
  title: [title],
  updatedAt: new Date('2026-01-01T00:00:00Z'),
  ...over,
});

/** What every engine behind the {@link SearchIndex} port must do. */
export function searchIndexContract(engine: string, open: () => Promise<SearchIndexHarness>): void {
  describe(`${engine} as search index`, () => {
    let harness: SearchIndexHarness;
    const written = new Map<string, { scope: SearchScope; id: string }>();

    const add = async (...documents: SearchDocument[]): Promise<void> => {
      for (const { scope, id } of documents) written.set(scope + id, { scope, id });
      await harness.transaction((tx) => harness.index.upsert(tx, documents));
      await harness.index.refreshStatistics();
    };
    const search = (text: string, request: Partial<SearchRequest> = {}): Promise<SearchHits> =>
      harness.index.search(planQuery({ scope: 'products', text, ...request }));
    const found = async (text: string, request: Partial<SearchRequest> = {}): Promise<string[]> =>
      (await search(text, request)).hits.map(({ id }) => id);

    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());
    beforeEach(async () => {
      await harness.transaction((tx) => harness.index.delete(tx, [...written.values()]));
      written.clear();
      await harness.index.refreshStatistics();
    });

    describe('writing', () => {
      it('finds what a committed transaction wrote, and nothing of one that was rolled back', async () => {
        await add(thing('Green tea'));
        const rolledBack = harness.transaction(async (tx) => {
          await harness.index.upsert(tx, [thing('Black tea')]);
          throw new Error('rolled back');
        });
        await expect(rolledBack).rejects.toThrow('rolled back');
        expect(await found('tea')).toEqual([idOf('Green tea')]);
      });

      it('replaces by scope and id, and deletes', async () => {
        await add(thing('Green tea'), thing('Green tea', { scope: 'sell-offers' }));
        await add(thing('Green tea', { title: ['Black coffee'] }));
        expect(await found('tea')).toEqual([]);
        expect(await found('coffee')).toEqual([idOf('Green tea')]);
        expect(await found('tea', { scope: 'sell-offers' })).toEqual([idOf('Green tea')]);
        await harness.transaction((tx) =>
          harness.index.delete(tx, [
            { scope: 'products', id: idOf('Green tea') },
            { scope: 'products', id: idOf('never there') },
          ]),
        );
        expect(await found('coffee')).toEqual([]);
        expect(await found('tea', { scope: 'sell-offers' })).toEqual([idOf('Green tea')]);
      });

      it('takes any text, and finds nothing but results in it', async () => {
        const text = fc.string({ unit: 'binary', maxLength: 120 });
        const hostile = [
          `'; DROP TABLE search_doc; --`,
          `\\'\\\\"':1A & | ! <-> * ( )`,
          'a\0b',
          '\ud800x\udfff',
          'x'.repeat(5_000),
          '漢'.repeat(3_000),
          `'''' \\\\`,
        ];
        await fc.assert(
          fc.asyncProperty(text, text, async (title, query) => {
            const document = thing('hostile', { title: [title], brand: query, description: [title + query] });
            await harness.transaction((tx) => harness.index.upsert(tx, [document]));
            written.set('hostile', document);
            const hits = await found(query);
            expect(hits.every((id) => id === document.id)).toBe(true);
            await harness.index.suggest(query.slice(0, 100), 'products', 5);
          }),
          {
            numRuns: 100,
            examples: hostile.flatMap((title) => hostile.map((query): [string, string] => [title, query])),
          },
        );
      });
    });

    describe('matching', () => {
      it.each([
        ['battery', 'AA Batteries 4 pack'],
        ['tn2110', 'Brother TN-2110 toner'],
        ['TN-2110', 'Brother TN2110 toner'],
        ['tn 2110', 'Brother TN-2110 toner'],
        ['smartwatch', 'Smart watch with GPS'],
        ['smart watch', 'Smartwatch with GPS'],
        ['cafe creme', 'Café Crème'],
        ['laptop', 'Slim notebook'],
        ['노트북', '게이밍 노트북 컴퓨터'],
        ['노트북컴퓨터', '노트북 컴퓨터'],
        ['자동차 부품', '한국산 자동차부품'],
        ['コンピュータ', '産業用コンピューター'],
        ['日本製の自動車部品', '自動車部品 日本製'],
        ['太阳能电池板', '高效太阳能电池板 400W'],
        ['茶', '绿 茶'],
        ['ヘッドホン', 'ﾍｯﾄﾞﾎﾝ'],
      ])('%s finds "%s"', async (query, title) => {
        await add(thing(title), thing('Something else entirely'), thing('別の物'), thing('다른 물건'));
        const result = await search(query);
        expect(result.hits[0]?.id).toBe(idOf(title));
        expect(result.relaxed).toBeUndefined();
      });

      it('finds by brand, model, description and attributes', async () => {
        await add(
          thing('Drill', {
            brand: 'Bosan',
            model: 'QX-77',
            description: ['Brushless motor'],
            attributes: ['Colour crimson'],
          }),
        );
        for (const query of ['bosan', 'qx77', 'brushless', 'crimson'])
          expect(await found(query)).toEqual([idOf('Drill')]);
      });

      it('puts the thing itself before what belongs to it', async () => {
        await add(
          thing('Laptop bag', { type: ['Bags'], headNoun: 'bag' }),
          thing('Cooling stand for laptop', { type: ['Stands'], headNoun: 'stand' }),
          thing('Aspira 5 laptop 15.6 inch', { type: ['Laptops'], headNoun: 'laptop' }),
        );
        expect((await found('laptop'))[0]).toBe(idOf('Aspira 5 laptop 15.6 inch'));
        expect((await found('laptop bag'))[0]).toBe(idOf('Laptop bag'));
      });

      it('prefers the title to the description, and a verified company between equals', async () => {
        await add(
          thing('Steel pipe'),
          thing('Flange', { description: ['fits a steel pipe'] }),
          thing('Steel pipe (verified)', { title: ['Steel pipe'], verification: 3 }),
        );
        expect(await found('steel pipe')).toEqual([idOf('Steel pipe (verified)'), idOf('Steel pipe'), idOf('Flange')]);
      });
    });

    describe('narrowing', () => {
      const lamps = [
        thing('Desk lamp A', {
          sector: 'electrical-electronics',
          country: 'KR',
          categoryPath: ['lighting', 'desk-lamps'],
          verification: 2,
          hsCode: '940520',
          companyId: idOf('one'),
        }),
        thing('Desk lamp B', {
          sector: 'electrical-electronics',
          country: 'CN',
          categoryPath: ['lighting', 'desk-lamps'],
          hsCode: '940521',
          companyId: idOf('two'),
        }),
        thing('Street lamp C', {
          sector: 'others',
          country: 'KR',
          categoryPath: ['lighting', 'street-lamps'],
          verification: 1,
          hsCode: '851310',
        }),
      ];

      it.each([
        [{ sector: 'others' }, ['Street lamp C']],
        [{ country: 'KR' }, ['Desk lamp A', 'Street lamp C']],
        [{ category: 'desk-lamps' }, ['Desk lamp A', 'Desk lamp B']],
        [{ category: 'lighting', country: 'CN' }, ['Desk lamp B']],
        [{ verification: 2 }, ['Desk lamp A']],
        [{ companyId: idOf('two') }, ['Desk lamp B']],
        [{ hsPrefix: '9405' }, ['Desk lamp A', 'Desk lamp B']],
      ])('%j', async (filters, titles) => {
        await add(...lamps);
        const sorted = titles.map(idOf).sort();
        expect((await found('lamp', { filters })).sort()).toEqual(sorted);
        expect((await found('', { filters })).sort()).toEqual(sorted);
        expect((await search('lamp', { filters })).total).toEqual({ value: titles.length, relation: 'eq' });
      });

      it('never shows what is no longer valid', async () => {
        const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 3_600_000)];
        await add(
          thing('Old offer', { scope: 'sell-offers', validThrough: past }),
          thing('New offer', { scope: 'sell-offers', validThrough: future }),
        );
        expect(await found('offer', { scope: 'sell-offers' })).toEqual([idOf('New offer')]);
        expect(await found('', { scope: 'sell-offers' })).toEqual([idOf('New offer')]);
      });

      it('counts facets, each without its own filter', async () => {
        await add(...lamps);
        const counts = await harness.index.facets(
          planQuery({
            scope: 'products',
            text: 'lamp',
            filters: { country: 'KR' },
            facets: ['sector', 'country', 'category', 'verification'],
          }),
        );
        expect(counts).toEqual({
          relation: 'eq',
          facets: {
            sector: [
              { value: 'electrical-electronics', count: 1 },
              { value: 'others', count: 1 },
            ],
            country: [
              { value: 'KR', count: 2 },
              { value: 'CN', count: 1 },
            ],
            category: [
              { value: 'lighting', count: 2 },
              { value: 'desk-lamps', count: 1 },
              { value: 'street-lamps', count: 1 },
            ],
            verification: [
              { value: '1', count: 1 },
              { value: '2', count: 1 },
            ],
          },
        });
        expect((await harness.index.facets(planQuery({ scope: 'products', text: 'lamp' }))).facets).toEqual({});
      });
    });

    describe('counting', () => {
      const count = (text: string, request: Partial<SearchRequest> = {}) =>
        harness.index.count(planQuery({ scope: 'products', text, ...request }));

      it('counts what a search would show', async () => {
        await add(thing('Green tea'), thing('Black tea'), thing('Coffee'));
        expect(await count('tea')).toEqual({ value: 2, relation: 'eq' });
        expect(await count('tea', { scope: 'companies' })).toEqual({ value: 0, relation: 'eq' });
        expect(await count('black coffee')).toEqual((await search('black coffee')).total);
      });

      it('counts what has changed since', async () => {
        await add(thing('Green tea'), thing('Black tea', { updatedAt: new Date('2026-03-01T00:00:00Z') }));
        const since = (day: string) => ({ filters: { updatedAfter: new Date(day) } });
        expect((await count('tea', since('2026-02-01'))).value).toBe(1);
        expect((await count('', since('2026-02-01'))).value).toBe(1);
        expect((await count('tea', since('2026-04-01'))).value).toBe(0);
      });
    });

    describe('widening', () => {
      it('is not done for who wants exactly what they typed', async () => {
        await add(thing('Green tea'), thing('Notebook'), thing('Black coffee', { country: 'KR' }));
        for (const text of ['gren tea', 'green coffee', 'laptop']) {
          expect(await found(text)).not.toEqual([]);
          expect(await search(text, { exact: true })).toMatchObject({ hits: [], corrections: [] });
        }
        expect(await search('coffee', { exact: true, filters: { country: 'DE' } })).not.toHaveProperty('relaxed');
        expect(await found('green tea', { exact: true })).toEqual([idOf('Green tea')]);
      });

      it('takes any of the words when nothing has all, and says so', async () => {
        await add(thing('Copper wire'), thing('Steel rope'));
        const result = await search('copper rope anvil');
        expect(result.hits.map(({ id }) => id).sort()).toEqual([idOf('Copper wire'), idOf('Steel rope')].sort());
        expect(result.relaxed).toEqual({ anyWord: true, droppedFilters: [] });
        expect((await search('copper wire')).relaxed).toBeUndefined();
      });

      it('drops the filters when even that finds nothing, and says which', async () => {
        await add(thing('Copper wire', { country: 'CL', companyId: idOf('one') }));
        const result = await search('copper wire', { filters: { country: 'KR', sector: 'minerals' } });
        expect(result.hits.map(({ id }) => id)).toEqual([idOf('Copper wire')]);
        expect(result.relaxed).toEqual({ anyWord: false, droppedFilters: ['sector', 'country'] });
        const ofOther = await search('copper wire', { filters: { companyId: idOf('two') } });
        expect(ofOther.hits).toEqual([]);
      });

      it('corrects a misspelt word, and says so', async () => {
        await add(thing('Laser printer'), thing('Laser pointer'), thing('Document scanner'));
        for (const typed of ['pritner', 'printr', 'printers', 'prinnter']) {
          const result = await search(`laser ${typed}`);
          expect(result.hits[0]?.id).toBe(idOf('Laser printer'));
        }
        expect((await search('laser pritner')).corrections).toEqual([{ typed: 'pritner', used: 'printer' }]);
        expect((await search('laser printer')).corrections).toEqual([]);
      });

      it('answers nothing when there is nothing', async () => {
        await add(thing('Copper wire'));
        expect(await search('zzzzqqq')).toEqual({
          hits: [],
          total: { value: 0, relation: 'eq' },
          nextCursor: null,
          corrections: [],
        });
      });
    });

    describe('paging', () => {
      const bolts = Array.from({ length: 450 }, (_, number) =>
        thing(`Steel bolt ${number}`, {
          completeness: (number % 50) / 50,
          updatedAt: new Date(Date.UTC(2026, 0, 1) + (number % 90) * 60_000),
          country: number % 3 === 0 ? 'KR' : 'CN',
        }),
      );

      async function walk(request: SearchRequest): Promise<string[]> {
        const ids: string[] = [];
        let cursor: string | null | undefined;
        do {
          const page: SearchHits = await harness.index.search(planQuery({ ...request, ...(cursor && { cursor }) }));
          ids.push(...page.hits.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor && ids.length < 2_000);
        return ids;
      }

      it('goes through everything once, in every order', async () => {
        await add(...bolts);
        const all = bolts.map(({ id }) => id).sort();
        for (const request of [
          { text: 'steel bolt' },
          { text: 'bolt' },
          { text: 'bolt', sort: 'newest' },
          { text: '' },
          { text: '', sort: 'newest' },
          { text: 'bolt nonexistentword' },
        ] satisfies Partial<SearchRequest>[]) {
          const ids = await walk({ scope: 'products', limit: 70, ...request });
          expect({ request, distinct: new Set(ids).size, ids: ids.length }).toEqual({
            request,
            distinct: 450,
            ids: 450,
          });
          expect([...ids].sort()).toEqual(all);
        }
        const korean = await walk({ scope: 'products', text: 'bolt', limit: 33, filters: { country: 'KR' } });
        expect(new Set(korean).size).toBe(150);
      });

      it('gives the newest first when asked', async () => {
        await add(...bolts.slice(0, 90));
        const [first] = await found('bolt', { sort: 'newest', limit: 1 });
        expect(first).toBe(idOf('Steel bolt 89'));
      });

      it('keeps on widening on later pages as on the first', async () => {
        await add(...bolts.slice(0, 30));
        const first = await search('bolt unheardof', { limit: 10 });
        const second = await search('bolt unheardof', { limit: 10, cursor: first.nextCursor ?? '' });
        expect(second.relaxed).toEqual({ anyWord: true, droppedFilters: [] });
        expect(second.hits).toHaveLength(10);
      });
    });

    describe('suggesting', () => {
      it('completes words and titles within the scope', async () => {
        await add(
          thing('Solar panel 400W', { verification: 2 }),
          thing('Solar inverter'),
          thing('Solid oak table'),
          thing('Solar farm GmbH', { scope: 'companies' }),
        );
        const texts = (await harness.index.suggest('sol', 'products', 10)).map(({ text }) => text);
        expect(texts).toEqual(expect.arrayContaining(['solar', 'solid', 'solar panel 400w', 'solar inverter']));
        expect(texts).not.toContain('solar farm gmbh');
        const next = (await harness.index.suggest('Solar Pa', 'products', 10)).map(({ text }) => text);
        expect(next).toEqual(expect.arrayContaining(['solar panel', 'solar panel 400w']));
        const [title] = (await harness.index.suggest('solid o', 'products', 10)).filter(({ kind }) => kind === 'title');
        expect(title?.id).toBe(idOf('Solid oak table'));
      });

      it('completes scripts without spaces', async () => {
        await add(thing('노트북 컴퓨터'));
        expect((await harness.index.suggest('노트', 'products', 5)).map(({ text }) => text)).toContain('노트북 컴퓨터');
      });

      it('completes titles in every language that they have, as long as the thing is there', async () => {
        const pump = thing('Multistage pump');
        await add({ ...pump, title: ['Multistage pump', '다단 펌프', '다단 펌프'] });
        const suggested = async () => (await harness.index.suggest('다단', 'products', 5)).map(({ text }) => text);
        expect(await suggested()).toEqual(['다단 펌프']);
        await add({ ...pump, title: ['Multistage pump', '원심 펌프'] });
        expect(await suggested()).toEqual([]);
        await add({ ...pump, title: ['Multistage pump', '다단 펌프'] });
        const version = await harness.index.startRebuild();
        await harness.index.swap(version);
        expect(await suggested()).toEqual([]);
      });

      it('is silent on too little and bounded on much', async () => {
        await add(...Array.from({ length: 30 }, (_, number) => thing(`Bolt type ${number}`)));
        expect(await harness.index.suggest('b', 'products', 5)).toEqual([]);
        expect(await harness.index.suggest('%%', 'products', 5)).toEqual([]);
        expect(await harness.index.suggest('bolt', 'products', 5)).toHaveLength(5);
      });
    });

    describe('rebuilding', () => {
      it('keeps what was written since it began and forgets the rest', async () => {
        await add(thing('Orphan tea'), thing('Kept tea'), thing('Kept tea', { scope: 'companies' }));
        const version = await harness.index.startRebuild();
        expect((await found('tea')).length).toBe(2);
        await add(thing('Kept tea'), thing('New tea'));
        await harness.index.swap(version);
        expect((await found('tea')).sort()).toEqual([idOf('Kept tea'), idOf('New tea')].sort());
        expect(await found('tea', { scope: 'companies' })).toEqual([]);
        await add(thing('Later tea'));
        expect(await found('later tea')).toContain(idOf('Later tea'));
      });

      it('refuses to end one that a later one has overtaken', async () => {
        const version = await harness.index.startRebuild();
        await harness.index.startRebuild();
        await expect(harness.index.swap(version)).rejects.toThrow(/overtaken/);
      });

      it('goes on answering and taking writes during a swap', async () => {
        await add(thing('Steady tea'));
        const version = await harness.index.startRebuild();
        await add(thing('Steady tea'));
        const swapping = harness.index.swap(version);
        const answers = await Promise.all(Array.from({ length: 10 }, () => found('steady tea')));
        await Promise.all([swapping, add(thing('Meanwhile tea'))]);
        expect(answers.every((ids) => ids[0] === idOf('Steady tea'))).toBe(true);
        expect(await found('meanwhile tea')).toContain(idOf('Meanwhile tea'));
      });
    });
  });
}
