import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { commit, type Channel, type Fault, type FaultQueue } from './faults.js';

export interface SiteRequest {
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** What the route's path captured. */
  captured: string[];
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  /** Requests of a channel meet the site's faults and temper. */
  channel?: Channel;
  handle(request: SiteRequest): Reply | Promise<Reply>;
}

/** How the site behaves by nature: may take its time, and may name a fault for this request. */
export type Temper = (channel: Channel) => Promise<Fault | undefined>;

export interface SeenRequest {
  at: string;
  line: string;
  /** 0 if no answer was given. */
  status: number;
}

/** An answer other than success, with words for a human. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface ServerParts {
  port: number;
  routes: Route[];
  faults: FaultQueue;
  temper?: Temper;
}

const BODY_LIMIT = 256 * 1024;
const SEEN_LIMIT = 30;

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** Starts listening on 127.0.0.1. `seen` holds the last requests, newest first. */
export async function listen(
  parts: ServerParts,
): Promise<{ url: string; seen: SeenRequest[]; close(): Promise<void> }> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    response.once('close', () => {
      seen.unshift({ at: new Date().toISOString(), line, status: response.headersSent ? response.statusCode : 0 });
      seen.length = Math.min(seen.length, SEEN_LIMIT);
    });
    answer(parts, request, response).catch((error: unknown) => {
      if (!request.destroyed) process.stderr.write(`${line}: ${String(error)}\n`);
      response.destroy();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const known = url === null ? [] : parts.routes.filter((route) => route.path.test(url.pathname));
  const route = known.find((candidate) => candidate.method === method);
  if (url === null || route === undefined) {
    request.resume();
    if (known.length === 0) return send(response, json(404, { error: 'There is nothing at this address.' }));
    const allow = known.map((candidate) => candidate.method).join(', ');
    return send(response, json(405, { error: `This address takes ${allow}.` }, { allow }));
  }
  const work = async (): Promise<Reply> => {
    const body = await readBody(request);
    return route.handle({
      url,
      headers: request.headers,
      body,
      captured: route.path.exec(url.pathname)?.slice(1) ?? [],
    });
  };
  const fault = await faultFor(parts, route.channel);
  if (fault === undefined) return send(response, await replyOf(work));
  // A server that fails still reads what it is sent; without that, the caller sees a broken pipe instead of the fault.
  if (fault.after) await replyOf(work);
  else request.resume();
  await commit(fault, response);
}

async function faultFor(parts: ServerParts, channel: Channel | undefined): Promise<Fault | undefined> {
  if (channel === undefined) return undefined;
  return parts.faults.take(channel) ?? (await parts.temper?.(channel));
}

async function replyOf(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return json(error.status, { error: error.message });
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return json(500, { error: 'Something went wrong here.' });
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is still read, and dropped, so that the caller gets to see the answer.
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else if (size > 8 * BODY_LIMIT) break;
  }
  if (size > BODY_LIMIT) throw new Refusal(413, `At most ${BODY_LIMIT / 1024} KiB, please.`);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply): void {
  const length = Buffer.byteLength(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(length) }).end(reply.body);
}
