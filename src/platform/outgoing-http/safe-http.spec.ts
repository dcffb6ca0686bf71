import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { OutgoingError } from './outgoing.error.js';
import { type SafeHttp, createSafeHttp } from './safe-http.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let handler: Handler;
let hits: IncomingMessage[];
let port: number;
const clients: SafeHttp[] = [];

const client = (options: Partial<Parameters<typeof createSafeHttp>[0]> = {}): SafeHttp => {
  const made = createSafeHttp({ allowList: [`127.0.0.1:${port}`, `partner.test:${port}`], ...options });
  clients.push(made);
  return made;
};

const failure = async (promise: Promise<unknown>): Promise<OutgoingError> => {
  const error: unknown = await promise.then(
    () => new Error('expected a refusal'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutgoingError);
  return error as OutgoingError;
};

beforeEach(async () => {
  hits = [];
  handler = (_request, response) => response.end('hello');
  server = createServer((request, response) => {
    hits.push(request);
    handler(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((made) => made.close()));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('the guarded HTTP client', () => {
  it('speaks to a site that the configuration names', async () => {
    handler = (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => response.writeHead(202, { 'x-one': ['a', 'b'] }).end(`got ${body}`));
    };
    const answer = await client().request({
      url: `http://127.0.0.1:${port}/hook?a=1`,
      method: 'POST',
      headers: { 'webhook-id': 'msg_1' },
      body: 'payload',
    });
    expect(answer.status).toBe(202);
    expect(answer.headers['x-one']).toBe('a, b');
    expect(answer.body.toString()).toBe('got payload');
    expect(answer.tookMs).toBeGreaterThan(0);
    expect(hits[0]).toMatchObject({ method: 'POST', url: '/hook?a=1' });
    expect(hits[0]?.headers).toMatchObject({ 'webhook-id': 'msg_1', 'accept-encoding': 'gzip, br' });
  });

  it.each([
    ['ftp://example.com/', 'bad_url'],
    ['not a url', 'bad_url'],
    ['http://example.com/', 'bad_url'],
    ['https://example.com:8443/', 'bad_url'],
    ['https://user:secret@example.com/', 'bad_url'],
    ['file:///etc/passwd', 'bad_url'],
    [`https://example.com/${'a'.repeat(3000)}`, 'bad_url'],
    ['https://127.0.0.1/', 'blocked_address'],
    ['https://2130706433/', 'blocked_address'],
    ['https://0x7f.1/', 'blocked_address'],
    ['https://10.0.0.8/', 'blocked_address'],
    ['https://169.254.169.254/latest/meta-data', 'blocked_address'],
    ['https://100.64.0.1/', 'blocked_address'],
    ['https://0.0.0.0/', 'blocked_address'],
    ['https://[::1]/', 'blocked_address'],
    ['https://[::ffff:127.0.0.1]/', 'blocked_address'],
    ['https://[::7f00:1]/', 'blocked_address'],
    ['https://[64:ff9b::7f00:1]/', 'blocked_address'],
    ['https://[fd00::1]/', 'blocked_address'],
    ['https://[fe80::1]/', 'blocked_address'],
  ])('refuses %s as %s', async (url, code) => {
    const never = () => Promise.reject(new Error('no name should be resolved'));
    expect((await failure(client({ resolve: never }).request({ url }))).code).toBe(code);
  });

  it('lets only the exact host and port of the configuration be an exception', async () => {
    const safe = client({ allowList: [`127.0.0.1:${port + 1}`] });
    expect((await failure(safe.request({ url: `http://127.0.0.1:${port}/` }))).code).toBe('bad_url');
    expect(hits).toHaveLength(0);
  });

  it('refuses a name when any of its addresses is not public', async () => {
    const safe = client({ resolve: () => Promise.resolve(['93.184.216.34', '127.0.0.1']) });
    expect((await failure(safe.request({ url: 'https://partner.example/' }))).code).toBe('blocked_address');
    expect(hits).toHaveLength(0);
  });

  it('keeps an allow-listed name reachable through the resolver, and only on its port', async () => {
    const safe = client({ resolve: () => Promise.resolve(['127.0.0.1']) });
    expect((await safe.request({ url: `http://partner.test:${port}/` })).status).toBe(200);
    expect((await failure(safe.request({ url: 'https://partner.test/' }))).code).toBe('blocked_address');
    expect(hits[0]?.headers.host).toBe(`partner.test:${port}`);
  });

  it('tries the next address when the first does not answer', async () => {
    const safe = client({ resolve: () => Promise.resolve(['127.0.0.9', '127.0.0.1']) });
    expect((await safe.request({ url: `http://partner.test:${port}/` })).body.toString()).toBe('hello');
  });

  it('returns a redirect as it is and never follows it', async () => {
    handler = (_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/canary` }).end();
    const answer = await client().request({ url: `http://127.0.0.1:${port}/` });
    expect(answer.status).toBe(302);
    expect(hits.map((hit) => hit.url)).toEqual(['/']);
  });

  it.each([
    ['gzip', gzipSync('plain words')],
    ['br', brotliCompressSync('plain words')],
  ])('undoes %s', async (encoding, body) => {
    handler = (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    const answer = await client().request({ url: `http://127.0.0.1:${port}/` });
    expect(answer.body.toString()).toBe('plain words');
  });

  it('cuts a compression bomb, a long body and a long promise', async () => {
    const url = `http://127.0.0.1:${port}/`;
    handler = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    expect((await failure(client().request({ url, maxBytes: 1_000_000 }))).code).toBe('too_large');
    handler = (_request, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', pour);
      pour();
    };
    expect((await failure(client().request({ url, maxBytes: 100_000 }))).code).toBe('too_large');
    handler = (_request, response) => response.writeHead(200, { 'content-length': 1e9 }).write('x');
    expect((await failure(client().request({ url }))).code).toBe('too_large');
  });

  it('refuses an encoding that is unknown or broken, and accepts an empty body that names one', async () => {
    const url = `http://127.0.0.1:${port}/`;
    handler = (_request, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x');
    expect((await failure(client().request({ url }))).code).toBe('bad_encoding');
    handler = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip');
    expect((await failure(client().request({ url }))).code).toBe('bad_encoding');
    handler = (_request, response) => response.writeHead(204, { 'content-encoding': 'gzip' }).end();
    expect((await client().request({ url })).status).toBe(204);
  });

  it('cuts a slow drip and a silent server at the deadline', async () => {
    const url = `http://127.0.0.1:${port}/`;
    handler = (_request, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    };
    expect((await failure(client().request({ url, timeoutMs: 150 }))).code).toBe('timeout');
    handler = () => undefined;
    const silent = await failure(client().request({ url, timeoutMs: 100 }));
    expect(silent.code).toBe('timeout');
    expect(silent.tookMs).toBeGreaterThan(0);
  });

  it('stops when the caller says so, before and during', async () => {
    const url = `http://127.0.0.1:${port}/`;
    expect((await failure(client().request({ url, signal: AbortSignal.abort() }))).code).toBe('aborted');
    expect(hits).toHaveLength(0);
    const controller = new AbortController();
    handler = () => controller.abort();
    expect((await failure(client().request({ url, signal: controller.signal }))).code).toBe('aborted');
  });

  it('reports a reset, a refusal and garbage as a failed connection', async () => {
    handler = (request) => request.socket.destroy();
    expect((await failure(client().request({ url: `http://127.0.0.1:${port}/` }))).code).toBe('connection');
    const safe = client({ allowList: ['127.0.0.1:1'] });
    expect((await failure(safe.request({ url: 'http://127.0.0.1:1/' }))).code).toBe('connection');
    handler = (request) => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n');
    expect((await failure(client().request({ url: `http://127.0.0.1:${port}/` }))).code).toBe('connection');
  });

  it('opens no more connections to one origin than allowed', async () => {
    let open = 0;
    let most = 0;
    handler = (_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end();
      }, 20);
    };
    const safe = client({ connectionsPerOrigin: 2 });
    await Promise.all(Array.from({ length: 8 }, () => safe.request({ url: `http://127.0.0.1:${port}/` })));
    expect(hits).toHaveLength(8);
    expect(most).toBe(2);
  });

  it('goes on serving after a request to the same origin failed', async () => {
    const safe = client();
    const url = `http://127.0.0.1:${port}/`;
    handler = (request) => request.socket.destroy();
    await failure(safe.request({ url }));
    handler = (_request, response) => response.end('back');
    expect((await safe.request({ url })).body.toString()).toBe('back');
  });
});
