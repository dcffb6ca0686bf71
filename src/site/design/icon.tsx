import type { IconName } from './icons.js';
import type { PageContext } from './page-context.js';

/** A line drawing in the colour of the text. It never stands for itself: the words are beside it. */
export function Icon({ page, name }: { page: Pick<PageContext, 'assets'>; name: IconName }) {
  return (
    <svg class="icon" width="20" height="20" aria-hidden="true">
      <use href={`/assets/icons.svg?v=${page.assets}#${name}`} />
    </svg>
  );
}
