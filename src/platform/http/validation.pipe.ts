import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { FieldError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { fieldErrors } from './field-errors.js';
import { unwritable } from './unwritable.js';

const PLACE = { query: 'query', param: 'path' } as const;

/** Checks every parameter that names a schema, and answers with a problem that points at each field. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const schema = metadata.schema as StandardSchemaV1 | undefined;
    if (!schema || (metadata.type !== 'body' && metadata.type !== 'query' && metadata.type !== 'param')) return value;
    // Fastify leaves an absent body undefined, and its query object has no prototype: both would make for odd messages.
    const input: unknown = metadata.type === 'query' ? { ...value } : (value ?? undefined);
    const broken = unwritable(input);
    if (broken.length > 0) throw refusalOf(metadata, broken);
    const result = await schema['~standard'].validate(input);
    if (!result.issues) return result.value as T;
    if (metadata.type === 'body') {
      const errors = input === undefined ? [{ pointer: '', detail: 'Send a JSON body' }] : fieldErrors(result.issues);
      throw platformError('validation_failed', { detail: summary(errors), errors });
    }
    const place = PLACE[metadata.type];
    const errors = fieldErrors(result.issues).map((error) => ({
      ...error,
      pointer: withName(metadata.data, error.pointer),
      in: place,
    }));
    throw platformError('invalid_request', { detail: summary(errors), errors });
  }
}

function refusalOf(metadata: ArgumentMetadata, errors: FieldError[]): Error {
  if (metadata.type === 'body') return platformError('validation_failed', { detail: summary(errors), errors });
  const place = metadata.type === 'param' ? PLACE.param : PLACE.query;
  const named = errors.map((error) => ({ ...error, pointer: withName(metadata.data, error.pointer), in: place }));
  return platformError('invalid_request', { detail: summary(named), errors: named });
}

/** `@Param('id')` is validated alone; the pointer has to say which one it was. */
const withName = (name: string | undefined, pointer: string) => (name ? `/${name}${pointer}` : pointer);

const summary = (errors: FieldError[]) =>
  errors.length === 1
    ? `${errors[0]!.pointer || 'The input'}: ${errors[0]!.detail}`
    : `${errors.length} fields need another look.`;
