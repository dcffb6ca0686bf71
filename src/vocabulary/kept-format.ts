const MOST = 300;
const formats = new Map<string, unknown>();

/**
 * A formatter of `Intl`, made once for each `key`: making one costs more than using it a hundred times.
 *
 * @param key names the kind and everything that `make` depends on, such as the locale and the time zone
 */
export function keptFormat<Format extends object>(key: string, make: () => Format): Format {
  const kept = formats.get(key) as Format | undefined;
  if (kept) return kept;
  // Time zones and currencies are many; whoever asks for all of them must not fill the memory.
  if (formats.size >= MOST) formats.clear();
  const format = make();
  formats.set(key, format);
  return format;
}
