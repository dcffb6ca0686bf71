import { Agent, type Dispatcher, buildConnector, errors } from 'undici';
import { AddressPolicy } from './address-policy.js';
import { type ResolveHost, createGuardedConnector, resolveWithSystem } from './guarded-connector.js';
import { OutgoingError, type OutgoingErrorCode } from './outgoing.error.js';
import { ACCEPT_ENCODING, collectBody, decodeBody } from './response-body.js';

/** How a client of the outside world is set up. */
export interface SafeHttpOptions {
  /** Exact `host:port` entries from the configuration, e.g. `127.0.0.1:3101`; only these may be http, loopback or on other ports. */
  readonly allowList: readonly string[];
  /** The resolver; the system's own unless given. */
  readonly resolve?: ResolveHost;
  /** Open connections to one origin; further requests wait. Default 4. */
  readonly connectionsPerOrigin?: number;
  /** Milliseconds for one attempt to connect, TLS included. Default 5000. */
  readonly connectTimeoutMs?: number;
}

/** One request to somebody else's system. */
export interface OutgoingRequest {
  readonly url: string | URL;
  /** Default `GET`. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
  /** Milliseconds for everything, from waiting for a connection to the last byte of the answer. Default 15000. */
  readonly timeoutMs?: number;
  /** The most bytes of body to accept, after decompression. Default 1 MiB. */
  readonly maxBytes?: number;
}

/** A whole answer; also a redirect or an error status, which are never followed and never thrown. */
export interface OutgoingResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly tookMs: number;
}

/** The one client for every outgoing request. */
export interface SafeHttp {
  /** @throws OutgoingError when there is no answer; see {@link OutgoingErrorCode} */
  request(request: OutgoingRequest): Promise<OutgoingResponse>;
  /** Closes all connections; requests under way fail with `aborted`. */
  close(): Promise<void>;
}

const MEBIBYTE = 1024 * 1024;
const MOST_ORIGINS = 1000;

function flattenHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function codeOf(error: unknown, signal: AbortSignal | undefined, deadline: AbortSignal): OutgoingErrorCode {
  if (signal?.aborted) return 'aborted';
  if (deadline.aborted) return 'timeout';
  if (error instanceof errors.InvalidArgumentError) return 'bad_url';
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'too_large';
  if (error instanceof errors.ConnectTimeoutError || error instanceof errors.HeadersTimeoutError) return 'timeout';
  if (error instanceof errors.BodyTimeoutError) return 'timeout';
  if (error instanceof errors.ClientDestroyedError || error instanceof errors.ClientClosedError) return 'aborted';
  return 'connection';
}

const WORDS: Readonly<Record<OutgoingErrorCode, string>> = {
  aborted: 'The request was cancelled',
  timeout: 'No complete answer before the deadline',
  bad_url: 'The request is malformed',
  too_large: 'The answer is too large',
  connection: 'The connection failed',
  blocked_address: 'The address is not public',
  bad_encoding: 'The answer is not encoded as it says',
};

/**
 * Creates the guarded client. It knows no proxy, follows no redirect and resolves every name itself, so a URL that a
 * stranger typed can't lead it inside.
 */
export function createSafeHttp(options: SafeHttpOptions): SafeHttp {
  const policy = new AddressPolicy(options.allowList);
  const connect = buildConnector({ timeout: options.connectTimeoutMs ?? 5000, allowH2: false });
  const agent = new Agent({
    connections: options.connectionsPerOrigin ?? 4,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: 16 * 1024,
    maxOrigins: MOST_ORIGINS,
    connect: createGuardedConnector(policy, options.resolve ?? resolveWithSystem, connect),
  });

  const exchange = async (request: OutgoingRequest, signal: AbortSignal): Promise<Omit<OutgoingResponse, 'tookMs'>> => {
    const { url } = policy.check(request.url);
    const maxBytes = request.maxBytes ?? MEBIBYTE;
    const dispatch: Dispatcher.RequestOptions = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method ?? 'GET',
      headers: { 'user-agent': 'Silkgate/1', ...request.headers, 'accept-encoding': ACCEPT_ENCODING },
      body: request.body ?? null,
      signal,
    };
    const answer = await agent.request(dispatch);
    const headers = flattenHeaders(answer.headers);
    try {
      if (request.method !== 'HEAD' && Number(headers['content-length'] ?? 0) > maxBytes) {
        throw new OutgoingError('too_large', `The answer is larger than ${maxBytes} bytes`);
      }
      const raw = await collectBody(answer.body, maxBytes);
      const body = await decodeBody(raw, headers['content-encoding'], maxBytes);
      return { status: answer.statusCode, headers, body };
    } finally {
      // Cuts the connection when the body was not read to its end, and does nothing otherwise. Cutting makes the body
      // emit an error of its own, which says nothing new.
      answer.body.on('error', () => undefined).destroy();
    }
  };

  return {
    async request(request) {
      const startedAt = performance.now();
      const deadline = AbortSignal.timeout(request.timeoutMs ?? 15_000);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
      try {
        if (request.signal?.aborted) throw request.signal.reason;
        const answer = await exchange(request, signal);
        return { ...answer, tookMs: performance.now() - startedAt };
      } catch (error) {
        const tookMs = performance.now() - startedAt;
        if (error instanceof OutgoingError)
          throw new OutgoingError(error.code, error.message, { cause: error, tookMs });
        const code = codeOf(error, request.signal, deadline);
        throw new OutgoingError(code, WORDS[code], { cause: error, tookMs });
      }
    },
    close: () => agent.destroy(),
  };
}
