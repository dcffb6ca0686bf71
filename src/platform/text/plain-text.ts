const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Decodes XML's five entities, `&nbsp;` and character references; anything else stays as it was written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      return isCharacter ? String.fromCodePoint(point) : '';
    },
  );
}

/** Controls (line breaks excepted), directional overrides, zero-width marks and lone surrogates: what hides or disguises text. */
const INVISIBLE = new RegExp(
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]|\\p{Cs}',
  'gu',
);

/**
 * What a stranger's text says, without its markup: tags, comments, scripts and styles removed, entities decoded, invisible
 * and directional control characters dropped, white space collapsed (line breaks kept), cut to `maxLength` characters.
 * The result is text, not HTML: it must still be escaped where it is shown.
 */
export function toPlainText(input: string, maxLength: number): string {
  const text = stripTags(decodeEntities(stripTags(input.slice(0, maxLength * 8 + 1000))))
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return truncate(text, maxLength);
}

/** Cuts at a whole character, so that no half of a surrogate pair is left. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = (text.charCodeAt(maxLength - 1) & 0xfc00) === 0xd800 ? maxLength - 1 : maxLength;
  return text.slice(0, end).trimEnd();
}

const HIDDEN = /^(?:script|style|template|noscript|iframe|object|svg)$/;
const BREAKING = /^(?:p|br|li|div|tr|h[1-6]|ul|ol|table|section|article)$/;

/** One pass from left to right, so that the cost is linear whatever the input. */
function stripTags(input: string): string {
  let out = '';
  let at = 0;
  while (at < input.length) {
    const open = input.indexOf('<', at);
    if (open < 0) return out + input.slice(at);
    out += input.slice(at, open);
    const next = input.charAt(open + 1);
    // "a < b" is text: a tag begins with a letter, "/", "!" or "?" right behind the bracket.
    if (!/[a-z/!?]/i.test(next)) {
      out += '<';
      at = open + 1;
      continue;
    }
    if (input.startsWith('<!--', open)) {
      const end = input.indexOf('-->', open + 4);
      at = end < 0 ? input.length : end + 3;
      continue;
    }
    const close = input.indexOf('>', open);
    if (close < 0) return out;
    const name = /^[a-z][a-z0-9]*/i.exec(input.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
    at = close + 1;
    if (HIDDEN.test(name) && input.charAt(close - 1) !== '/') {
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = at;
      const end = closing.exec(input)?.index ?? -1;
      const after = end < 0 ? -1 : input.indexOf('>', end);
      at = after < 0 ? input.length : after + 1;
    } else {
      out += BREAKING.test(name) ? '\n' : ' ';
    }
  }
  return out;
}
