import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Answer {
  status: number;
  encoding: string | undefined;
  vary: string;
  bytes: Buffer;
}

describe('answers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());

  // fetch() would undo what is looked at here.
  const get = (path: string, accepts?: string, accept = '*/*') =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { accept, ...(accepts !== undefined && { 'accept-encoding': accepts }) };
      request(new URL(path, app.url), { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            encoding: response.headers['content-encoding'],
            vary: (response.headers.vary ?? '').toLowerCase(),
            bytes: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('are compressed as the browser takes them', async () => {
    const plain = await get('/en');
    expect(plain).toMatchObject({ status: 200, encoding: undefined });
    const [brotli, gzip] = [await get('/en', 'gzip, deflate, br, zstd'), await get('/en', 'gzip')];
    expect([brotli.encoding, gzip.encoding]).toEqual(['br', 'gzip']);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2);
    // Each has a nonce of its own.
    const withoutNonce = (page: Buffer) => page.toString().replaceAll(/nonce="[^"]*"/g, '');
    expect(withoutNonce(brotliDecompressSync(brotli.bytes))).toBe(withoutNonce(plain.bytes));
    expect(withoutNonce(gunzipSync(gzip.bytes))).toBe(withoutNonce(plain.bytes));
    for (const header of ['cookie', 'accept-language', 'accept-encoding']) expect(brotli.vary).toContain(header);
  });

  it('of the API and its description are compressed too', async () => {
    const answer = await get('/api/openapi.json', 'br');
    expect(answer).toMatchObject({ status: 200, encoding: 'br' });
    expect(JSON.parse(brotliDecompressSync(answer.bytes).toString())).toHaveProperty('openapi');
  });

  it('that are short or come as events are left alone', async () => {
    expect(await get('/health/live', 'br')).toMatchObject({ status: 200, encoding: undefined });
    const events = await get('/api/v1/meta-search?q=pump', 'gzip, br', 'text/event-stream');
    expect(events).toMatchObject({ status: 200, encoding: undefined });
    expect(events.bytes.toString()).toContain('event: ');
  });

  it('give styles and scripts as the build has compressed them', async () => {
    const page = (await get('/en')).bytes.toString();
    const style = /\/assets\/site\.css[^"]*/.exec(page)?.[0] ?? '';
    const [plain, brotli, gzip] = [await get(style), await get(style, 'gzip, br'), await get(style, 'gzip')];
    expect([plain.encoding, brotli.encoding, gzip.encoding]).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(brotli.vary).toContain('accept-encoding');
  });

  it('never come of a body that would have to be inflated first', async () => {
    const response = await fetch(`${app.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(JSON.stringify({ email: 'a@trade.example', password: 'x'.repeat(1_000_000) }))),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
