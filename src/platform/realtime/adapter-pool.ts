import pg from 'pg';

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * The pool that Socket.IO's PostgreSQL adapter gets. The adapter takes one connection for good, to listen, and when that is lost it neither
 * hears the error (which would end the process) nor gives the connection back (which would empty the pool, one restart of the server after the other).
 * So what it takes for good is a connection beside the pool; its queries are the pool's.
 */
export class AdapterPool extends pg.Pool {
  readonly #settings: pg.PoolConfig;
  readonly #onError: (error: Error) => void;
  #connecting: Promise<unknown> = Promise.resolve();

  constructor(settings: pg.PoolConfig, onError: (error: Error) => void) {
    super({ max: 2, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, ...settings });
    this.#settings = settings;
    this.#onError = onError;
    this.on('error', onError);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    // The pool's own queries ask with a callback.
    if (callback) return super.connect(callback);
    const connection = this.#listening();
    this.#connecting = Promise.allSettled([connection]);
    return connection;
  }

  /** Resolves when no connection is on its way any more: before that the adapter can't be closed without losing it. */
  async settled(): Promise<void> {
    await this.#connecting;
  }

  async #listening(): Promise<pg.PoolClient> {
    const client = new pg.Client({ connectionTimeoutMillis: 5_000, keepAlive: true, ...this.#settings });
    client.on('error', this.#onError);
    await client.connect();
    const release = () => void client.end().catch(this.#onError);
    return Object.assign(client, { release });
  }
}
