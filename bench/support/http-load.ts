import autocannon from 'autocannon';

/** What one round of requests came to. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds that each answer took, in rising order. */
  readonly latencies: readonly number[];
}

/**
 * Asks for the paths in turn over kept-alive connections for so many seconds.
 *
 * @throws Error when an answer was not a success: a fast refusal must not pass for speed
 */
export async function httpLoad(
  url: string,
  paths: readonly string[],
  connections: number,
  seconds: number,
): Promise<Round> {
  const latencies: number[] = [];
  const run = autocannon({ url, connections, duration: seconds, requests: paths.map((path) => ({ path })) });
  void run.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
    latencies.push(milliseconds);
  });
  const result = await run;
  const wrong = result.errors + result.timeouts + result.non2xx;
  if (wrong > 0 || result['2xx'] === 0) throw new Error(`${url}: ${wrong} of ${latencies.length} requests failed`);
  return { perSecond: result['2xx'] / result.duration, latencies: latencies.sort((a, b) => a - b) };
}
