import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { decodeCursor, encodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { IncomingFile } from '../../platform/http/receive-file.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import { newId } from '../../platform/ids/ids.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { FileStorage, type StoredFile } from '../../platform/storage/file-storage.js';
import { Companies } from '../companies/index.js';
import type { CompanyActor } from '../identity/index.js';
import { catalogueError } from './catalogue.errors.js';
import { formatOf, type ImportFormat, openText, readRecords } from './import-file.js';
import { previewOf } from './import-preview.js';
import { settingsOf } from './import-settings.js';
import {
  type ImportListQuery,
  importErrorCursor,
  importListCursor,
  type ImportOptions,
  type ImportResponse,
  type ImportPreview,
  type ImportSummary,
  type StartImport,
} from './imports.dto.js';
import { type LineError, ImportsRepository, MOST_FAULTS_KEPT } from './imports.repository.js';

/** @internal The queue on which imports run. */
export const RUN_IMPORT = 'catalogue.run-import';

/** Takes catalogue files in. The file is checked as a whole at once; its lines are worked through by a job. */
@Injectable()
export class CatalogueImports {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly storage: FileStorage,
    private readonly companies: Companies,
    private readonly idempotency: Idempotency,
    private readonly jobs: JobQueue,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The most that a file may have, in bytes. */
  get largestFile(): number {
    return this.config.uploadLimit;
  }

  /**
   * Stores the file, refuses it whole if it isn't what it says, and queues the import, unless it is to be held for its owner.
   *
   * @throws DomainError `import_file_invalid` (422), `file_too_large` (413)
   */
  async start(
    actor: CompanyActor,
    file: IncomingFile,
    options: ImportOptions,
    retry: RetryKey,
  ): Promise<ImportResponse> {
    const settings = settingsOf(options);
    const isHeld = options.hold === 'true';
    const id = newId();
    const stored = await this.storage.put(`imports/${id}`, file.content, this.config.uploadLimit);
    let kept = false;
    try {
      const format = await this.inspect(stored, options.format, file);
      const summary = await this.idempotency.once({ ...retry, bodyHash: stored.sha256 }, async (tx) => {
        await this.companies.assertActive(tx, actor.companyId);
        const dryRun = options.dryRun === 'true';
        const { companyId, userId } = actor;
        await this.imports.insert(tx, {
          id,
          companyId,
          userId,
          fileKey: stored.key,
          fileName: file.fileName,
          format,
          dryRun,
          settings,
          isHeld,
          bytesTotal: stored.size,
        });
        if (!isHeld) await this.jobs.send(tx, RUN_IMPORT, { importId: id });
        return this.imports.summaryInside(tx, id);
      });
      kept = summary.id === id;
      return { ...summary, errors: { items: [], nextCursor: null } };
    } finally {
      if (!kept) await this.storage.delete(stored.key);
    }
  }

  /**
   * Starts a file that was held, or one that has only been tried.
   *
   * @throws DomainError `import_not_found` (404), `import_not_startable` (409), `validation_failed` (422)
   */
  async startHeld(actor: CompanyActor, id: string, { dryRun, ...settings }: StartImport): Promise<ImportSummary> {
    if (!(await this.imports.summary(id, actor.companyId))) throw catalogueError('import_not_found');
    return this.database.transaction(async (tx) => {
      await this.companies.assertActive(tx, actor.companyId);
      if (!(await this.imports.restart(tx, id, actor.companyId, dryRun, settings)))
        throw catalogueError('import_not_startable');
      await this.jobs.send(tx, RUN_IMPORT, { importId: id });
      return this.imports.summaryInside(tx, id);
    });
  }

  /** The first rows of a kept file. @throws DomainError `import_not_found` (404), `import_not_startable` (409) */
  async preview(actor: CompanyActor, id: string): Promise<ImportPreview> {
    if (!(await this.imports.summary(id, actor.companyId))) throw catalogueError('import_not_found');
    const kept = await this.imports.keptFile(id, actor.companyId);
    if (!kept) throw catalogueError('import_not_startable');
    const { stream } = await this.storage.open(kept.fileKey);
    const text = await openText(stream, kept.bytesTotal);
    try {
      return await previewOf(readRecords(text, kept.format), kept.format);
    } finally {
      destroy(stream, text);
    }
  }

  /** All errors that are kept of an import. @throws DomainError `import_not_found` (404) */
  async allErrors(actor: CompanyActor, id: string): Promise<LineError[]> {
    if (!(await this.imports.summary(id, actor.companyId))) throw catalogueError('import_not_found');
    return this.imports.errors(id, null, MOST_FAULTS_KEPT);
  }

  /** With its errors, a page at a time. @throws DomainError `import_not_found` (404) */
  async get(actor: CompanyActor, id: string, query: ImportListQuery): Promise<ImportResponse> {
    const summary = await this.imports.summary(id, actor.companyId);
    if (!summary) throw catalogueError('import_not_found');
    const after = decodeCursor(query.cursor, importErrorCursor) ?? null;
    const rows = await this.imports.errors(id, after, query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      ...summary,
      errors: { items, nextCursor: rows.length > query.limit && last ? encodeCursor([last.line, last.pointer]) : null },
    };
  }

  async list(actor: CompanyActor, query: ImportListQuery): Promise<Page<ImportSummary>> {
    const after = decodeCursor(query.cursor, importListCursor)?.[0] ?? null;
    const rows = await this.imports.list(actor.companyId, after, query.limit + 1);
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** Reads the file to its end: text, unpackable, of the declared format, with at least one record that can be read. */
  private async inspect(
    stored: StoredFile,
    declared: ImportFormat | undefined,
    file: IncomingFile,
  ): Promise<ImportFormat> {
    const { stream } = await this.storage.open(stored.key);
    const chunks: Buffer[] = [];
    for await (const chunk of (await openText(stream, stored.size)) as AsyncIterable<Buffer>)
      if (chunks.length === 0) chunks.push(chunk);
    const start = chunks[0]?.toString('utf8') ?? '';
    if (!start.trim()) throw invalid('The file is empty');
    const found = formatOf(start);
    const said = declared ?? formatByName(file.fileName);
    if (said && said !== found) throw invalid(`The file is called ${said.toUpperCase()} but its content is not`);
    await this.assertReadable(stored, found);
    return found;
  }

  private async assertReadable(stored: StoredFile, format: ImportFormat): Promise<void> {
    const { stream } = await this.storage.open(stored.key);
    const text = await openText(stream, stored.size);
    let seen = 0;
    for await (const record of readRecords(text, format)) {
      seen += 1;
      if (record.value && (format === 'ndjson' || Object.keys(record.value).length > 1))
        return void destroy(stream, text);
      if (seen === 100) break;
    }
    destroy(stream, text);
    throw invalid(
      format === 'csv'
        ? 'The first row must name the columns, at least sku and title, and rows must follow'
        : 'None of the first lines is a JSON object',
    );
  }
}

const destroy = (...streams: Readable[]) => streams.forEach((stream) => stream.destroy());

const invalid = (detail: string) =>
  catalogueError('import_file_invalid', { detail, errors: [{ pointer: '/file', detail }] });

function formatByName(fileName: string): ImportFormat | undefined {
  const name = fileName.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return 'csv';
  return /\.(ndjson|jsonl)$/.test(name) ? 'ndjson' : undefined;
}
