import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';

/** Which requests a fault meets: pushes to the site, searches on it, or reads of its own feed. */
export type Channel = 'webhook' | 'search' | 'feed';

/**
 * One act of misbehaviour. With `after: true` the site does its work first and then spoils the answer, as when a
 * connection breaks between storing and acknowledging.
 */
export type Fault = { on: Channel; after?: boolean } & (
  | { kind: 'status'; status: number; retryAfter?: number | string }
  /** The connection is cut (TCP RST). */
  | { kind: 'reset' }
  /** No answer, until the caller gives up or the site closes. */
  | { kind: 'hang' }
  /** Headers at once, then one byte each `everyMs` (100), without end. */
  | { kind: 'drip'; everyMs?: number }
  /** 200 with the expected type and a body that is no such thing. */
  | { kind: 'garbage' }
  /** 64 kB of gzip that unpack to 64 MiB. */
  | { kind: 'bomb' }
  /** 64 MiB, uncompressed and without a content-length. */
  | { kind: 'huge' }
  | { kind: 'redirect'; to: string; status?: number }
);

/** Faults wait here, first in first out for each channel, and each spoils one request. */
export class FaultQueue {
  #waiting: Fault[] = [];

  push(...faults: Fault[]): void {
    this.#waiting.push(...faults);
  }

  clear(): void {
    this.#waiting = [];
  }

  take(channel: Channel): Fault | undefined {
    const index = this.#waiting.findIndex((fault) => fault.on === channel);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }
}

const MIB = 1024 * 1024;
const SPOILT_SIZE_MIB = 64;
const ATOM = 'application/atom+xml; charset=utf-8';

/** Answers (or pointedly doesn't) as the fault says. */
export async function commit(fault: Fault, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'status': {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
      const words = fault.status === 503 ? 'We are overloaded, please come back later.' : 'Something went wrong here.';
      response.writeHead(fault.status, headers).end(JSON.stringify({ error: words }));
      return;
    }
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': ATOM }).write('<');
      const timer = setInterval(() => response.write(' '), fault.everyMs ?? 100);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'garbage':
      response
        .writeHead(200, { 'content-type': ATOM })
        .end('<feed><entry><title>\u0000\ufffd &nope; <<</feed>}{"items":[');
      return;
    case 'bomb': {
      // A gzip stream may have several members, so one compressed mebibyte repeated is a valid whole.
      const member = gzipSync(Buffer.alloc(MIB, 0x20));
      const body = Buffer.concat(Array.from({ length: SPOILT_SIZE_MIB }, () => member));
      response.writeHead(200, { 'content-type': ATOM, 'content-encoding': 'gzip' }).end(body);
      return;
    }
    case 'huge': {
      response.writeHead(200, { 'content-type': ATOM });
      const block = Buffer.alloc(MIB, 0x20);
      for (let sent = 0; sent < SPOILT_SIZE_MIB && !response.destroyed; sent += 1) {
        if (!response.write(block)) await drained(response);
      }
      response.end();
      return;
    }
    case 'redirect':
      response.writeHead(fault.status ?? 302, { location: fault.to }).end();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
