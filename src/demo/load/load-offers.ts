import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createOfferSchema, OfferDrafts, OfferReview, Offers, type OfferVerdict } from '../../modules/offers/index.js';
import type { Actor } from '../../modules/identity/index.js';
import { Database } from '../../platform/database/database.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import type { DemoOffer } from '../content/index.js';
import { inParallel } from './in-parallel.js';
import type { DemoOwners } from './load-companies.js';
import { type DemoProductIds, productKey } from './load-products.js';

const DAY_MS = 86_400_000;

/** What has to happen to a draft until it is in its state. */
const DECISIONS: Readonly<Record<NonNullable<DemoOffer['state']>, OfferVerdict | 'submit' | 'nothing'>> = {
  draft: 'nothing',
  pending_review: 'submit',
  changes_requested: {
    decision: 'request_changes',
    reasonCode: 'incomplete',
    note: 'Please name the delivery term and the packing.',
  },
  published: { decision: 'publish' },
};

/** Posts the offers: drafted and submitted by their companies, decided by an officer. */
export async function loadOffers(
  app: NestFastifyApplication,
  offers: readonly DemoOffer[],
  known: { companies: DemoOwners; products: DemoProductIds; officer: Actor },
): Promise<void> {
  const drafts = app.get(OfferDrafts, { strict: false });
  const lifecycle = app.get(Offers, { strict: false });
  const review = app.get(OfferReview, { strict: false });
  const database = app.get(Database, { strict: false });
  await inParallel(offers, async (offer) => {
    const actor = known.companies.get(offer.companySlug);
    if (!actor) throw new Error(`An offer of ${offer.companySlug}, which is no company`);
    const productId = offer.productSku && known.products.get(productKey(offer.companySlug, offer.productSku));
    const validThrough = new Date(Date.now() + offer.validDays * DAY_MS).toISOString();
    const input = createOfferSchema.parse({
      direction: offer.direction,
      ...offer.content,
      ...(productId && { productId }),
      validThrough,
    });
    const { id, state } = await drafts.create(actor, input, retryKeyOf(offer));
    const next = DECISIONS[offer.state ?? 'published'];
    if (next === 'nothing' || state !== 'draft') return;
    const { state: submitted } = await lifecycle.submit(actor, id);
    if (next !== 'submit' && submitted === 'pending_review')
      await database.transaction((tx) => review.decide(tx, known.officer, id, next));
  });
}

/** The same offer again, after a load that was cut off, is the one that is there. */
function retryKeyOf(offer: DemoOffer): RetryKey {
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([offer.companySlug, offer.direction, offer.content]))
    .digest();
  return { key: bodyHash.toString('hex'), scope: 'demo', route: 'load offers', bodyHash };
}
