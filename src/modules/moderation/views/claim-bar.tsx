import { ActionButton } from '../../../site/design/fields.js';
import { dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import type { Claim } from '../review-claims.service.js';
import type { ReviewKind } from '../review.deadlines.js';

interface ClaimProps {
  page: PageContext;
  kind: ReviewKind;
  id: string;
  claim: Claim | null;
}

/** Whether the reader may decide: nobody else works on it. */
export const isFree = (page: PageContext, claim: Claim | null): boolean =>
  claim === null || claim.officer.id === page.user?.id;

/** Takes something to work on, or gives it back. Nothing while a colleague has it. */
export function ClaimButton({ page, kind, id, claim }: ClaimProps) {
  if (!isFree(page, claim)) return <></>;
  const action = claim === null ? 'claim' : 'release';
  return (
    <ActionButton
      page={page}
      action={href(page, `/officer/reviews/${kind}/${id}/${action}`)}
      text={page.t(`officer.${action}`)}
    />
  );
}

/** Who works on it, and what the reader can do about that. */
export function ClaimBar(props: ClaimProps) {
  const { page, claim } = props;
  const { t } = page;
  const until = claim && dateTime(page, claim.expiresAt);
  const said =
    claim === null
      ? t('officer.free')
      : isFree(page, claim)
        ? t('officer.mine', { date: until ?? '' })
        : t('officer.claimed', { name: claim.officer.name, date: until ?? '' });
  return (
    <div class={isFree(page, claim) ? 'notice claim' : 'notice notice--warn claim'}>
      <p>
        <Icon page={page} name={claim === null ? 'info' : 'user'} />
        <span safe>{said}</span>
      </p>
      <ClaimButton {...props} />
    </div>
  );
}
