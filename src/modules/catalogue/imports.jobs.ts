import { Transform } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { fieldErrors } from '../../platform/http/field-errors.js';
import { unwritable } from '../../platform/http/unwritable.js';
import { type JobContext, JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { renameFields } from './import-fields.js';
import { type ImportRecord, openText, readRecords } from './import-file.js';
import { type ImportJob, ImportsRepository, type LineError } from './imports.repository.js';
import { RUN_IMPORT } from './imports.service.js';
import { productContentSchema, type ProductContent } from './product.schema.js';
import { Products } from './products.service.js';

/** Lines a transaction: enough to be quick, few enough that other work gets its turn and a dead worker costs little. */
const CHUNK = 250;

/** Days for which a file waits to be started. */
const KEPT_DAYS = 7;

interface Chunk {
  records: ImportRecord[];
  lastLine: number;
}

/** Works through an import a chunk at a time; what is committed is never done again. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly products: Products,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  @JobHandler<{ importId: string }>(RUN_IMPORT, { expireInSeconds: 3_600, concurrency: 2, retryLimit: 20 })
  async run({ importId }: { importId: string }, { signal }: JobContext): Promise<void> {
    const job = await this.database.transaction((tx) => this.imports.begin(tx, importId));
    if (!job) return;
    try {
      await this.readThrough(job, signal);
    } catch (error) {
      // What the file itself is guilty of won't be better at the next attempt.
      if (!(error instanceof DomainError)) throw error;
      await this.database.transaction((tx) => this.imports.finish(tx, importId, error.message));
      await this.storage.delete(job.fileKey);
      return;
    }
    await this.database.transaction((tx) => this.imports.finish(tx, importId, null));
    if (!job.dryRun) await this.storage.delete(job.fileKey);
  }

  /** A file that nobody has started after a week is not waited for any longer. */
  @JobHandler('catalogue.forget-import-files', { schedule: '20 3 * * *' })
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    const keys = await this.database.transaction((tx) =>
      this.imports.forget(tx, before, `It was not started within ${KEPT_DAYS} days, and its file was deleted.`),
    );
    for (const key of keys) await this.storage.delete(key);
  }

  private async readThrough(job: ImportJob, signal: AbortSignal): Promise<void> {
    const { stream } = await this.storage.open(job.fileKey);
    let bytesRead = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytesRead += chunk.length;
        done(null, chunk);
      },
    });
    stream.on('error', (error) => counter.destroy(error));
    try {
      const text = await openText(stream.pipe(counter), job.bytesTotal);
      for await (const chunk of chunks(readRecords(text, job.format), job.linesDone)) {
        signal.throwIfAborted();
        await this.save(job, chunk, bytesRead);
      }
    } finally {
      stream.destroy();
    }
  }

  private async save(job: ImportJob, chunk: Chunk, bytesRead: number): Promise<void> {
    const { good, errors, failed } = check(chunk.records, job);
    await this.database.transaction(async (tx) => {
      const done = await this.imports.lockProgress(tx, job.id);
      if (done >= chunk.lastLine) return;
      const results = job.dryRun
        ? await this.products.preview(tx, job.companyId, good)
        : await this.products.save(tx, job.companyId, good);
      const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
      const counts = {
        linesDone: chunk.lastLine,
        bytesRead,
        created: count('created'),
        updated: count('updated'),
        unchanged: count('unchanged'),
        failed,
      };
      await this.imports.recordChunk(tx, job.id, counts, errors);
    });
  }
}

async function* chunks(records: AsyncIterable<ImportRecord>, done: number): AsyncIterable<Chunk> {
  let chunk: ImportRecord[] = [];
  for await (const record of records) {
    if (record.line <= done) continue;
    chunk.push(record);
    if (chunk.length === CHUNK) {
      yield { records: chunk, lastLine: record.line };
      chunk = [];
    }
  }
  const last = chunk.at(-1);
  if (last) yield { records: chunk, lastLine: last.line };
}

/** Parts the records that can be saved from those that can't. Of one SKU twice in a chunk the later line wins, as it would across chunks. */
function check(
  records: ImportRecord[],
  job: ImportJob,
): { good: ProductContent[]; errors: LineError[]; failed: number } {
  const good = new Map<string, ProductContent>();
  const errors: LineError[] = [];
  let failed = 0;
  for (const { line, value, fault } of records) {
    if (!value) {
      errors.push({ line, pointer: '', reason: fault ?? 'The line is empty', sku: null });
      failed += 1;
      continue;
    }
    const renamed = renameFields(value, job.settings);
    const broken = unwritable(renamed);
    if (broken.length > 0) {
      errors.push(
        ...broken
          .slice(0, 20)
          .map(({ pointer, detail }) => ({ line, pointer: pointer.replaceAll('\0', ''), reason: detail, sku: null })),
      );
      failed += 1;
      continue;
    }
    const result = productContentSchema.safeParse(renamed);
    if (result.success) {
      if (good.has(result.data.sku)) good.delete(result.data.sku);
      good.set(result.data.sku, result.data);
    } else {
      const sku = typeof renamed['sku'] === 'string' ? renamed['sku'].slice(0, 80) : null;
      errors.push(
        ...fieldErrors(result.error.issues).map(({ pointer, detail }) => ({ line, pointer, reason: detail, sku })),
      );
      failed += 1;
    }
  }
  return { good: [...good.values()], errors, failed };
}
