import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, instantKey, type Page, toPage } from '../../platform/http/paging.js';
import { pickText } from '../../vocabulary/index.js';
import { CompanyVerification } from '../companies/index.js';
import type { Actor } from '../identity/index.js';
import { OfferReader, OfferReview } from '../offers/index.js';
import { moderationError } from './moderation.errors.js';
import { toReport } from './report.view.js';
import { ReportsRepository } from './reports.repository.js';
import { type Claim, ReviewClaims } from './review-claims.service.js';
import { ageOf, overdueSince, type ReviewKind } from './review.deadlines.js';
import type { ReviewListQuery, ReviewResponse } from './reviews.dto.js';

type Line = Omit<ReviewResponse, 'kind' | 'waitingSince' | 'ageSeconds' | 'deadlineAt' | 'overdue' | 'claim'> & {
  since: Date;
};

/** How much of a queue waits, and how much of it for too long. */
export interface QueueCount {
  waiting: number;
  overdue: number;
}

const reportKey = z.tuple([instantKey, z.uuid()]);
const nothing = { offer: null, application: null, report: null };

/** The officers' queues, longest waiting first, and who works on what. */
@Injectable()
export class Reviews {
  constructor(
    private readonly offers: OfferReview,
    private readonly offerReader: OfferReader,
    private readonly verification: CompanyVerification,
    private readonly reports: ReportsRepository,
    private readonly claims: ReviewClaims,
    private readonly clock: Clock,
  ) {}

  async list({ kind, ...page }: ReviewListQuery): Promise<Page<ReviewResponse>> {
    const { items, nextCursor } = await this.lines(kind, page);
    const claims = await this.claims.of(
      kind,
      items.map(({ id }) => id),
    );
    const now = this.clock.now();
    return {
      items: items.map(({ since, ...line }) => ({
        kind,
        ...line,
        waitingSince: since.toISOString(),
        ...ageOf(kind, since, now),
        claim: claims.get(line.id) ?? null,
      })),
      nextCursor,
    };
  }

  /** How much waits in each queue, and how much of it for too long. */
  async counts(): Promise<Record<ReviewKind, QueueCount>> {
    const now = this.clock.now();
    const [offers, companies, reports] = await Promise.all([
      this.offers.countPending(overdueSince('offers', now)),
      this.verification.countSubmitted(overdueSince('companies', now)),
      this.reports.countWaiting(overdueSince('reports', now)),
    ]);
    return { offers, companies, reports };
  }

  /**
   * An officer takes something to work on. An application for verification is in review from then on.
   *
   * @throws DomainError 404 for what isn't there, `not_waiting` (409), `review_claimed` (409) with the name of the officer who has it
   */
  async claim(officer: Actor, kind: ReviewKind, id: string): Promise<Claim> {
    await this.assertWaits(officer, kind, id);
    return this.claims.claim(officer, kind, id, async (tx) => {
      if (kind === 'companies') await this.verification.claimVerification(tx, officer, id);
    });
  }

  /** @throws DomainError `not_claimed` (409) */
  async release(officer: Actor, kind: ReviewKind, id: string): Promise<void> {
    await this.claims.release(officer, kind, id, async (tx) => {
      if (kind === 'companies') await this.verification.releaseVerification(tx, officer, id);
    });
  }

  /** Companies answer for themselves when they are claimed. */
  private async assertWaits(officer: Actor, kind: ReviewKind, id: string): Promise<void> {
    if (kind === 'offers') {
      const offer = await this.offerReader.get(id, officer);
      if (offer.state !== 'pending_review' && offer.pendingRev === null) throw moderationError('not_waiting');
    } else if (kind === 'reports') {
      const report = await this.reports.find(id);
      if (!report) throw moderationError('report_not_found');
      if (report.waiting_since === null) throw moderationError('not_waiting');
    }
  }

  private async lines(kind: ReviewKind, page: { limit: number; cursor?: string | undefined }): Promise<Page<Line>> {
    if (kind === 'offers') {
      const { items, nextCursor } = await this.offers.listPending(page);
      const lines = items.map(({ offer, submittedAt, waitingRev, waiting, changes }) => ({
        ...nothing,
        id: offer.id,
        title: pickText(waiting.title, 'en', waiting.language),
        since: submittedAt,
        offer: { shown: offer, waitingRev, changes },
      }));
      return { items: lines, nextCursor };
    }
    if (kind === 'companies') {
      const { items, nextCursor } = await this.verification.listSubmitted(page);
      const lines = items.map(({ companyId, name, submittedAt, country, slug, state, requestedLevel }) => ({
        ...nothing,
        id: companyId,
        title: name,
        since: submittedAt,
        application: { country, slug, state, requestedLevel },
      }));
      return { items: lines, nextCursor };
    }
    const rows = await this.reports.listWaiting(page.limit, decodeCursor(page.cursor, reportKey));
    const since = (row: (typeof rows)[number]) => row.waiting_since ?? row.created_at;
    return toPage(
      rows,
      page.limit,
      (row) => [since(row).toISOString(), row.id],
      (row) => ({
        ...nothing,
        id: row.id,
        title: row.target_title,
        since: since(row),
        report: toReport(row, 'officer'),
      }),
    );
  }
}
