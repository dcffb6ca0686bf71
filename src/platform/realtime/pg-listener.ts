import { Inject, Injectable } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../config/config.module.js';

/** What comes over a channel. */
export interface ChannelListener {
  notified(payload: string): void;
  /** The connection is there, for the first time or again: notifications may have been missed. */
  connected(): void;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;

/** One connection of its own that listens to PostgreSQL's notifications, and comes back by itself when the server was away. */
@Injectable()
export class PgListener {
  readonly #listeners = new Map<string, ChannelListener>();
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryMs = FIRST_RETRY_MS;
  #closed = false;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectPinoLogger(PgListener.name) private readonly log: PinoLogger,
  ) {}

  /** Listens to a channel from now on. Resolves when the first attempt has succeeded or failed; then it goes on by itself. */
  async listen(channel: string, listener: ChannelListener): Promise<void> {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`"${channel}" is not a channel's name`);
    this.#listeners.set(channel, listener);
    if (this.#client) await this.#client.query(`LISTEN ${channel}`).then(() => listener.connected());
    else await this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'silkgate-listen',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, null));
    client.on('notification', ({ channel, payload }) => this.#listeners.get(channel)?.notified(payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.#listeners.keys()) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      this.#lost(client, error);
      return;
    }
    if (this.#closed) {
      await client.end();
      return;
    }
    this.#client = client;
    this.#retryMs = FIRST_RETRY_MS;
    for (const listener of this.#listeners.values()) listener.connected();
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#closed || this.#retry || (this.#client !== null && this.#client !== client)) return;
    this.#client = null;
    this.log.warn({ err: error, retryMs: this.#retryMs }, 'not listening to PostgreSQL');
    // Ending a connection that has failed can only fail in turn.
    client.end().catch((cause: unknown) => this.log.debug({ err: cause }, 'a lost connection would not end'));
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
      void this.#connect();
    }, this.#retryMs);
    this.#retry.unref();
  }
}
