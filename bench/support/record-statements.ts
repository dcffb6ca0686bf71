import { AsyncLocalStorage } from 'node:async_hooks';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { createApp } from '../../src/create-app.js';
import { Search, SearchIndexModule, searchQuerySchema } from '../../src/modules/search/index.js';
import { SearchItemsRepository } from '../../src/modules/search/search-items.repository.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { generateSecrets } from '../../src/platform/config/secrets.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';

/** One statement of a search. */
export interface RecordedStatement {
  readonly text: string;
  readonly values: unknown[];
  /** The planner's settings under which it ran, as connection options. */
  readonly settings: string;
  /** Statements of the search that had answered before this one was sent. */
  readonly after: number[];
}
export type RecordedSearch = RecordedStatement[];

interface Recording {
  readonly statements: RecordedSearch;
  readonly answered: number[];
}

/** The search with what it stands on and nothing else. */
class SearchAlone {}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const SETTING = /SET LOCAL (\w+) = (\w+)/g;
const CONTROL = /^\s*(START|BEGIN|COMMIT|ROLLBACK)/;

const recording = new AsyncLocalStorage<Recording>();
/** What is recorded whoever asks: a page's way through the server doesn't keep the context. */
let alone: Recording | null = null;
const local = new WeakMap<pg.Client, string>();

/** Runs each search (a path with its query) through the application's own code and gives the statements that it sends. */
export async function recordStatements(
  paths: readonly string[],
  databaseUrl: string,
): Promise<Record<string, RecordedSearch>> {
  const config = { ...loadConfig({}), databaseUrl, secrets: generateSecrets() };
  const app = await NestFactory.createApplicationContext(
    {
      module: SearchAlone,
      imports: [ConfigModule.with(config), DatabaseModule, SearchIndexModule],
      providers: [Search, SearchItemsRepository],
    },
    { logger: false, abortOnError: false },
  );
  const restore = listen();
  try {
    const search = app.get(Search);
    const found: Record<string, RecordedSearch> = {};
    for (const path of paths) {
      const query = searchQuerySchema.parse(Object.fromEntries(new URL(path, 'http://bench').searchParams));
      const heard: Recording = { statements: [], answered: [] };
      await recording.run(heard, () => search.search(query));
      found[path] = heard.statements;
    }
    return found;
  } finally {
    restore();
    await app.close();
  }
}

/** A page and the statements that the application sends for it once its caches are warm. */
export interface RecordedPage {
  readonly statements: RecordedSearch;
  readonly html: string;
}

/** The same for pages, as anybody gets them. */
export async function recordPages(
  paths: readonly string[],
  databaseUrl: string,
): Promise<Record<string, RecordedPage>> {
  const env = { SILKGATE_DEMO: 'off', SILKGATE_RATE_LIMIT: '0', SILKGATE_ROLES: 'web', SILKGATE_LOG_LEVEL: 'warn' };
  const app = await createApp({ ...loadConfig(env), databaseUrl, secrets: generateSecrets() });
  const restore = listen();
  try {
    await app.init();
    const found: Record<string, RecordedPage> = {};
    for (const path of paths) {
      await app.inject({ url: path });
      const heard: Recording = { statements: [], answered: [] };
      alone = heard;
      const { body, statusCode } = await app.inject({ url: path });
      alone = null;
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
      found[path] = { statements: heard.statements, html: body };
    }
    return found;
  } finally {
    alone = null;
    restore();
    await app.close();
  }
}

function listen(): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...args) {
    const heard = recording.getStore() ?? alone;
    const [first, second] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (!heard || text === undefined) return original.apply(this, args);
    if (CONTROL.test(text)) local.delete(this);
    const settings = [...text.matchAll(SETTING)].map(([, name, value]) => `-c ${name}=${value}`).join(' ');
    if (settings) local.set(this, settings);
    if (settings || CONTROL.test(text)) return original.apply(this, args);
    const values = typeof first === 'string' ? second : (first as { values?: unknown[] }).values;
    const index = heard.statements.push({
      text,
      values: Array.isArray(values) ? values : [],
      settings: local.get(this) ?? plannerSettings(this),
      after: [...heard.answered],
    });
    const done = () => heard.answered.push(index - 1);
    const callback = args.at(-1);
    if (typeof callback === 'function')
      return original.call(this, ...args.slice(0, -1), (...answer: unknown[]) => {
        done();
        (callback as (...answer: unknown[]) => void)(...answer);
      });
    const result = original.apply(this, args) as Promise<unknown>;
    return result.finally(done);
  };
  return () => {
    prototype.query = original;
  };
}

/** Those that the connection was opened with. */
function plannerSettings(client: pg.Client): string {
  const { options } = (client as unknown as { connectionParameters: { options?: string } }).connectionParameters;
  return (options ?? '').match(/-c (?!TimeZone)\S+/g)?.join(' ') ?? '';
}
