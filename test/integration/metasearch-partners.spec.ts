import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetaAnswer } from '../../src/modules/metasearch/index.js';
import { MetaSearchStreams } from '../../src/modules/metasearch/meta-search.streams.js';
import { createOfficer, type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** A site of which the test holds every answer in its hand. */
class HeldSite {
  readonly #server = createServer((request, response) => this.answer(request, response));
  readonly #held: { q: string; response: ServerResponse }[] = [];
  /** What was searched, in order. */
  readonly asked: string[] = [];
  /** Searches that we cut short. */
  cut = 0;
  most = 0;
  right = 'open';
  template = '';
  status = 200;

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.template = `${this.url}/search?q={searchTerms}`;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  get held(): number {
    return this.#held.length;
  }

  /** Answers everything that waits. */
  release(): void {
    for (const { q, response } of this.#held.splice(0)) {
      const items = [{ id: q, title: `Offer for ${q}`, url: `https://held.example/${encodeURIComponent(q)}` }];
      response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify({ items }));
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (pathname !== '/search') {
      response.writeHead(200, { 'content-type': 'application/opensearchdescription+xml' })
        .end(`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Held</ShortName>
          <Description>x</Description><Url type="application/json" template="${this.template}"/>
          <SyndicationRight>${this.right}</SyndicationRight></OpenSearchDescription>`);
      return;
    }
    const entry = { q: searchParams.get('q') ?? '', response };
    this.asked.push(entry.q);
    this.#held.push(entry);
    this.most = Math.max(this.most, this.#held.length);
    response.once('close', () => {
      if (response.writableEnded) return;
      this.cut += 1;
      this.#held.splice(this.#held.indexOf(entry), 1);
    });
  }
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('The meta-search and one partner', () => {
  const site = new HeldSite();
  let app: TestApp;
  let officer: TestActor;
  let made = 0;

  beforeAll(async () => {
    await site.start();
    app = await startTestApp({ env: { SILKGATE_OUTGOING_ALLOW: site.host } });
    officer = await createOfficer(app);
    await register('held', `${site.url}/opensearch.xml`);
  });
  afterEach(() => {
    site.release();
    Object.assign(site, { asked: [], cut: 0, most: 0, status: 200 });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  const register = async (id: string, openSearchUrl: string) => {
    const body = { id, name: id, kind: 'feed', homeUrl: site.url, openSearchUrl };
    const headers = { ...officer.auth, 'content-type': 'application/json' };
    const answer = await fetch(`${app.url}/api/v1/officer/sites`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
  };
  const pause = async (id: string) => {
    const headers = { ...officer.auth, 'content-type': 'application/json' };
    const body = JSON.stringify({ status: 'paused' });
    await fetch(`${app.url}/api/v1/officer/sites/${id}`, { method: 'PATCH', headers, body });
  };
  const fresh = () => `query ${(made += 1)}`;
  const ask = (q: string, options: RequestInit = {}, url = app.url) =>
    fetch(`${url}/api/v1/meta-search?q=${encodeURIComponent(q)}`, options);
  const lineOf = async (asked: Promise<Response>, id = 'held') =>
    ((await (await asked).json()) as MetaAnswer).sources.find((source) => source.id === id);

  it('asks no more than two things at a time', async () => {
    const answers = Promise.all([fresh(), fresh(), fresh(), fresh(), fresh()].map((q) => lineOf(ask(q))));
    let done = 0;
    while (done < 5) {
      await until(() => site.held > 0);
      done += site.held;
      site.release();
    }
    expect((await answers).map((line) => line?.status)).toEqual(Array(5).fill('successful'));
    expect(site.most).toBeLessThanOrEqual(2);
    expect(site.asked).toHaveLength(5);
  });

  it('lets the reader know when too many others are waiting', async () => {
    const lines = await Promise.all(Array.from({ length: 26 }, () => lineOf(ask(fresh()))));
    const skipped = lines.filter((line) => line?.status === 'skipped');
    expect(skipped.length).toBeGreaterThanOrEqual(4);
    expect(skipped[0]!.words).toMatch(/waiting/);
    expect(site.most).toBe(2);
    await until(() => {
      site.release();
      return site.asked.length >= 22;
    });
  });

  it('cuts the question short when the reader hangs up', async () => {
    const reader = new AbortController();
    const answer = ask(fresh(), { signal: reader.signal });
    await until(() => site.held === 1);
    reader.abort();
    await expect(answer).rejects.toThrow();
    await until(() => site.cut === 1);
    // Nobody is blamed for it.
    const next = lineOf(ask(fresh()));
    await until(() => site.held === 1);
    site.release();
    expect(await next).toMatchObject({ status: 'successful', count: 1 });
  });

  it('goes on with the question while somebody else waits for the same', async () => {
    const q = fresh();
    const reader = new AbortController();
    const gone = ask(q, { signal: reader.signal });
    await until(() => site.held === 1);
    const stays = lineOf(ask(q));
    await new Promise((resolve) => setTimeout(resolve, 100));
    reader.abort();
    await expect(gone).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    site.release();
    expect(await stays).toMatchObject({ status: 'successful', count: 1 });
    expect(site.asked).toEqual([q]);
    expect(site.cut).toBe(0);
  });

  it('cuts it short when a follower hangs up', async () => {
    const reader = new AbortController();
    const response = await ask(fresh(), { signal: reader.signal, headers: { accept: 'text/event-stream' } });
    const body = response.body!.getReader();
    expect(new TextDecoder().decode((await body.read()).value)).toMatch(/^id: source\nevent: source\n/);
    await until(() => site.held === 1);
    const streams = app.app.get(MetaSearchStreams, { strict: false });
    expect(streams.size).toBe(1);
    reader.abort();
    await until(() => site.cut === 1 && streams.size === 0);
  });

  it('keeps the answer of a site that was too late for the first who asked', async () => {
    const q = fresh();
    expect(await lineOf(ask(q))).toMatchObject({ status: 'timed_out', count: 0 });
    site.release();
    expect(await lineOf(ask(q))).toMatchObject({ status: 'successful', count: 1 });
    expect(site.asked).toEqual([q]);
  });

  it('never asks a site that does not want it, nor one that leads inside', async () => {
    site.right = 'closed';
    await register('closed-site', `${site.url}/closed.xml`);
    const first = ask(fresh());
    await until(() => site.held === 1);
    site.release();
    expect(await lineOf(first, 'closed-site')).toMatchObject({
      status: 'skipped',
      words: expect.stringMatching(/does not want/),
    });
    site.right = 'open';
    const { template } = site;
    site.template = `${app.url}/api/v1/sectors?q={searchTerms}`;
    await register('inside', `${site.url}/inside.xml`);
    const second = ask(fresh());
    await until(() => site.held === 1);
    site.release();
    expect(await lineOf(second, 'inside')).toMatchObject({
      status: 'failed',
      words: 'The site cannot be searched at the address that it gives.',
    });
    site.template = template;
    await pause('inside');
    await pause('closed-site');
  });

  it('leaves a failing site alone on every node, and ends its streams when it stops', async () => {
    const node = await startTestApp({ shareWith: app, env: { SILKGATE_OUTGOING_ALLOW: site.host } });
    const followed = await ask(fresh(), { headers: { accept: 'text/event-stream' } }, node.url);
    const events = followed.text();
    await until(() => site.held === 1);
    const closing = node.close();
    expect(await events).not.toContain('event: complete');
    await closing;
    await until(() => site.cut === 1);

    site.status = 503;
    const failing = lineOf(ask(fresh()));
    await until(() => site.held === 1);
    site.release();
    expect(await failing).toMatchObject({ status: 'failed', words: 'The site answered with an error (503).' });
    const other = await startTestApp({ shareWith: app, env: { SILKGATE_OUTGOING_ALLOW: site.host } });
    expect(await lineOf(ask(fresh(), {}, other.url))).toMatchObject({ status: 'skipped' });
    await other.close();
  });
});
