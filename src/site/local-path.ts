/**
 * Where to go after signing in: a path of this site and nothing else, or else `fallback`. Browsers read `//host`, `/\host` and
 * paths with tabs or line breaks in them as other sites; the URL parser reads them as they do.
 */
export function localPath(next: string | undefined, fallback: string): string {
  if (!next?.startsWith('/')) return fallback;
  const home = 'http://silkgate.invalid';
  const url = URL.canParse(next, home) ? new URL(next, home) : null;
  if (url?.origin !== home || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}`;
}
