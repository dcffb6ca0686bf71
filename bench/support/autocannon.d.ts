declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    requests: { method?: 'GET'; path: string }[];
  }

  interface Result {
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    '2xx': number;
  }

  /** Emits `response` with the client, the status, the bytes and the milliseconds that the answer took. */
  type Instance = EventEmitter & Promise<Result>;

  export default function autocannon(options: Options): Instance;
}
