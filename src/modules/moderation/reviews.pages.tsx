import { Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toDomainError } from '../../platform/http/problem.js';
import { idParam } from '../../platform/http/request-context.js';
import { href, type MessageKey, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages } from '../../site/design/site-pages.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { type ReviewKind, reviewKinds } from './review.deadlines.js';
import { reviewKindSchema } from './reviews.dto.js';
import { Reviews } from './reviews.service.js';
import { QueueView } from './views/queue.view.js';

const queueQuery = z.object({
  kind: z.enum(reviewKinds).catch('offers'),
  cursor: z.string().max(1_000).optional(),
});

/** `/{locale}/officer`: the officers' queues, and who works on what. */
@SitePages('officer')
export class ReviewPages {
  constructor(private readonly reviews: Reviews) {}

  @Get()
  @Access('officer')
  async queue(@Page() page: PageContext, @Query({ schema: queueQuery }) query: z.output<typeof queueQuery>) {
    const [lines, counts] = await Promise.all([this.reviews.list({ ...query, limit: 20 }), this.reviews.counts()]);
    return <QueueView page={page} kind={query.kind} lines={lines} counts={counts} />;
  }

  @Post('reviews/:kind/:id/claim')
  @Access('officer')
  claim(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('kind', { schema: reviewKindSchema }) kind: ReviewKind,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const path = `/officer/${kind}/${id}`;
    return this.go(reply, href(page, path), 'officer.nowYours', () => this.reviews.claim(officer, kind, id));
  }

  @Post('reviews/:kind/:id/release')
  @Access('officer')
  release(
    @Page() page: PageContext,
    @CurrentActor() officer: Actor,
    @Param('kind', { schema: reviewKindSchema }) kind: ReviewKind,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const path = `/officer?kind=${kind}`;
    return this.go(reply, href(page, path), 'officer.givenBack', () => this.reviews.release(officer, kind, id));
  }

  /** Who comes too late is led on all the same: the page there says who has it, or that it is decided. */
  private async go(reply: FastifyReply, address: string, done: MessageKey, work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      if (toDomainError(error).status !== 409) throw error;
      return seeOther(reply, address);
    }
    return seeOther(reply, address, done);
  }
}
