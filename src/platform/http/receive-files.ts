import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { cleanName, type IncomingFile, uploadError } from './receive-file.js';

/**
 * The files of a form in which several can be chosen, one after the other, each held in memory. One that is refused doesn't keep
 * the next from coming: a file that is too large says so when it is read.
 *
 * @param most files; those beyond are refused with the whole rest of the form
 * @param maxBytes of each file
 * @throws DomainError `file_missing` (422), `body_too_large` for too many files (413), `invalid_request` for a form that is
 *   damaged or breaks off (400)
 */
export async function* receiveFiles(
  request: FastifyRequest,
  { most, maxBytes }: { most: number; maxBytes: number },
): AsyncIterable<IncomingFile> {
  let received = 0;
  for await (const part of partsOf(request, most, maxBytes)) {
    const content = await part.toBuffer();
    // A form without a chosen file sends an empty one without a name.
    if (part.filename === '' && content.length === 0) continue;
    received += 1;
    yield {
      content: part.file.truncated ? tooLarge() : Readable.from([content]),
      fileName: cleanName(part.filename),
      contentType: part.mimetype,
      fields: {},
    };
  }
  if (received === 0) throw uploadError('file_missing', { errors: [{ pointer: '/file', detail: 'Choose a file' }] });
}

async function* partsOf(request: FastifyRequest, most: number, maxBytes: number): AsyncIterable<MultipartFile> {
  if (!request.isMultipart()) return;
  const limits = { files: most, fileSize: maxBytes, parts: most + 10 };
  try {
    yield* request.files({ limits, throwFileSizeLimit: false });
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 413)
      throw platformError('body_too_large', { detail: `Send at most ${most} files at once.`, cause });
    throw platformError('invalid_request', { detail: 'The form is damaged or broke off; send it again.', cause });
  }
}

const tooLarge = () =>
  new Readable({
    read() {
      this.destroy(platformError('body_too_large', { detail: 'The file is larger than an upload may be.' }));
    },
  });
