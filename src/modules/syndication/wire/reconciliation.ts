import type { ShownOffer } from './partner-feed.js';

/** What should stand on a site, when everything that we sent there was confirmed. */
export interface WantedOffer {
  readonly state: 'live' | 'withdrawn';
  /** The newest revision that the site confirmed, or a newer one of the same content. */
  readonly rev: number;
}

/** `missing`: the site doesn't show it; `outdated`: it shows an older revision; `unwanted`: it shows what was withdrawn. */
export type Difference = 'missing' | 'outdated' | 'unwanted';

/**
 * Compares what a site should show with what it shows. A revision that is newer than ours says nothing: a correction that
 * went to another site has raised the count.
 *
 * @param isWhole whether everything that the site shows was read; only then something can be missing
 */
export function differenceOf(wanted: WantedOffer, shown: ShownOffer | undefined, isWhole: boolean): Difference | null {
  if (wanted.state === 'withdrawn') return shown ? 'unwanted' : null;
  if (!shown) return isWhole ? 'missing' : null;
  return shown.rev !== undefined && shown.rev < wanted.rev ? 'outdated' : null;
}
