const TRACKING = /^(?:utm_.*|fbclid|gclid|msclkid|mc_[ce]id)$/i;

/**
 * One spelling for addresses that lead to the same page: host in lower case without `www.`, no fragment, no tracking
 * parameters, parameters in order, no slash at the end; `http` and `https` are the same. `undefined` if it is no web address.
 */
export function canonicalUrl(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const query = url.searchParams.toString();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query && `?${query}`}`;
}
