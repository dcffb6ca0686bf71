import type { ImportFormat, ImportRecord } from './import-file.js';
import { suggestFields } from './import-columns.js';
import type { ImportPreview } from './imports.dto.js';

/** Rows that are shown of a file before it is imported. */
const SHOWN = 8;
/** Characters of a cell beyond which nobody reads a preview. */
const LONGEST_CELL = 200;

/** The first rows of a file as a table. In NDJSON every line may have other fields: the columns are those of the rows shown. */
export async function previewOf(records: AsyncIterable<ImportRecord>, format: ImportFormat): Promise<ImportPreview> {
  const shown: ImportRecord[] = [];
  for await (const record of records) {
    shown.push(record);
    if (shown.length === SHOWN) break;
  }
  const names = [...new Set(shown.flatMap(({ value }) => Object.keys(value ?? {})))];
  const fields: (string | null)[] = format === 'csv' ? suggestFields(names) : names.map(() => null);
  return {
    columns: names.map((name, index) => ({ name, field: fields[index] ?? null })),
    rows: shown.map(({ line, value, fault }) => ({
      line,
      cells: names.map((name) => (value && Object.hasOwn(value, name) ? asText(value[name]) : '')),
      fault: fault ?? null,
    })),
  };
}

function asText(item: unknown): string {
  if (item === null || item === undefined) return '';
  const text = typeof item === 'string' ? item : JSON.stringify(item);
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}
