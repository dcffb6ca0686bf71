/** Bytes that are not in the character set that they claim, or a claim that means nothing. */
export class CharsetError extends Error {
  override readonly name = 'CharsetError';
}

const BYTE_ORDER_MARKS: readonly (readonly [bytes: string, label: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

function declaredInXml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1];
}

function declaredInType(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([A-Za-z0-9._:-]{1,40})/i.exec(contentType ?? '')?.[1];
}

/**
 * Turns a stranger's bytes into text: byte order mark first, then the `charset` of the content type, then the XML
 * declaration, else UTF-8.
 *
 * @throws CharsetError when the bytes are not valid in that character set; guessing would store somebody's nonsense
 */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  const head = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  const label =
    BYTE_ORDER_MARKS.find(([mark]) => head.startsWith(mark))?.[1] ??
    declaredInType(contentType) ??
    declaredInXml(bytes) ??
    'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CharsetError(`The text is not ${label}`, { cause });
  }
}
