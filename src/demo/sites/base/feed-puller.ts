import { readFeedPage, type FeedChange } from './feed-reader.js';
import type { SiteStore } from './site-store.js';

/** What one pull brought. */
export interface PullReport {
  at: string;
  pages: number;
  applied: number;
  /** 304: nothing has changed since the last pull. */
  isUnchanged: boolean;
  /** Why the pull ended early; the next one starts anew. */
  error?: string;
}

const PAGE_LIMIT = 1_000;
const PAGE_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Pulls Silkgate's feed of offers, all its pages, whenever the first page has changed. */
export class FeedPuller {
  last?: PullReport;
  #running: Promise<unknown> = Promise.resolve();
  #timer?: NodeJS.Timeout;
  readonly #stop = new AbortController();

  constructor(
    private readonly store: SiteStore,
    private readonly feedUrl: () => string,
    private readonly onApplied: (offerId: string) => void,
  ) {}

  /** Pulls now and then every so many milliseconds; 0 means only when asked to. */
  start(intervalMs: number): void {
    if (intervalMs <= 0) return;
    void this.pull();
    this.#timer = setInterval(() => void this.pull(), intervalMs);
  }

  /** Never rejects: a site that can't read its partner's feed stays up and says so. One pull runs at a time. */
  pull(): Promise<PullReport> {
    const run = this.#running.then(async () => {
      const report: PullReport = { at: new Date().toISOString(), pages: 0, applied: 0, isUnchanged: false };
      try {
        await this.#pullPages(report);
      } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
        report.error = `${error instanceof Error ? error.message : String(error)}${cause}`;
      }
      this.last = report;
      return report;
    });
    this.#running = run;
    return run;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort(new Error('The site is closing'));
    await this.#running;
  }

  async #pullPages(report: PullReport): Promise<void> {
    const first = this.feedUrl();
    const seen = new Set<string>();
    let validators: SiteStore['validators'] = {};
    let address: string | undefined = first;
    while (address !== undefined) {
      if (seen.has(address) || seen.size >= PAGE_LIMIT) throw new Error(`The feed's pages don't end (${address})`);
      if (new URL(address).origin !== new URL(first).origin) throw new Error(`The next page is elsewhere: ${address}`);
      seen.add(address);
      const response: Response = await this.#get(address, address === first ? this.store.validators : {});
      if (response.status === 304) {
        report.isUnchanged = true;
        return;
      }
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
      if (address === first) validators = validatorsOf(response);
      const page = readFeedPage(await readText(response), address);
      report.pages += 1;
      report.applied += await this.#apply(page.changes);
      address = page.next;
    }
    // Only a pull that reached the end may say "unchanged since" the next time.
    await this.store.recordPull(validators);
  }

  #get(address: string, validators: SiteStore['validators']): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/atom+xml' };
    if (validators.etag) headers['if-none-match'] = validators.etag;
    if (validators.lastModified) headers['if-modified-since'] = validators.lastModified;
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    return fetch(address, { headers, redirect: 'error', signal });
  }

  async #apply(changes: FeedChange[]): Promise<number> {
    const writes: Promise<void>[] = [];
    let applied = 0;
    for (const change of changes) {
      const held = this.store.offers.get(change.id);
      const rev =
        change.rev ??
        (change.content ? Date.parse(change.updatedAt) : (held?.rev ?? 0) + (held?.state === 'withdrawn' ? 0 : 1));
      if (held && rev <= held.rev) continue;
      const { id, content } = change;
      // A tombstone only repeats the entry's id; the address that we know stays.
      const originUrl = content ? change.originUrl : (held?.originUrl ?? change.originUrl);
      const write = this.store.applyOffer({ eventId: `pull:${id}:${rev}`, id, rev, originUrl, content });
      writes.push(write.then(({ kept }) => this.onApplied(kept.id)));
      applied += 1;
      if (change.company) writes.push(this.#register(change.company, change.updatedAt));
    }
    await Promise.all(writes);
    return applied;
  }

  async #register({ id, ...content }: NonNullable<FeedChange['company']>, updatedAt: string): Promise<void> {
    const known = this.store.companies.get(id)?.content;
    if (known && known.name === content.name && known.country === content.country) return;
    const rev = Date.parse(updatedAt);
    await this.store.applyCompany({ eventId: `pull:${id}:${rev}`, id, rev, originUrl: content.url ?? id, content });
  }
}

function validatorsOf(response: Response): SiteStore['validators'] {
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > PAGE_BYTES) throw new Error(`The page is larger than ${PAGE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
