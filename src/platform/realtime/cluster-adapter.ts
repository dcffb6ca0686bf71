import type { Logger } from '@nestjs/common';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import type { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import type { RunningConfig } from '../config/config.module.js';
import { AdapterPool } from './adapter-pool.js';

/** How passing messages (typing, signalling) reach the sockets of other nodes. What must not be lost doesn't go this way. */
export interface ClusterAdapter {
  create: ReturnType<typeof createPostgresAdapter | typeof createRedisAdapter>;
  /** Before the sockets are closed. */
  settle(): Promise<void>;
  /** After the sockets were closed. */
  close(): Promise<void>;
}

/** Redis when the deployment has it, else PostgreSQL. */
export async function clusterAdapter(config: RunningConfig, log: Logger): Promise<ClusterAdapter> {
  return config.redisUrl === null ? throughPostgres(config, log) : throughRedis(config.redisUrl, log);
}

async function throughRedis(url: string, log: Logger): Promise<ClusterAdapter> {
  // Loaded only where there is a Redis: it takes 22 MB and a fifth of a second.
  const [{ createClient }, { createAdapter }] = await Promise.all([
    import('redis'),
    import('@socket.io/redis-streams-adapter'),
  ]);
  const client = createClient({ url });
  client.on('error', (error: Error) => log.warn(`Redis: ${error.message}`));
  await client.connect();
  return {
    create: createAdapter(client, { maxLen: 10_000 }),
    settle: () => Promise.resolve(),
    close: () => client.close(),
  };
}

function throughPostgres(config: RunningConfig, log: Logger): ClusterAdapter {
  const warn = (error: Error) => log.warn(`Passing messages between nodes: ${error.message}`);
  const pool = new AdapterPool({ connectionString: config.databaseUrl, application_name: 'silkgate-sockets' }, warn);
  const create = createPostgresAdapter(pool, {
    channelPrefix: 'silkgate_sockets',
    heartbeatInterval: 15_000,
    heartbeatTimeout: 40_000,
    errorHandler: warn,
  });
  return { create, settle: () => pool.settled(), close: () => pool.end() };
}
