import { z } from 'zod';

/** A key pair for access tokens. The first of the list signs; every one of it verifies, so that keys can be rotated. */
export interface SigningKey {
  kid: string;
  /** PKCS#8 PEM of a P-256 private key. */
  privateKey: string;
}

/** What must stay secret. Given by the environment in production; generated once into the data folder for local use. */
export interface Secrets {
  /** ES256 keys for access tokens, newest first, at most two. */
  signingKeys: readonly SigningKey[];
  /** HMAC key for CSRF tokens and page cursors, 32 bytes in base64. */
  siteKey: string;
  /** AES-256-GCM keys for partner secrets at rest, newest first; `key` is 32 bytes in base64. */
  boxKeys: readonly { id: string; key: string }[];
}

/** Everything that can be set from outside. Frozen; made only by {@link loadConfig}. */
export interface Config {
  readonly env: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  /** Origin under which the world sees us, without a trailing slash. Links, feeds and cookies follow it. */
  readonly publicUrl: string;
  /** Folder for everything that is kept outside the database (and for the database itself when it is embedded). */
  readonly dataDir: string;
  /** `null` means: run the embedded PostgreSQL in {@link dataDir}. */
  readonly databaseUrl: string | null;
  /** Connections that this process may open for requests and jobs. */
  readonly databasePool: number;
  readonly roles: { readonly web: boolean; readonly worker: boolean };
  readonly demo: boolean;
  /** First of three consecutive ports for the affiliated-site simulators; 0 picks free ones. */
  readonly demoSitesPort: number;
  readonly redisUrl: string | null;
  /** `null` means: take them from the data folder (never in production). */
  readonly secrets: Secrets | null;
  /** Proxies whose `X-Forwarded-*` headers are believed: a list of addresses, or none. */
  readonly trustProxy: readonly string[];
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Largest JSON or form body in bytes. */
  readonly bodyLimit: number;
  /** Largest uploaded file in bytes. */
  readonly uploadLimit: number;
  /** Requests a minute and address before 429; sign-in has its own, tighter limits. 0 switches rate limits off. */
  readonly rateLimit: number;
  /** `host:port` of addresses that outgoing requests may reach although they are private or not https. */
  readonly outgoingAllowList: readonly string[];
  /** Bearer token that `/metrics` asks for; `null` leaves it open to loopback only. */
  readonly metricsToken: string | null;
  /** How long a shutdown waits for requests and jobs in flight, in milliseconds. */
  readonly shutdownTimeoutMs: number;
}

/** Says at once everything that is wrong with the environment. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not valid:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const PLACEHOLDERS = /^(change-?me|secret|password|example|todo|placeholder)/i;

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
const wholeNumber = (standard: number, min: number, max: number) =>
  z.string().default(String(standard)).pipe(z.coerce.number<string>().int().min(min).max(max));
const key32 = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(3000, 0, 65_535),
  SILKGATE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SILKGATE_DATA_DIR: z.string().min(1).default('.silkgate'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SILKGATE_DATABASE_POOL: wholeNumber(10, 2, 200),
  SILKGATE_ROLES: list.refine(
    (roles) => roles.every((role) => role === 'web' || role === 'worker'),
    'takes web, worker or web,worker',
  ),
  SILKGATE_DEMO: z.enum(['on', 'off']).optional(),
  SILKGATE_DEMO_SITES_PORT: wholeNumber(3101, 0, 65_533),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SILKGATE_SIGNING_KEYS: z.string().optional(),
  SILKGATE_SITE_KEY: key32.optional(),
  SILKGATE_BOX_KEYS: z.string().optional(),
  SILKGATE_TRUST_PROXY: list,
  SILKGATE_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  SILKGATE_BODY_LIMIT: wholeNumber(1_048_576, 1_024, 104_857_600),
  SILKGATE_UPLOAD_LIMIT: wholeNumber(67_108_864, 1_024, 1_073_741_824),
  SILKGATE_RATE_LIMIT: wholeNumber(600, 0, 1_000_000),
  SILKGATE_OUTGOING_ALLOW: list,
  SILKGATE_METRICS_TOKEN: z.string().min(16).optional(),
  SILKGATE_SHUTDOWN_TIMEOUT_MS: wholeNumber(10_000, 0, 600_000),
});

const signingKeysSchema = z
  .array(z.strictObject({ kid: z.string().min(1), privateKey: z.string().includes('PRIVATE KEY') }))
  .min(1)
  .max(2);
const boxKeysSchema = z.array(z.strictObject({ id: z.string().min(1).max(32), key: key32 })).min(1);

function parseJson<T>(name: string, text: string | undefined, shape: z.ZodType<T>, faults: string[]): T | null {
  if (text === undefined) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    const why =
      cause instanceof z.ZodError
        ? cause.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
        : 'is not JSON';
    faults.push(`${name}: ${why}`);
    return null;
  }
}

/**
 * Reads the configuration from environment variables.
 *
 * @param env usually `process.env`; nothing else in the program reads it
 * @throws ConfigError that lists every fault, not just the first
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  // An empty variable counts as absent: compose files pass `NAME=` for what isn't set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const vars = parsed.data;
  const production = vars.NODE_ENV === 'production';
  const signingKeys = parseJson('SILKGATE_SIGNING_KEYS', vars.SILKGATE_SIGNING_KEYS, signingKeysSchema, faults);
  const boxKeys = parseJson('SILKGATE_BOX_KEYS', vars.SILKGATE_BOX_KEYS, boxKeysSchema, faults);
  const secrets =
    signingKeys && boxKeys && vars.SILKGATE_SITE_KEY ? { signingKeys, boxKeys, siteKey: vars.SILKGATE_SITE_KEY } : null;

  const someSecret = vars.SILKGATE_SIGNING_KEYS ?? vars.SILKGATE_BOX_KEYS ?? vars.SILKGATE_SITE_KEY;
  if (!secrets && faults.length === 0 && (production || someSecret !== undefined)) {
    for (const name of ['SILKGATE_SIGNING_KEYS', 'SILKGATE_SITE_KEY', 'SILKGATE_BOX_KEYS'] as const) {
      if (vars[name] === undefined)
        faults.push(
          `${name}: must be given ${production ? 'in production' : 'when one of the secrets is'} (npm run secrets prints a fresh set)`,
        );
    }
  }
  const publicUrl = (vars.SILKGATE_PUBLIC_URL ?? `http://localhost:${vars.PORT}`).replace(/\/+$/, '');
  if (new URL(publicUrl).pathname !== '/') faults.push('SILKGATE_PUBLIC_URL: takes an origin without a path');
  if (production) {
    if (!publicUrl.startsWith('https://')) faults.push('SILKGATE_PUBLIC_URL: must be https in production');
    if (vars.SILKGATE_DEMO === 'on')
      faults.push('SILKGATE_DEMO: the demo marketplace is never loaded in production; leave it out or set it to off');
    if (!vars.DATABASE_URL)
      faults.push(
        'DATABASE_URL: must be given in production; the embedded PostgreSQL is for one machine without backups',
      );
    for (const name of ['SILKGATE_SITE_KEY', 'SILKGATE_METRICS_TOKEN'] as const) {
      const value = vars[name];
      if (value && PLACEHOLDERS.test(value)) faults.push(`${name}: is a placeholder; give a random one`);
    }
    if (vars.SILKGATE_SITE_KEY && new Set(Buffer.from(vars.SILKGATE_SITE_KEY, 'base64')).size < 8)
      faults.push('SILKGATE_SITE_KEY: is not random');
  }
  if (faults.length > 0) throw new ConfigError(faults);

  const roles = vars.SILKGATE_ROLES.length > 0 ? vars.SILKGATE_ROLES : ['web', 'worker'];
  return deepFreeze({
    env: vars.NODE_ENV,
    host: vars.HOST,
    port: vars.PORT,
    publicUrl,
    dataDir: vars.SILKGATE_DATA_DIR,
    databaseUrl: vars.DATABASE_URL ?? null,
    databasePool: vars.SILKGATE_DATABASE_POOL,
    roles: { web: roles.includes('web'), worker: roles.includes('worker') },
    demo: vars.SILKGATE_DEMO === undefined ? vars.NODE_ENV === 'development' : vars.SILKGATE_DEMO === 'on',
    demoSitesPort: vars.SILKGATE_DEMO_SITES_PORT,
    redisUrl: vars.REDIS_URL ?? null,
    secrets,
    trustProxy: vars.SILKGATE_TRUST_PROXY,
    // At a terminal the address is what people look for, not a line for each request.
    logLevel: vars.SILKGATE_LOG_LEVEL ?? (production ? 'info' : 'warn'),
    bodyLimit: vars.SILKGATE_BODY_LIMIT,
    uploadLimit: vars.SILKGATE_UPLOAD_LIMIT,
    rateLimit: vars.SILKGATE_RATE_LIMIT,
    outgoingAllowList: vars.SILKGATE_OUTGOING_ALLOW,
    metricsToken: vars.SILKGATE_METRICS_TOKEN ?? null,
    shutdownTimeoutMs: vars.SILKGATE_SHUTDOWN_TIMEOUT_MS,
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
