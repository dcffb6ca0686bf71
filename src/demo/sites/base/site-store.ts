import { join } from 'node:path';
import { Journal } from './journal.js';
import type { CompanyProfile, IncomingListing } from './listing.js';

interface Change<Content> {
  /** The webhook's id, or a name of the pulled revision: the same change always has the same one. */
  eventId: string;
  /** The identifier that Silkgate gave: a UUID. */
  id: string;
  rev: number;
  originUrl: string;
  /** Absent in a withdrawal. */
  content?: Content;
  /** As it came over the wire; kept for the record. */
  raw?: unknown;
}

export type OfferChange = Change<IncomingListing>;
export type CompanyChange = Change<CompanyProfile>;

/** One offer or company as the site holds it. */
export interface Kept<Content> {
  id: string;
  remoteId: string;
  rev: number;
  state: 'published' | 'withdrawn';
  originUrl: string;
  content?: Content;
  receivedAt: string;
  updatedAt: string;
  /** In the order in which they were applied. */
  appliedRevs: number[];
  /** Changes that came too late, or asked for a withdrawn offer. */
  ignoredCount: number;
}

/** `repeated`: this very event was seen before. `stale`: not newer than what is held. */
export type Outcome = 'applied' | 'stale' | 'repeated';

export interface Receipt<Content> {
  outcome: Outcome;
  kept: Kept<Content>;
}

type Collection = 'offers' | 'companies';
interface ReceivedEntry extends Change<IncomingListing & CompanyProfile> {
  kind: 'received';
  at: string;
  collection: Collection;
  remoteId: string;
  outcome: Outcome;
}
type Entry =
  | ReceivedEntry
  | { kind: 'opened'; at: string }
  | { kind: 'pulled'; at: string; etag?: string; lastModified?: string }
  | { kind: 'sent'; at: string; id: string; rev: number; state: 'published' | 'withdrawn' };

/** Everything that a site knows beyond its own offers; rebuilt from its journal at each start. */
export class SiteStore {
  /** When the site opened for the first time; its own offers are dated by it. */
  openedAt = '';
  /** Validators of the last complete pull of the feed. */
  validators: { etag?: string; lastModified?: string } = {};
  readonly offers = new Map<string, Kept<IncomingListing>>();
  readonly companies = new Map<string, Kept<CompanyProfile>>();
  /** The site's own offers that it has sent to Silkgate, by their number. */
  readonly sent = new Map<string, { rev: number; state: 'published' | 'withdrawn' }>();
  readonly #outcomes = new Map<string, Outcome>();

  private constructor(
    private readonly journal: Journal<Entry>,
    private readonly prefix: string,
  ) {}

  static async open(dataDir: string, prefix: string): Promise<SiteStore> {
    const { journal, entries } = await Journal.open<Entry>(join(dataDir, 'journal.jsonl'));
    const store = new SiteStore(journal, prefix);
    for (const entry of entries) store.#replay(entry);
    if (store.openedAt === '') await store.#write({ kind: 'opened', at: now() });
    return store;
  }

  /** Resolves when the change and its outcome are on the disk. */
  async applyOffer(change: OfferChange): Promise<Receipt<IncomingListing>> {
    const outcome = await this.#apply('offers', change);
    return { outcome, kept: existing(this.offers, change.id) };
  }

  async applyCompany(change: CompanyChange): Promise<Receipt<CompanyProfile>> {
    const outcome = await this.#apply('companies', change);
    return { outcome, kept: existing(this.companies, change.id) };
  }

  recordPull(validators: SiteStore['validators']): Promise<void> {
    return this.#write({ kind: 'pulled', at: now(), ...validators });
  }

  /** Written before the sending, so that no revision number is ever used for two contents. */
  async recordSending(id: string, state: 'published' | 'withdrawn'): Promise<number> {
    const rev = (this.sent.get(id)?.rev ?? 0) + 1;
    await this.#write({ kind: 'sent', at: now(), id, rev, state });
    return rev;
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  async #apply(collection: Collection, change: OfferChange | CompanyChange): Promise<Outcome> {
    if (this.#outcomes.has(change.eventId)) {
      // The first arrival may still be on its way to the disk; nobody is told "stored" before it is.
      await this.journal.settled();
      return 'repeated';
    }
    const held = this[collection].get(change.id);
    const number = `${collection === 'companies' ? 'C' : ''}${String(this[collection].size + 1).padStart(5, '0')}`;
    const outcome = decide(held, change);
    await this.#write({
      ...(change as Change<IncomingListing & CompanyProfile>),
      kind: 'received',
      at: now(),
      collection,
      remoteId: held?.remoteId ?? `${this.prefix}-S${number}`,
      outcome,
    });
    return outcome;
  }

  /** Memory changes at once, so that the next request decides on it; the answer waits for the disk. */
  #write(entry: Entry): Promise<void> {
    this.#replay(entry);
    return this.journal.append(entry);
  }

  #replay(entry: Entry): void {
    if (entry.kind === 'opened') this.openedAt = entry.at;
    else if (entry.kind === 'pulled') this.validators = { etag: entry.etag, lastModified: entry.lastModified };
    else if (entry.kind === 'sent') this.sent.set(entry.id, { rev: entry.rev, state: entry.state });
    else {
      this.#outcomes.set(entry.eventId, entry.outcome);
      if (entry.collection === 'offers') keep(this.offers, entry);
      else keep(this.companies, entry);
    }
  }
}

/** Only a newer revision counts: a tombstone is never undone by what was sent before it, only by a later posting. */
function decide(held: Kept<unknown> | undefined, change: Change<unknown>): Outcome {
  return held === undefined || change.rev > held.rev ? 'applied' : 'stale';
}

function keep<Content>(into: Map<string, Kept<Content>>, entry: ReceivedEntry & { content?: Content }): void {
  const held = into.get(entry.id);
  if (entry.outcome !== 'applied') {
    if (held) held.ignoredCount += 1;
    return;
  }
  into.set(entry.id, {
    id: entry.id,
    remoteId: entry.remoteId,
    rev: entry.rev,
    state: entry.content === undefined ? 'withdrawn' : 'published',
    originUrl: entry.originUrl,
    // The page of a withdrawn offer still says what it was in the site's own list, so its last content stays.
    content: entry.content ?? held?.content,
    receivedAt: held?.receivedAt ?? entry.at,
    updatedAt: entry.at,
    appliedRevs: [...(held?.appliedRevs ?? []), entry.rev],
    ignoredCount: held?.ignoredCount ?? 0,
  });
}

function existing<Content>(from: Map<string, Kept<Content>>, id: string): Kept<Content> {
  const kept = from.get(id);
  if (kept === undefined) throw new Error(`Nothing is kept under ${id} after it was stored`);
  return kept;
}

const now = (): string => new Date().toISOString();
