import type { SentForm } from '../../site/design/form.js';

/** A day means its end: until then what was granted holds. What is no day is left for the schema to refuse. */
const endOf = (day: unknown): unknown =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59Z` : day;

/**
 * What the decision's form sends, as the API takes it. The form has the fields of every decision, so that it works without a
 * script; only those of the one that was chosen count.
 */
export function decisionFromForm({ decision, level, validUntil, visit, reasonCode, note }: SentForm): unknown {
  const said = note === undefined ? {} : { note };
  if (decision !== 'verify') return { decision, ...(reasonCode !== undefined && { reasonCode }), ...said };
  return {
    decision,
    level: Number(level),
    validUntil: endOf(validUntil),
    ...(level === '3' && visit !== undefined && { visit }),
    ...said,
  };
}
