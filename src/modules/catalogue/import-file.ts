import { Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { catalogueError } from './catalogue.errors.js';

export type ImportFormat = 'ndjson' | 'csv';

/** One record of a file: where it stands, and what it says, or why that can't be read. */
export interface ImportRecord {
  /** From 1, counted as an editor does. */
  line: number;
  value?: Record<string, unknown>;
  fault?: string;
}

/** A line longer than this can only be a mistake. */
const LONGEST_LINE = 262_144;
/** Unpacked bytes for each packed byte beyond which a file is taken for a bomb; text shrinks to a tenth, rarely to a hundredth. */
const MOST_EXPANSION = 200;
/** Unpacked bytes beyond which nothing is a catalogue, however large the upload was: somebody would be kept busy for hours. */
const MOST_TEXT = 2_000_000_000;

const refuse = (detail: string, cause?: unknown) =>
  catalogueError('import_file_invalid', { detail, errors: [{ pointer: '/file', detail }], cause });

const isGzip = (start: Buffer) => start.length > 2 && start[0] === 0x1f && start[1] === 0x8b;

/** The first bytes of a stream, and the stream whole again. */
async function peek(source: Readable): Promise<{ start: Buffer; whole: Readable }> {
  const iterator = (source as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  const whole = Readable.from(
    (async function* () {
      yield start;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  return { start, whole };
}

/** Passes UTF-8 text on and refuses everything else, as well as more than `maxBytes`. */
class TextOnly extends Transform {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #size = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.#size > this.maxBytes) return done(refuse('The file unpacks to far more than a catalogue can be'));
    if (chunk.includes(0)) return done(refuse('The file is binary; send NDJSON or CSV, plain or gzipped'));
    try {
      this.#decoder.decode(chunk, { stream: true });
    } catch (cause) {
      return done(refuse('The file is not UTF-8 text; save it as UTF-8', cause));
    }
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#decoder.decode();
      done();
    } catch (cause) {
      done(refuse('The file ends in the middle of a character; it seems to be cut off', cause));
    }
  }
}

/** The text of an upload, unpacked if it is gzipped. `packedSize` in bytes bounds what it may unpack to. */
export async function openText(source: Readable, packedSize: number): Promise<Readable> {
  const { start, whole } = await peek(source);
  const text = new TextOnly(Math.min(Math.max(packedSize, 1_000) * MOST_EXPANSION, MOST_TEXT));
  const stages: Readable[] = isGzip(start) ? [whole, createGunzip(), text] : [whole, text];
  for (let index = 1; index < stages.length; index += 1) {
    const from = stages[index - 1]!;
    const to = stages[index] as Transform;
    from.on('error', (error) => to.destroy(asRefusal(error)));
    // The reader may stop early: then nobody else drains what comes before.
    to.on('close', () => from.destroy());
    from.pipe(to);
  }
  return text;
}

const asRefusal = (error: Error) =>
  'code' in error && String(error.code).startsWith('Z_')
    ? refuse('The gzip file is damaged or cut off; pack it again', error)
    : error;

/** Whether text looks like NDJSON or CSV, from its first character. */
export const formatOf = (start: string): ImportFormat =>
  start
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? 'ndjson'
    : 'csv';

/** Reads the records of a text one after the other. Broken ones come as faults, so that the good ones are not lost. */
export function readRecords(text: Readable, format: ImportFormat): AsyncIterable<ImportRecord> {
  return format === 'ndjson' ? readNdjson(text) : readCsv(text);
}

async function* lines(text: Readable): AsyncIterable<{ line: number; content: string }> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const chunk of text as AsyncIterable<Buffer>) {
    rest += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = rest.indexOf('\n', from); end >= 0; end = rest.indexOf('\n', from)) {
      yield { line: (line += 1), content: rest.slice(from, end) };
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST_LINE) throw refuse(`Line ${line + 1} is longer than ${LONGEST_LINE} characters`);
  }
  rest += decoder.decode();
  if (rest.trim()) yield { line: line + 1, content: rest };
}

async function* readNdjson(text: Readable): AsyncIterable<ImportRecord> {
  for await (const { line, content } of lines(text)) {
    const trimmed = content.replace(/^\uFEFF/, '').trim();
    if (trimmed) yield { line, ...parseLine(trimmed) };
  }
}

function parseLine(content: string): Pick<ImportRecord, 'value' | 'fault'> {
  if (content.length > LONGEST_LINE) return { fault: `The line is longer than ${LONGEST_LINE} characters` };
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as Record<string, unknown> };
    return { fault: 'Write one JSON object a line' };
  } catch (error) {
    return { fault: `This is not valid JSON: ${(error as Error).message}` };
  }
}

/** Columns are fields by their names as they stand. A record may span lines: it is named by its first. */
async function* readCsv(source: Readable): AsyncIterable<ImportRecord> {
  const { start, whole: text } = await peek(source);
  const parser = text.pipe(
    parse({
      bom: true,
      columns: checkHeader,
      delimiter: delimiterOf(start.toString('utf8')),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_LINE,
      trim: true,
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  let previousEnd = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number; error?: { message: string } };
    }>) {
      const line = previousEnd + 1;
      previousEnd = info.lines;
      yield info.error
        ? { line, fault: `The row has another number of cells than the header: ${info.error.message}` }
        : { line, value: cellsOf(record) };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw refuse(`The CSV can't be read: ${error.message}`, error);
    throw error;
  }
}

/** What most often parts the names in the first line; spreadsheets use a semicolon where the comma is a decimal point. */
function delimiterOf(start: string): string {
  const header = start.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function checkHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice) throw refuse(`The CSV has the column ${twice} twice`);
  return names;
}

/** A spreadsheet formula in an export was disarmed by an apostrophe; it goes away again here. */
const rearm = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const cellsOf = (record: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([column]) => column !== '')
      .map(([column, cell]) => [column, rearm(cell)]),
  );
