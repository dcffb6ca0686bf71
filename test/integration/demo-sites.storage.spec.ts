import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { startHanbada, startMorningPort, type RunningSite } from '../../src/demo/sites/index.js';
import {
  common,
  folder,
  hanbada,
  jsonOf,
  keep,
  published,
  push,
  received,
  type Json,
  useSites,
} from './demo-sites.support.js';

useSites();

describe('storage', () => {
  it('still has everything after a restart, and cuts off a line that a crash left half-written', async () => {
    const first = await startHanbada(common());
    await push(first, published(1), { id: 'msg_1' });
    await push(first, published(2), { id: 'msg_2' });
    const before = await received(first);
    await first.close();
    await appendFile(join(folder(), 'journal.jsonl'), '{"kind":"received","eventId":"msg_3","re');

    const second = await hanbada();
    const strip = (offers: Json[]): Json[] => offers.map((offer) => ({ ...offer, remoteUrl: undefined }));
    expect(strip(await received(second))).toEqual(strip(before));
    expect(await jsonOf(push(second, published(2), { id: 'msg_2' }))).toMatchObject({ applied: false, rev: 2 });
    expect(await jsonOf(push(second, published(3), { id: 'msg_3' }))).toMatchObject({ applied: true, rev: 3 });
    const lines = (await readFile(join(folder(), 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Json).filter(({ kind }) => kind === 'received')).toHaveLength(3);
  });

  it('has on the disk what it has acknowledged, at the moment of the acknowledgement', async () => {
    const site = await hanbada();
    const ids = Array.from({ length: 40 }, (_, index) => `msg_${index}`);
    await Promise.all(
      ids.map(async (id, index) => {
        await push(site, published(index + 1), { id });
        expect(await readFile(join(folder(), 'journal.jsonl'), 'utf8')).toContain(`"eventId":"${id}"`);
      }),
    );
    const revs = (await received(site))[0]?.['appliedRevs'] as number[];
    expect(revs).toEqual([...new Set(revs)].sort((a, b) => a - b));
    expect(revs.at(-1)).toBe(40);
  });

  it('holds every acknowledged event after kill -9 in the middle of the work', async () => {
    const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
    const script = fileURLToPath(new URL('./demo-sites.process.mjs', import.meta.url));
    const child = spawn(process.execPath, [...flags, script, JSON.stringify(common())], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const exited = once(child, 'exit');
    const [firstOutput] = (await once(child.stdout, 'data')) as [Buffer];
    const site = JSON.parse(firstOutput.toString('utf8')) as RunningSite;

    const acknowledged: number[] = [];
    let version = 0;
    const sender = async (): Promise<void> => {
      for (;;) {
        const rev = (version += 1);
        const answer = await push(site, published(rev), { id: `msg_${rev}` }).then(jsonOf, () => undefined);
        if (answer === undefined) return;
        if (answer['applied'] === true) acknowledged.push(rev);
        if (acknowledged.length === 60) child.kill('SIGKILL');
      }
    };
    await Promise.all([sender(), sender(), sender(), sender()]);
    await exited;

    const again = await hanbada();
    const [offer] = await received(again);
    const applied = offer?.['appliedRevs'] as number[];
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.filter((rev) => !applied.includes(rev))).toEqual([]);
    expect(applied).toEqual([...new Set(applied)].sort((a, b) => a - b));
    expect(await jsonOf(push(again, published(1), { id: `msg_${acknowledged[0] ?? 0}` }))).toMatchObject({
      applied: false,
    });
  });

  it('refuses to start on a journal that was damaged in the middle', async () => {
    await writeFile(join(folder(), 'journal.jsonl'), '{"kind":"opened","at":"2026-01-01T00:00:00Z"}\nnonsense\n{}\n');
    await expect(hanbada()).rejects.toThrow(/journal\.jsonl:2 is not a line of JSON/);
  });
});

describe('faults on order', () => {
  it('spoil one request each, in the order given, for their own channel', async () => {
    const site = await hanbada();
    site.faults.push(
      { on: 'webhook', kind: 'status', status: 503, retryAfter: 7 },
      { on: 'webhook', kind: 'reset', after: true },
      { on: 'search', kind: 'redirect', to: 'http://169.254.169.254/' },
      { on: 'search', kind: 'garbage' },
      { on: 'search', kind: 'bomb' },
    );
    const overloaded = await push(site, published(1));
    expect([overloaded.status, overloaded.headers.get('retry-after')]).toEqual([503, '7']);
    expect(await received(site)).toEqual([]);
    await expect(push(site, published(1))).rejects.toThrow();
    expect(await received(site)).toHaveLength(1);

    const search = `${site.url}/opensearch/search?q=x`;
    expect((await fetch(search, { redirect: 'manual' })).status).toBe(302);
    expect(() => parseAtomFeed('')).toThrow();
    const garbage = await (await fetch(search)).text();
    expect(() => new XMLParser().parse(garbage, true) as unknown).toThrow();
    const bomb = await fetch(search);
    expect(bomb.headers.get('content-encoding')).toBe('gzip');
    expect(Number(bomb.headers.get('content-length'))).toBeLessThan(1024 * 1024);
    expect((await bomb.arrayBuffer()).byteLength).toBe(64 * 1024 * 1024);
    expect((await fetch(search)).status).toBe(200);
  });

  it('may leave the caller hanging until it gives up, and a closing site lets go of everyone', async () => {
    const site = await startHanbada(common());
    site.faults.push({ on: 'search', kind: 'hang' }, { on: 'search', kind: 'drip', everyMs: 5 });
    const hanging = fetch(`${site.url}/opensearch/search?q=x`).then(
      () => 'answered',
      () => 'let go',
    );
    const dripping = await fetch(`${site.url}/feeds/offers.atom`).then(() =>
      fetch(`${site.url}/opensearch/search?q=y`),
    );
    const drip = dripping.text().then(
      () => 'ended',
      () => 'let go',
    );
    await site.close();
    expect(await Promise.all([hanging, drip])).toEqual(['let go', 'let go']);
  });
});

describe('Morning Port', () => {
  it('fails one request in five, by turns before and after its work, and ends right if asked again', async () => {
    const flaky = { latencyMs: [0, 1], failEvery: 5 } as const;
    const site = await keep(startMorningPort({ ...common(), flaky }));
    const statuses: number[] = [];
    for (let version = 1; version <= 10; version += 1) {
      const response = await push(site, published(version), { id: `msg_${version}` });
      statuses.push(response.status);
      if (response.status === 503) expect(response.headers.get('retry-after')).toBe('1');
    }
    expect(statuses).toEqual([200, 200, 200, 200, 503, 200, 200, 200, 200, 500]);
    // The tenth was stored although the answer was 500, so the same webhook sent again changes nothing more.
    expect(await jsonOf(push(site, published(10), { id: 'msg_10' }))).toMatchObject({ rev: 10, applied: false });
    expect((await received(site))[0]).toMatchObject({ appliedRevs: [1, 2, 3, 4, 6, 7, 8, 9, 10] });
  });
});
