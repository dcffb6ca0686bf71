import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { decodeCursor, encodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { IncomingFile } from '../../platform/http/receive-file.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import { unwritable } from '../../platform/http/unwritable.js';
import { newId } from '../../platform/ids/ids.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { FileStorage, type StoredFile } from '../../platform/storage/file-storage.js';
import { Companies } from '../companies/index.js';
import type { CompanyActor } from '../identity/index.js';
import { catalogueError } from './catalogue.errors.js';
import type { FieldMapping } from './import-fields.js';
import { formatOf, type ImportFormat, openText, readRecords } from './import-file.js';
import {
  type ImportListQuery,
  importErrorCursor,
  importListCursor,
  type ImportOptions,
  type ImportResponse,
  type ImportSummary,
  mappingSchema,
} from './imports.dto.js';
import { ImportsRepository } from './imports.repository.js';

/** @internal The queue on which imports run. */
export const RUN_IMPORT = 'catalogue.run-import';

/** Takes catalogue files in. The file is checked as a whole at once; its lines are worked through by a job. */
@Injectable()
export class CatalogueImports {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly storage: FileStorage,
    private readonly companies: Companies,
    private readonly idempotency: Idempotency,
    private readonly jobs: JobQueue,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Stores the file, refuses it whole if it isn't what it says, and queues the import.
   *
   * @throws DomainError `import_file_invalid` (422), `file_too_large` (413)
   */
  async start(
    actor: CompanyActor,
    file: IncomingFile,
    options: ImportOptions,
    retry: RetryKey,
  ): Promise<ImportResponse> {
    const mapping = parseMapping(options.mapping);
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
          mapping,
          bytesTotal: stored.size,
        });
        await this.jobs.send(tx, RUN_IMPORT, { importId: id });
        return this.imports.summaryInside(tx, id);
      });
      kept = summary.id === id;
      return { ...summary, errors: { items: [], nextCursor: null } };
    } finally {
      if (!kept) await this.storage.delete(stored.key);
    }
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

function parseMapping(text: string | undefined): FieldMapping {
  if (text === undefined) return {};
  try {
    const mapping: unknown = JSON.parse(text);
    if (unwritable(mapping).length > 0) throw new Error('It holds what no database can keep');
    return mappingSchema.parse(mapping);
  } catch (cause) {
    const detail = 'Give a JSON object of our field names to those in the file';
    throw platformError('validation_failed', { detail, errors: [{ pointer: '/mapping', detail }], cause });
  }
}
