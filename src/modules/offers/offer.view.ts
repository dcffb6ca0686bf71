import { type OfferContent, diffContent } from './offer.content.js';
import { offerLifecycle } from './offer.lifecycle.js';
import type { OfferRow } from './offer.row.js';
import type { OfferDetailResponse, OfferResponse } from './offers.dto.js';

/** Where stored files are served. */
const media = (key: string) => `/media/${key}`;

/** The state that its reader is told: an offer whose time is over is expired, whether the job has noticed or not. */
const stateOf = (row: OfferRow) => (row.overdue ? 'expired' : row.state);

/**
 * An offer as the API answers it.
 *
 * @param insider its own company or an officer
 */
export function toOffer(row: OfferRow, insider: boolean): OfferResponse {
  return {
    id: row.id,
    direction: row.direction,
    state: stateOf(row),
    rev: row.rev,
    pendingRev: insider ? row.pending_rev : null,
    version: row.version,
    ...row.content,
    images: row.content.images ?? (row.image_key === null ? [] : [media(row.image_key)]),
    company: row.company,
    origin:
      row.origin_site === null
        ? null
        : { site: row.origin_site, url: row.origin_url ?? '', company: row.origin_party ?? {} },
    validFrom: row.valid_from.toISOString(),
    validThrough: row.valid_through.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    links: { self: `/api/v1/offers/${row.id}`, html: `/en/offers/${row.slug}` },
  };
}

/**
 * One offer with what its reader may do.
 *
 * @param kind in what quality an insider reads it; `null` for strangers
 * @param waiting content of the revision that waits beside the live one
 */
export function toDetail(
  row: OfferRow,
  kind: 'owner' | 'member' | 'officer' | null,
  waiting: OfferContent | null,
): OfferDetailResponse {
  const review = kind && row.reason_code !== null ? { reasonCode: row.reason_code, note: row.reason_note } : null;
  const pending =
    kind && waiting && row.pending_rev !== null
      ? {
          rev: row.pending_rev,
          submittedAt: (row.submitted_at ?? row.updated_at).toISOString(),
          content: waiting,
          changes: diffContent(row.content, waiting),
        }
      : null;
  const actions = kind ? [...new Set(offerLifecycle.actionsFrom(stateOf(row), kind).map(({ action }) => action))] : [];
  // With nothing waiting beside a published offer an officer has nothing to decide.
  const idle = kind === 'officer' && row.state === 'published' && row.pending_rev === null;
  return {
    ...toOffer(row, kind !== null),
    review,
    pending,
    actions: idle ? actions.filter((action) => action === 'suspend') : actions,
  };
}
