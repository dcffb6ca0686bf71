import type { IncomingMessage } from 'node:http';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { RunningConfig } from '../config/config.module.js';
import { type ClusterAdapter, clusterAdapter } from './cluster-adapter.js';

// Nest's adapter has a socket.io of its own, whose types are not quite those of ours.
type Server = ReturnType<IoAdapter['createIOServer']>;
type ServerOptions = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;

/** Largest message from a client, in bytes; the connection of whoever sends a larger one is cut. */
export const MOST_BYTES = 64 * 1024;

/** Socket.IO on the application's own port, with its limits set and strangers' pages kept out. */
export class RealtimeAdapter extends IoAdapter {
  readonly #origin: string;
  readonly #isProduction: boolean;
  #closing: Promise<void> | null = null;

  private constructor(
    app: INestApplicationContext,
    config: RunningConfig,
    private readonly cluster: ClusterAdapter,
  ) {
    super(app);
    this.#isProduction = config.env === 'production';
    this.#origin = new URL(config.publicUrl).origin;
  }

  /** Connects to what carries passing messages between nodes, and gives the adapter for `app.useWebSocketAdapter`. */
  static async create(app: INestApplicationContext, config: RunningConfig): Promise<RealtimeAdapter> {
    return new RealtimeAdapter(app, config, await clusterAdapter(config, new Logger(RealtimeAdapter.name)));
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const limits: Partial<ServerOptions> = {
      path: '/socket.io',
      // Clients try the websocket first; polling is for networks that let none through.
      transports: ['websocket', 'polling'],
      serveClient: false,
      // Compressing small messages costs far more than it saves.
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: MOST_BYTES,
      pingInterval: 20_000,
      pingTimeout: 15_000,
      connectTimeout: 10_000,
      allowRequest: (request, callback) => callback(null, this.isFromHere(request)),
      adapter: this.cluster.create,
    };
    return super.createIOServer(port, { ...options, ...limits } as ServerOptions);
  }

  override async close(server: Server): Promise<void> {
    // Nest closes a server once for each of its namespaces.
    this.#closing ??= this.closeAll(server);
    await this.#closing;
  }

  private async closeAll(server: Server): Promise<void> {
    await this.cluster.settle();
    await super.close(server);
    await this.cluster.close();
  }

  /** A browser says which page it acts for; only our own may. Other programs send no `Origin`: they need a token, see the handshake. */
  private isFromHere(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined || origin === this.#origin) return true;
    // On one's own machine the same site has several names: localhost, 127.0.0.1, a free port. Forms judge it the same way.
    return !this.#isProduction && origin === `http://${host}`;
  }
}
