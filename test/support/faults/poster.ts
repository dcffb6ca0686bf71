import { randomUUID } from 'node:crypto';
import type { TestActor } from '../actors.js';
import type { PersistentClient } from './persistent-client.js';

/** How an offer must be found at the end. */
export interface Desired {
  title: string;
  isLive: boolean;
}

interface Offer {
  id: string;
  state: string;
  title: Record<string, string>;
  pendingRev: number | null;
}

/** Posts offers, changes and withdraws them, as fast as it gets answers; several may work at once. */
export class Poster {
  /** By id: everything of which the API has said that it is so. */
  readonly desired = new Map<string, Desired>();
  /** Titles of offers that were tried once only, without a key for repeating. */
  readonly triedOnce: string[] = [];
  #next = 0;

  constructor(
    private readonly client: PersistentClient,
    private readonly owner: TestActor,
    private readonly officer: TestActor,
    private readonly name: string,
  ) {}

  /** Goes on until `isOver`; what was begun is brought to its end. */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const index = this.#next++;
      const title = `${this.name} ${index}`;
      if (index % 5 === 4) await this.draftOnce(`${title} once`);
      const id = await this.publish(title);
      if (index % 3 === 1) await this.change(id, `${title}, changed`);
      if (index % 3 === 2) await this.withdraw(id, title);
    }
  }

  private body(title: string) {
    return { direction: 'SELL', title, description: 'Ships from Busan.', sector: 'minerals' };
  }

  private async draftOnce(title: string): Promise<void> {
    this.triedOnce.push(title);
    await this.client.once('draft once', title, this.owner, {
      method: 'POST',
      path: '/offers',
      body: this.body(title),
    });
  }

  private async publish(title: string): Promise<string> {
    const made = await this.client.until<Offer>('draft', title, this.owner, {
      method: 'POST',
      path: '/offers',
      body: this.body(title),
      headers: { 'idempotency-key': randomUUID() },
    });
    if (!made) throw new Error(`No offer came back for ${title}`);
    const { id } = made;
    this.desired.set(id, { title, isLive: false });
    await this.client.until('submit', title, this.owner, { method: 'POST', path: `/offers/${id}/submit` }, () =>
      this.is(id, ({ state }) => state === 'pending_review'),
    );
    await this.decide(id, title);
    this.desired.set(id, { title, isLive: true });
    return id;
  }

  private async change(id: string, title: string): Promise<void> {
    await this.client.until('change', title, this.owner, { method: 'PATCH', path: `/offers/${id}`, body: { title } });
    await this.decide(id, title);
    this.desired.set(id, { title, isLive: true });
  }

  private async withdraw(id: string, title: string): Promise<void> {
    await this.client.until('withdraw', title, this.owner, { method: 'POST', path: `/offers/${id}/withdraw` }, () =>
      this.is(id, ({ state }) => state === 'withdrawn'),
    );
    this.desired.set(id, { title, isLive: false });
  }

  private async decide(id: string, title: string): Promise<void> {
    await this.client.until(
      'publish',
      title,
      this.officer,
      { method: 'POST', path: `/officer/offers/${id}/decision`, body: { decision: 'publish' } },
      () => this.is(id, ({ state, pendingRev }) => state === 'published' && pendingRev === null),
    );
  }

  private async is(id: string, holds: (offer: Offer) => boolean): Promise<boolean> {
    const offer = await this.client.until<Offer>('read', id, this.owner, { method: 'GET', path: `/offers/${id}` });
    return offer !== undefined && holds(offer);
  }
}
