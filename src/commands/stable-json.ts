/** JSON whose objects have their keys in alphabetical order, so that the same content is always the same text. */
export const stableJson = (content: unknown): string => `${JSON.stringify(sorted(content), null, 2)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, content]) => [key, sorted(content)]));
}
