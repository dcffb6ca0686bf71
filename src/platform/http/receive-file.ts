import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { defineErrors, DomainError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { fieldErrors } from './field-errors.js';
import { unwritable } from './unwritable.js';

export const uploadError = defineErrors({
  file_missing: {
    status: 422,
    title: 'No file was sent',
    detail: 'Send the file as multipart/form-data in the field "file", or as the whole body with its own content type.',
  },
});

/** A file on its way in. `content` must be read or destroyed. */
export interface IncomingFile {
  content: Readable;
  /** The client's name for it, cut to its last 200 characters, without folders; for showing only. */
  fileName: string;
  contentType: string;
  /** Text fields that came before the file in a multipart body. */
  fields: Readonly<Record<string, string>>;
}

/** What a client calls a file: its last 200 characters, without folders. */
export const cleanName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{C}/gu, '')
    .slice(-200) || 'upload';

/**
 * The one file of a request: `multipart/form-data` (field `file`) or the whole body.
 *
 * @throws DomainError `file_missing`, `validation_failed` for a field that is no text (422), `invalid_request` for a form
 *   that is damaged or breaks off (400)
 */
export async function receiveFile(request: FastifyRequest): Promise<IncomingFile> {
  const contentType = request.headers['content-type'] ?? '';
  if (request.isMultipart()) {
    const part = await request.file().catch(refuseDamaged);
    if (!part) throw missing();
    const fields: Record<string, string> = {};
    for (const [name, field] of Object.entries(part.fields)) {
      if (field && !Array.isArray(field) && field.type === 'field') fields[name] = String(field.value);
    }
    const errors = unwritable(fields);
    if (errors.length > 0) throw platformError('validation_failed', { errors });
    return { content: whole(part.file), fileName: cleanName(part.filename), contentType: part.mimetype, fields };
  }
  if (request.body instanceof Readable) {
    const name = request.headers['x-file-name'];
    return {
      content: request.body,
      fileName: cleanName(typeof name === 'string' ? name : 'upload'),
      contentType,
      fields: {},
    };
  }
  throw missing();
}

/**
 * The one file of a request, with the text fields that came before it checked by a schema.
 *
 * @param given what the request says elsewhere; a field of the form comes before it
 * @throws DomainError `file_missing` (422), `validation_failed` (422) with a line for each faulty field
 */
export async function receiveForm<Fields extends z.ZodType>(
  request: FastifyRequest,
  schema: Fields,
  given: object = {},
): Promise<{ file: IncomingFile; fields: z.output<Fields> }> {
  const file = await receiveFile(request);
  const fields = schema.safeParse({ ...given, ...file.fields });
  if (fields.success) return { file, fields: fields.data };
  // Read to its end, so that the client hears the answer; that the file may be too large as well says nothing new.
  file.content.on('error', () => undefined).resume();
  throw platformError('validation_failed', { errors: fieldErrors(fields.error.issues) });
}

/** The parser cuts a file at its limit without a word; half a file must not pass for a whole one. */
function whole(file: MultipartFile['file']): Readable {
  const read = async function* () {
    try {
      yield* file as AsyncIterable<Buffer>;
    } catch (error) {
      refuseDamaged(error);
    }
    if (file.truncated) throw platformError('body_too_large', { detail: 'The file is larger than an upload may be.' });
  };
  return Readable.from(read(), { objectMode: false });
}

/** The form's parser knows no statuses: whatever it stumbles over is the fault of what was sent. */
function refuseDamaged(error: unknown): never {
  if (error instanceof DomainError || (error instanceof Error && 'statusCode' in error)) throw error;
  throw platformError('invalid_request', { detail: 'The form is damaged or broke off; send it again.', cause: error });
}

const missing = () => uploadError('file_missing', { errors: [{ pointer: '/file', detail: 'Choose a file' }] });
