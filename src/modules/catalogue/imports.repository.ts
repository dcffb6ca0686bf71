import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { ImportFormat } from './import-file.js';
import type { ImportSettings, ImportSummary } from './imports.dto.js';

/** Faults kept of one import. Nobody reads more, and a file of nothing but faults must not fill the database. */
export const MOST_FAULTS_KEPT = 10_000;

export interface NewImport {
  id: string;
  companyId: string;
  userId: string;
  fileKey: string;
  fileName: string;
  format: ImportFormat;
  dryRun: boolean;
  settings: ImportSettings;
  /** Whether it waits for its owner instead of for a worker. */
  isHeld: boolean;
  bytesTotal: number;
}

/** A file that waits to be started. */
export type KeptFile = Pick<NewImport, 'fileKey' | 'format' | 'bytesTotal'>;

/** What the worker needs to begin or go on. */
export interface ImportJob extends Omit<NewImport, 'isHeld'> {
  state: ImportSummary['state'];
  linesDone: number;
}

export interface LineError {
  line: number;
  pointer: string;
  reason: string;
  sku: string | null;
}

/** What a chunk of lines came to. */
export interface ChunkCounts {
  linesDone: number;
  bytesRead: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** What has been run for real, or has failed, has no file any more. */
const STARTABLE = `(file_key IS NOT NULL AND state IN ('uploaded', 'completed'))`;
const SUMMARY = `jsonb_build_object('id', id, 'state', state, 'fileName', file_name, 'format', format, 'dryRun', dry_run,
  'startable', ${STARTABLE}, 'settings', options,
  'progress', CASE WHEN state = 'completed' THEN 1 ELSE round(least(0.99, bytes_read::numeric / greatest(bytes_total, 1)), 3) END,
  'lines', created + updated + unchanged + failed, 'created', created, 'updated', updated, 'unchanged', unchanged, 'failed', failed, 'failure', failure,
  'createdAt', to_char(created_at, ${UTC}), 'startedAt', to_char(started_at, ${UTC}), 'finishedAt', to_char(finished_at, ${UTC}))`;

/** All SQL on bulk imports. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, job: NewImport): Promise<void> {
    await tx.run(
      `INSERT INTO catalogue_import (id, company_id, user_id, file_key, file_name, format, dry_run, options, state, bytes_total)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, $9)`,
      [
        job.id,
        job.companyId,
        job.userId,
        job.fileKey,
        job.fileName,
        job.format,
        job.dryRun,
        JSON.stringify(job.settings),
        job.bytesTotal,
        job.isHeld ? 'uploaded' : 'queued',
      ],
    );
  }

  async summary(id: string, companyId: string): Promise<ImportSummary | undefined> {
    const row = await this.database.one<{ summary: ImportSummary }>(
      `SELECT ${SUMMARY} AS summary FROM catalogue_import WHERE id = $1 AND company_id = $2`,
      [id, companyId],
    );
    return row?.summary;
  }

  async summaryInside(tx: Tx, id: string): Promise<ImportSummary> {
    const row = await tx.one<{ summary: ImportSummary }>(
      `SELECT ${SUMMARY} AS summary FROM catalogue_import WHERE id = $1`,
      [id],
    );
    if (!row) throw new Error(`Import ${id} vanished inside its own transaction`);
    return row.summary;
  }

  async list(companyId: string, after: string | null, limit: number): Promise<ImportSummary[]> {
    const rows = await this.database.query<{ summary: ImportSummary }>(
      `SELECT ${SUMMARY} AS summary FROM catalogue_import WHERE company_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [companyId, after, limit],
    );
    return rows.map((row) => row.summary);
  }

  async errors(id: string, after: readonly [number, string] | null, limit: number): Promise<LineError[]> {
    return this.database.query<LineError>(
      `SELECT line, pointer, reason, sku FROM catalogue_import_error WHERE import_id = $1 AND ($2::int IS NULL OR (line, pointer) > ($2, $3)) ORDER BY line, pointer LIMIT $4`,
      [id, after?.[0] ?? null, after?.[1] ?? '', limit],
    );
  }

  /** Marks the import as running; `undefined` when it is finished already. */
  async begin(tx: Tx, id: string): Promise<ImportJob | undefined> {
    return tx.one<ImportJob>(
      `UPDATE catalogue_import SET state = 'running', started_at = coalesce(started_at, now()) WHERE id = $1 AND state IN ('queued', 'running')
       RETURNING id, company_id AS "companyId", user_id AS "userId", file_key AS "fileKey", file_name AS "fileName", format, dry_run AS "dryRun",
         options AS settings, bytes_total::float8 AS "bytesTotal", state, lines_done AS "linesDone"`,
      [id],
    );
  }

  /** Locks the import and says up to which line it is done: of two workers on one import, the second sees the first's lines. */
  async lockProgress(tx: Tx, id: string): Promise<number> {
    const row = await tx.one<{ done: number }>(
      `SELECT lines_done AS done FROM catalogue_import WHERE id = $1 AND state = 'running' FOR UPDATE`,
      [id],
    );
    return row?.done ?? Number.MAX_SAFE_INTEGER;
  }

  async recordChunk(tx: Tx, id: string, counts: ChunkCounts, errors: LineError[]): Promise<void> {
    await tx.run(
      `UPDATE catalogue_import SET lines_done = $2, bytes_read = $3, created = created + $4, updated = updated + $5, unchanged = unchanged + $6, failed = failed + $7 WHERE id = $1`,
      [id, counts.linesDone, counts.bytesRead, counts.created, counts.updated, counts.unchanged, counts.failed],
    );
    if (errors.length === 0) return;
    await tx.run(
      `INSERT INTO catalogue_import_error (import_id, line, pointer, reason, sku)
       SELECT $1, line, pointer, reason, sku FROM jsonb_to_recordset($2::jsonb) AS e (line int, pointer text, reason text, sku text)
       ORDER BY line, pointer LIMIT greatest(0, $3 - (SELECT count(*) FROM catalogue_import_error WHERE import_id = $1))
       ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(errors), MOST_FAULTS_KEPT],
    );
  }

  /** After a dry run the file stays, so that it can be run for real. */
  async finish(tx: Tx, id: string, failure: string | null): Promise<void> {
    await tx.run(
      `UPDATE catalogue_import SET state = $2, failure = $3, finished_at = now(), file_key = CASE WHEN dry_run AND $2 = 'completed' THEN file_key END
       WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, failure === null ? 'completed' : 'failed', failure],
    );
  }

  /** The file that is kept for an import; `undefined` when there is none that could be started. */
  async keptFile(id: string, companyId: string): Promise<KeptFile | undefined> {
    return this.database.one<KeptFile>(
      `SELECT file_key AS "fileKey", format, bytes_total::float8 AS "bytesTotal" FROM catalogue_import
       WHERE id = $1 AND company_id = $2 AND ${STARTABLE}`,
      [id, companyId],
    );
  }

  /**
   * Puts a kept file in the queue, as if it had only now come in.
   *
   * @returns whether there was one to start
   */
  async restart(tx: Tx, id: string, companyId: string, dryRun: boolean, settings: ImportSettings): Promise<boolean> {
    const rows = await tx.run(
      `UPDATE catalogue_import SET state = 'queued', dry_run = $3, options = $4, lines_done = 0, bytes_read = 0, created = 0, updated = 0,
         unchanged = 0, failed = 0, started_at = NULL, finished_at = NULL WHERE id = $1 AND company_id = $2 AND ${STARTABLE}`,
      [id, companyId, dryRun, JSON.stringify(settings)],
    );
    if (rows === 0) return false;
    await tx.run('DELETE FROM catalogue_import_error WHERE import_id = $1', [id]);
    return true;
  }

  /** Gives up files that nobody has started. @returns their keys in the file storage */
  async forget(tx: Tx, before: Date, failure: string): Promise<string[]> {
    const rows = await tx.query<{ key: string }>(
      `UPDATE catalogue_import i SET file_key = NULL, state = CASE i.state WHEN 'uploaded' THEN 'failed' ELSE i.state END,
         failure = CASE i.state WHEN 'uploaded' THEN $2 ELSE i.failure END
       FROM (SELECT id, file_key FROM catalogue_import WHERE file_key IS NOT NULL AND created_at < $1 AND state IN ('uploaded', 'completed')
             LIMIT 500 FOR UPDATE) old
       WHERE i.id = old.id RETURNING old.file_key AS key`,
      [before, failure],
    );
    return rows.map(({ key }) => key);
  }
}
