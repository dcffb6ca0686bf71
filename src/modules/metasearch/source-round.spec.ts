import { describe, expect, it } from '@jest/globals';
import type { MetaHit } from './fusion/index.js';
import { toAnswer } from './meta-answer.js';
import { SourceRound } from './source-round.js';
import type { MetaSource, SourceAnswer, SourceQuery } from './sources/meta-source.js';

const query: SourceQuery = { text: 'pump', language: 'en' };
const never = new AbortController().signal;

const hit = (sourceId: string, rank: number, direction: MetaHit['direction'] = 'SELL'): MetaHit => ({
  sourceId,
  rank,
  id: `${sourceId}-${rank}`,
  url: `https://${sourceId}.example/${rank}`,
  title: `Pump ${rank} of ${sourceId}`,
  summary: '',
  direction,
});
const found = (id: string, ...hits: MetaHit[]): SourceAnswer => ({
  status: 'successful',
  hits: hits.length > 0 ? hits : [hit(id, 1), hit(id, 2)],
});

/** A source that answers when the test says so. */
function waiting(id: string, isAwaited = false) {
  const { promise, resolve, reject } = Promise.withResolvers<SourceAnswer>();
  const source: MetaSource = {
    id,
    name: id.toUpperCase(),
    capabilities: { isAwaited, filtersDirection: isAwaited },
    search: (_query, signal) =>
      Promise.race([
        promise,
        new Promise<never>((_, give) => signal.addEventListener('abort', () => give(signal.reason))),
      ]),
  };
  return { source, resolve, reject };
}

function round(sources: MetaSource[], options: { query?: SourceQuery; signal?: AbortSignal } = {}) {
  const faults: unknown[] = [];
  const { signal = never } = options;
  return {
    faults,
    round: new SourceRound(sources, options.query ?? query, signal, (_id, error) => faults.push(error)),
  };
}
const idsOf = async (outcomes: AsyncIterable<{ report: { id: string } }>) => {
  const ids: string[] = [];
  for await (const { report } of outcomes) ids.push(report.id);
  return ids;
};
const inAllOrders = (ids: readonly string[]): string[][] =>
  ids.length < 2
    ? [[...ids]]
    : ids.flatMap((id) => inAllOrders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));

describe('A round of all sources', () => {
  it('hands on each answer as it comes', async () => {
    const [a, b, c] = [waiting('a'), waiting('b'), waiting('c')];
    const outcomes = round([a.source, b.source, c.source]).round.within(60_000);
    for (const [each, id] of [
      [c, 'c'],
      [a, 'a'],
      [b, 'b'],
    ] as const) {
      each.resolve(found(id));
      expect((await outcomes.next()).value).toMatchObject({ report: { id, status: 'successful', count: 2 } });
    }
    expect((await outcomes.next()).done).toBe(true);
  });

  it('gives the same list in the same order, whoever answers first', async () => {
    const lists = await Promise.all(
      inAllOrders(['own_index', 'b', 'c', 'd']).map(async (order) => {
        const sources = ['own_index', 'b', 'c', 'd'].map((id) => waiting(id, id === 'own_index'));
        const { round: all } = round(sources.map(({ source }) => source));
        const outcomes = all.within(60_000);
        for (const id of order) {
          sources.find(({ source }) => source.id === id)!.resolve(found(id));
          await outcomes.next();
        }
        await outcomes.return(undefined);
        const { items, sources: lines } = toAnswer(all, 50);
        return JSON.stringify([items, lines.map(({ id, count }) => [id, count])]);
      }),
    );
    expect(lists).toHaveLength(24);
    expect(new Set(lists).size).toBe(1);
  });

  it('goes without those that are late, but never without the one that is awaited', async () => {
    const [own, late] = [waiting('own', true), waiting('late')];
    const all = round([own.source, late.source]).round;
    const ids = idsOf(all.within(0));
    setTimeout(() => own.resolve(found('own')), 20);
    expect(await ids).toEqual(['own']);
    expect(all.reports).toMatchObject([
      { id: 'own', name: 'OWN', status: 'successful', count: 2 },
      { id: 'late', status: 'timed_out', count: 0, words: expect.any(String) },
    ]);
    expect(toAnswer(all, 50).isPartial).toBe(true);
  });

  it('drops the wrong direction of sources that do not tell', async () => {
    const site = waiting('site');
    site.resolve(
      found('site', hit('site', 1, 'BUY'), hit('site', 2, 'SELL'), { ...hit('site', 3), direction: undefined }),
    );
    const all = round([site.source], { query: { ...query, direction: 'SELL' } }).round;
    await idsOf(all.within(60_000));
    expect(all.hits.map(({ rank }) => rank)).toEqual([2, 3]);
    expect(all.reports[0]!.count).toBe(2);
  });

  it('survives a source that throws, and tells us', async () => {
    const [good, bad] = [waiting('good'), waiting('bad')];
    const { round: all, faults } = round([good.source, bad.source]);
    bad.reject(new TypeError('a fault of ours'));
    good.resolve(found('good'));
    expect((await idsOf(all.within(60_000))).toSorted()).toEqual(['bad', 'good']);
    expect(all.reports[1]).toMatchObject({ status: 'failed', count: 0 });
    expect(JSON.stringify(all.reports)).not.toContain('a fault of ours');
    expect(faults).toEqual([new TypeError('a fault of ours')]);
  });

  it('ends when nobody waits any more, and blames nobody', async () => {
    const reader = new AbortController();
    const { round: all, faults } = round([waiting('a').source, waiting('b').source], { signal: reader.signal });
    const ids = idsOf(all.within(60_000));
    reader.abort(new Error('gone'));
    expect(await ids).toEqual([]);
    expect(faults).toEqual([]);
  });
});
