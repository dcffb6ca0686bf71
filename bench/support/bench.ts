import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';
import { type ImportedCatalogue, importCatalogue } from './catalogue.js';
import { type Served, startApplication } from './processes.js';

/** What was asked for on the command line. */
export interface BenchOptions {
  /** NDJSON or CSV, also gzipped; without it the project's own catalogue, varied. */
  readonly catalogue: string | null;
  /** How long each rate is measured. */
  readonly seconds: number;
}

/** One figure beside what a bare program reaches in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
  readonly aim?: { readonly text: string; readonly isMet: boolean };
}

/** A measure leaves the bench as it found it: running, with at most more rows in it. */
export type Measure = (bench: Bench) => Promise<Measurement[]>;

/** A PostgreSQL of our own, with all its safety on, and the application on it in a process of its own. */
export class Bench {
  #catalogue: Promise<ImportedCatalogue> | undefined;

  private constructor(
    readonly options: BenchOptions,
    readonly directory: string,
    private readonly postgres: EmbeddedPostgres,
    readonly databaseUrl: string,
    readonly app: Served,
    readonly database: pg.Pool,
  ) {}

  static async start(options: BenchOptions): Promise<Bench> {
    const directory = await mkdtemp(join(tmpdir(), 'silkgate-bench-'));
    const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres') });
    try {
      // The configuration wants a URL with a host; the `host` parameter, which names the socket, still has the last word.
      const url = postgres.connectionString.replace('@/', '@localhost/');
      const app = await startApplication(join(directory, 'data'), url);
      return new Bench(options, directory, postgres, url, app, new pg.Pool({ connectionString: url, max: 8 }));
    } catch (error) {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
      throw error;
    }
  }

  /** The catalogue is imported once, by whichever measure needs it first. */
  catalogue(): Promise<ImportedCatalogue> {
    this.#catalogue ??= importCatalogue(this);
    return this.#catalogue;
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.database.end();
    await this.postgres.stop();
    await rm(this.directory, { recursive: true, force: true });
  }
}
