import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { formatOf, type ImportFormat, type ImportRecord, openText, readRecords } from './import-file.js';

async function read(content: string | Buffer, format: ImportFormat = 'ndjson', piece = 7): Promise<ImportRecord[]> {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    bytes.subarray(index * piece, (index + 1) * piece),
  );
  const records: ImportRecord[] = [];
  for await (const record of readRecords(await openText(Readable.from(pieces), bytes.length), format))
    records.push(record);
  return records;
}

const refusal = (words: RegExp) =>
  expect.objectContaining({ code: 'import_file_invalid', message: expect.stringMatching(words) });

describe('NDJSON', () => {
  it('keeps line numbers over blank lines, and a last line without an end', async () => {
    expect(await read('{"sku":"가"}\n\n{"sku":"b"}')).toEqual([
      { line: 1, value: { sku: '가' } },
      { line: 3, value: { sku: 'b' } },
    ]);
  });

  it('reads on after a broken line', async () => {
    const records = await read('{"sku":"a"}\n{"sku":\n[1]\n{"sku":"d"}\n');
    expect(records.map(({ line, fault }) => [line, fault !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
  });

  it('unpacks gzip', async () => {
    expect(await read(gzipSync('{"sku":"a"}\n'))).toEqual([{ line: 1, value: { sku: 'a' } }]);
  });

  it('refuses a gzip that is cut off', async () => {
    const packed = gzipSync(`{"sku":"${'x'.repeat(500)}"}\n`);
    await expect(read(packed.subarray(0, packed.length - 12))).rejects.toEqual(refusal(/damaged or cut off/));
  });

  it('refuses a gzip bomb', async () => {
    await expect(read(gzipSync(Buffer.alloc(5_000_000, 'a')), 'ndjson', 1_000)).rejects.toEqual(
      refusal(/unpacks to far more|longer than/),
    );
  });

  it('refuses what is not UTF-8 text', async () => {
    await expect(read(Buffer.from([0x7b, 0xff, 0xfe, 0x0a]))).rejects.toEqual(refusal(/UTF-8/));
    await expect(read(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).rejects.toEqual(refusal(/binary/));
    await expect(read(Buffer.from('{"sku":"가').subarray(0, -1))).rejects.toEqual(refusal(/middle of a character/));
  });
});

describe('CSV', () => {
  it('takes columns by their names as they stand', async () => {
    const records = await read('\uFEFFsku,title.en,title.ko,price.min,attributes.Max. load\nA,Pump,,12.5,3 t\n', 'csv');
    expect(records).toEqual([
      {
        line: 2,
        value: {
          sku: 'A',
          'title.en': 'Pump',
          'title.ko': '',
          'price.min': '12.5',
          'attributes.Max. load': '3 t',
        },
      },
    ]);
  });

  it('takes semicolons, quotes and line ends inside cells', async () => {
    const records = await read('sku;title\nA;"Pump; ""big""\nred"\nB;Hose\n', 'csv');
    expect(records.map(({ line, value }) => [line, value?.['title']])).toEqual([
      [2, 'Pump; "big"\nred'],
      [4, 'Hose'],
    ]);
  });

  it('reports a row with surplus cells and goes on', async () => {
    const records = await read('sku,title\nA,Pump,extra\nB,Hose\n', 'csv');
    expect(records.map(({ line, fault }) => [line, fault !== undefined])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it('takes the apostrophe of a disarmed formula away', async () => {
    expect((await read("sku,title\nA,'=Pump\n", 'csv'))[0]?.value).toEqual({ sku: 'A', title: '=Pump' });
  });

  it('refuses a column that is there twice', async () => {
    await expect(read('sku,sku\nA,B\n', 'csv')).rejects.toEqual(refusal(/twice/));
  });
});

it('tells the formats apart by their beginning', () => {
  expect(formatOf('\uFEFF {"sku"')).toBe('ndjson');
  expect(formatOf('sku,title')).toBe('csv');
});
