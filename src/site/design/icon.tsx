import type { SectorSlug } from '../../vocabulary/index.js';
import type { PageContext } from './page-context.js';

/** What the sprite `assets/icons.svg` holds: one for each sector, and signs. */
export type IconName =
  | SectorSlug
  | 'search'
  | 'verified'
  | 'arrow'
  | 'calendar'
  | 'chat'
  | 'upload'
  | 'plus'
  | 'globe'
  | 'pin'
  | 'check'
  | 'alert'
  | 'clock'
  | 'company'
  | 'file';

/** A line drawing in the colour of the text. It never stands for itself: the words are beside it. */
export function Icon({ page, name }: { page: Pick<PageContext, 'assets'>; name: IconName }) {
  return (
    <svg class="icon" width="20" height="20" aria-hidden="true">
      <use href={`/assets/icons.svg?v=${page.assets}#${name}`} />
    </svg>
  );
}
