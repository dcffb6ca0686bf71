import { Readable } from 'node:stream';

/** The kinds of file that are taken as evidence, by how each begins. */
const SIGNATURES = [
  { contentType: 'application/pdf', begins: Buffer.from('%PDF-') },
  { contentType: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { contentType: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
] as const;

const LONGEST = 8;

/** What a file is by its first bytes, whatever its name says; `undefined` for what isn't accepted. */
export const contentTypeOf = (start: Buffer): (typeof SIGNATURES)[number]['contentType'] | undefined =>
  SIGNATURES.find(({ begins }) => start.subarray(0, begins.length).equals(begins))?.contentType;

/** Looks at the beginning of a stream and gives the whole stream again. */
export async function peek(content: Readable): Promise<{ start: Buffer; content: Readable }> {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const read: Buffer[] = [];
  let size = 0;
  while (size < LONGEST) {
    const next = await chunks.next();
    if (next.done) break;
    read.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(read);
  const whole = async function* (): AsyncGenerator<Buffer> {
    if (start.length > 0) yield start;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { start, content: Readable.from(whole()) };
}
