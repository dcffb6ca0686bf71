import { z } from 'zod';
import { toPlainText } from '../../../platform/text/index.js';

/** A node of a stranger's JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property's values, at most `most` of them: JSON-LD lets one value stand without its list. */
export const valuesOf = (value: unknown, most = 20): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, most) : [value];

/** The first value that is an object; an empty one if there is none. */
export const nodeOf = (value: unknown): Node => valuesOf(value).find(isNode) ?? {};

function rawText(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    const english = value.slice(0, 50).find((each) => isNode(each) && each['@language'] === 'en');
    return rawText(english ?? value[0], depth + 1);
  }
  return isNode(value) ? rawText(value['@value'] ?? value['name'] ?? value['@id'], depth + 1) : undefined;
}

/** A property as plain text without markup, English preferred among languages; `undefined` when there is none. */
export function textOf(value: unknown, most: number): string | undefined {
  const text = rawText(value);
  return text === undefined ? undefined : toPlainText(text, most) || undefined;
}

/** Longest address, in characters as it is kept: percent-encoded. An index can't hold one of more than 2,704 bytes. */
const LONGEST_ADDRESS = 2_000;

/** A property as an http(s) address of at most 2,000 characters, without a user or password. */
export function addressOf(value: unknown): string | undefined {
  const text = isNode(value)
    ? (rawText(value['url']) ?? rawText(value['contentUrl']) ?? rawText(value))
    : rawText(value);
  const url = text !== undefined && text.length <= LONGEST_ADDRESS ? URL.parse(text) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isWeb && url.href.length <= LONGEST_ADDRESS ? url.href : undefined;
}

const instant = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true }), z.iso.date()]);

/** A date or date-time; without a zone it is taken as UTC. */
export function dateOf(value: unknown): Date | undefined {
  const parsed = instant.safeParse(rawText(value));
  if (!parsed.success) return undefined;
  const hasZone = parsed.data.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(parsed.data);
  const date = new Date(hasZone ? parsed.data : `${parsed.data}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** `https://schema.org/Offer`, `schema:Offer` and `Offer` are the same type. */
export const typesOf = (node: Node): string[] =>
  valuesOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') : [],
  );

/** The value of the `additionalProperty` entries with this id or name, ignoring case and separators. */
export function additionalOf(node: Node, name: string): string[] {
  const key = (text: string | undefined) => text?.toLowerCase().replace(/[^a-z]/g, '');
  return valuesOf(node['additionalProperty'], 100)
    .filter(isNode)
    .filter((each) => [each['propertyID'], each['name']].some((id) => key(textOf(id, 100)) === key(name)))
    .flatMap((each) => textOf(each['value'], 200) ?? []);
}
