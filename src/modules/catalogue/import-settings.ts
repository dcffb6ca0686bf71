import type { z } from 'zod';
import { platformError } from '../../platform/errors/platform-errors.js';
import { unwritable } from '../../platform/http/unwritable.js';
import { type ImportOptions, type ImportSettings, importSettingsSchema } from './imports.dto.js';

/**
 * How the options of an upload say that its file is to be read.
 *
 * @throws DomainError `validation_failed` (422) for what isn't JSON or names no field
 */
export const settingsOf = ({ mapping, others, defaults }: ImportOptions): ImportSettings => ({
  mapping: fromJson('mapping', mapping, 'Give a JSON object of our field names to those in the file'),
  others,
  defaults: fromJson('defaults', defaults, 'Give a JSON object of fields to what all rows get'),
});

function fromJson<Name extends 'mapping' | 'defaults'>(
  name: Name,
  text: string | undefined,
  detail: string,
): ImportSettings[Name] {
  const schema: z.ZodType<ImportSettings[Name]> = importSettingsSchema.shape[name];
  if (text === undefined) return schema.parse({});
  try {
    const value: unknown = JSON.parse(text);
    if (unwritable(value).length > 0) throw new Error('It holds what no database can keep');
    return schema.parse(value);
  } catch (cause) {
    throw platformError('validation_failed', { detail, errors: [{ pointer: `/${name}`, detail }], cause });
  }
}
