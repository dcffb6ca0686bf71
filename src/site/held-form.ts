import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SHOWABLE_FIELD } from './design/form.js';
import { localPath } from './local-path.js';

/** A form that was sent after its session had ended: kept in the pages until its sender has signed in again. */
export interface HeldForm {
  /** The path it was sent to. */
  readonly action: string;
  /** Its fields in their order; a name may come several times. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Secrets are typed anew, and the token belongs to the session that is over. */
const NOT_KEPT = /password|^_csrf$/i;

const text = z.string();
const heldSchema = z.strictObject({ action: text, fields: z.array(z.tuple([text, text])) });

/**
 * What a form said that came without a session, as text for a hidden field; nothing where there was no form, or too much in it.
 *
 * @param mostBytes of the text as a form sends it
 */
export function holdForm({ body, headers, url }: FastifyRequest, mostBytes: number): string | undefined {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !NOT_KEPT.test(name))
    .flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)] as const));
  const held = JSON.stringify({ action: url, fields } satisfies HeldForm);
  return encodeURIComponent(held.toWellFormed()).length > mostBytes ? undefined : held;
}

/** Reads what {@link holdForm} wrote; nothing where somebody else wrote it, or it leads away from here. */
export function heldForm(held: string): HeldForm | undefined {
  const parsed = heldSchema.safeParse(jsonOf(held));
  if (!parsed.success) return undefined;
  const { action, fields } = parsed.data;
  return localPath(action, '') === action ? { action, fields } : undefined;
}

/** Whether the form's own page can show it again, or it is only a button. */
export const canBeShownAgain = ({ fields }: HeldForm): boolean => fields.some(([name]) => name === SHOWABLE_FIELD);

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
