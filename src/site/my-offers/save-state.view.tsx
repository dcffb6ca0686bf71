import type { OfferDetailResponse } from '../../modules/offers/index.js';
import type { FormResult } from '../design/form.js';
import { time } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';

/** The answer to a browser that saves by itself: a line to show, and where the next saving goes. Read by `src/islands/draft.ts`. */
export function Saved({ page, offer }: { page: PageContext; offer: OfferDetailResponse }) {
  return (
    <output data-action={href(page, `/my/offers/${offer.id}/edit`)} data-version={String(offer.version)} safe>
      {page.t('offer.savedAt', { time: time(page, offer.updatedAt) })}
    </output>
  );
}

/** The same when nothing was saved, and why. After a conflict only the button saves: somebody has to look first. */
export function Unsaved(props: { page: PageContext; form: FormResult<unknown>; conflict: boolean }) {
  const { page, form, conflict } = props;
  const [first] = form.errors;
  return (
    <output data-stop={conflict ? 'yes' : undefined} safe>
      {conflict ? page.t('offer.notSavedConflict') : page.t('offer.notSaved', { why: first?.detail ?? '' })}
    </output>
  );
}
