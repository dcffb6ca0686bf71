import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { disarm } from './disarm.js';
import type { LineError } from './imports.repository.js';

const HEADER = ['line', 'sku', 'field', 'reason'];

/**
 * What is wrong with which line, for a spreadsheet.
 *
 * @param header names of the columns in the reader's language
 * @param fieldOf names a field by its pointer
 */
export function errorsFile(
  errors: readonly LineError[],
  id: string,
  header: readonly string[] = HEADER,
  fieldOf: (pointer: string) => string = (pointer) => pointer.slice(1).replaceAll('/', '.'),
): StreamableFile {
  const rows = errors.map(({ line, sku, pointer, reason }) => [
    String(line),
    disarm(sku ?? ''),
    disarm(fieldOf(pointer)),
    disarm(reason),
  ]);
  // The mark makes spreadsheets read UTF-8.
  const content = Buffer.from(`\uFEFF${stringify([[...header], ...rows])}`);
  return new StreamableFile(content, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="import-errors-${id.slice(-12)}.csv"`,
    length: content.length,
  });
}
