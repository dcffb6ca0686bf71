import { beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';

const never = new AbortController().signal;

describe('The cache of partners’ answers', () => {
  let now: number;
  let cache: AnswerCache<string>;
  /** Loads that wait for the test to end them. */
  let loads: { signal: AbortSignal; resolve: (value: string) => void; reject: (error: Error) => void }[];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      loads.push({ signal, resolve, reject });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const answered = (value: string) => () => Promise.resolve(value);

  beforeEach(() => {
    now = 0;
    loads = [];
    cache = new AnswerCache({ freshMs: 60, staleMs: 600, most: 2, now: () => now });
  });

  it('gives a fresh answer again, and asks anew when it is not', async () => {
    await cache.get('k', answered('first'), never);
    now = 59;
    expect(cache.outcomeOf('k')).toBe('fresh');
    expect(await cache.get('k', answered('second'), never)).toBe('first');
    now = 60;
    expect(cache.outcomeOf('k')).toBe('loaded');
    expect(await cache.get('k', answered('third'), never)).toBe('third');
  });

  it('keeps an old answer for the case that asking fails, but not for ever', async () => {
    await cache.get('k', answered('old'), never);
    now = 100;
    await expect(cache.get('k', () => Promise.reject(new Error('down')), never)).rejects.toThrow('down');
    expect(cache.peek('k')).toEqual({ value: 'old', ageMs: 100, isStale: true });
    now = 600;
    expect(cache.peek('k')).toBeUndefined();
  });

  it('asks once for all who ask the same at the same time', async () => {
    const both = [cache.get('k', load, never), cache.get('k', load, never)];
    expect(cache.outcomeOf('k')).toBe('joined');
    expect(loads).toHaveLength(1);
    loads[0]!.resolve('shared');
    expect(await Promise.all(both)).toEqual(['shared', 'shared']);
  });

  it('ends the question when the last who waits has gone, and begins another for the next', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const gone = cache.get('k', load, one.signal);
    const stays = cache.get('k', load, other.signal);
    one.abort(new Error('one left'));
    await expect(gone).rejects.toThrow('one left');
    expect(loads[0]!.signal.aborted).toBe(false);
    other.abort(new Error('all left'));
    await expect(stays).rejects.toThrow('all left');
    expect(loads[0]!.signal.aborted).toBe(true);

    const next = cache.get('k', load, never);
    expect(loads).toHaveLength(2);
    loads[1]!.resolve('again');
    expect(await next).toBe('again');
  });

  it('keeps an answer for which nobody waited to the end', async () => {
    const slow = cache.get('k', load, never);
    loads[0]!.resolve('late');
    await slow;
    expect(cache.peek('k')?.value).toBe('late');
  });

  it('refuses who has gone already', async () => {
    await expect(cache.get('k', load, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(loads).toHaveLength(0);
  });

  it('forgets what was not wanted for longest', async () => {
    await cache.get('a', answered('a'), never);
    await cache.get('b', answered('b'), never);
    await cache.get('a', answered('unused'), never);
    await cache.get('c', answered('c'), never);
    expect(['a', 'b', 'c'].map((key) => cache.peek(key)?.value)).toEqual(['a', undefined, 'c']);
  });

  it('ends everything at once', async () => {
    const both = [cache.get('a', load, never), cache.get('b', load, never)];
    cache.abortAll(new Error('closing'));
    for (const each of both) await expect(each).rejects.toThrow('closing');
  });
});
