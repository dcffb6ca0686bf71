import { Inject, Injectable } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { type JobContext, JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { OutgoingError } from '../../platform/outgoing-http/index.js';
import { DeliveriesRepository, type DeliveryRow } from './deliveries.repository.js';
import { OUTGOING_HTTP, type OutgoingHttp } from './outgoing-http.provider.js';
import { AffiliatedSites } from './sites.service.js';
import { type SiteRow, SitesRepository } from './sites.repository.js';
import { DELIVER } from './syndication.service.js';
import { WireContent } from './wire-content.service.js';
import {
  buildCloudEvent,
  classifyFailure,
  classifyResponse,
  CLOUD_EVENT_TYPE,
  type DeliveryIntent,
  type DeliveryOutcome,
  eventTypes,
  nextAttemptAt,
  offerToJsonLd,
  profileToJsonLd,
  signWebhook,
  tombstoneToJsonLd,
  webhookIdFor,
} from './wire/index.js';

/** Below the job's own expiry, so that two workers never call with the same delivery at once. */
const CALL_TIMEOUT_MS = 15_000;

/** One message: what it wants to bring about, at which revision, and its text. */
interface Message {
  id: string;
  rev: number;
  intent: DeliveryIntent;
  body: string;
}

/** A delivery that is claimed for one attempt. */
interface Claim {
  delivery: DeliveryRow;
  site: SiteRow;
}

/** Pushes to the sites that take webhooks. No transaction is open while a site is called. */
@Injectable()
export class DeliveryJobs {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveriesRepository,
    private readonly sites: SitesRepository,
    private readonly affiliated: AffiliatedSites,
    private readonly content: WireContent,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    @Inject(OUTGOING_HTTP) private readonly http: OutgoingHttp,
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectPinoLogger(DeliveryJobs.name) private readonly log: PinoLogger,
  ) {}

  @JobHandler<{ deliveryId: string }>(DELIVER, {
    policy: 'singleton',
    concurrency: 8,
    groupConcurrency: 3,
    expireInSeconds: 45,
    pollSeconds: 1,
    retryDelay: 5,
  })
  async deliver({ deliveryId }: { deliveryId: string }, { signal }: JobContext): Promise<void> {
    const claim = await this.claim(deliveryId);
    if (!claim) return;
    const message = await this.messageFor(claim.delivery);
    if (!message) return;
    await this.database.transaction((tx) => this.deliveries.markSending(tx, deliveryId, message.rev));
    const outcome = await this.call(claim.site, message, signal);
    // Outlived: somebody else has the job by now and will hear from the site that it knows the revision already.
    if (signal.aborted) return;
    await this.settle(claim, message, outcome);
  }

  /** Sends again what should be under way but has no job any more. */
  @JobHandler('syndication.sweep', { schedule: '* * * * *' })
  async sweep(): Promise<void> {
    const overdue = await this.deliveries.overdue(500);
    if (overdue.length === 0) return;
    this.log.warn({ count: overdue.length }, 'deliveries without a job');
    await this.database.transaction(async (tx) => {
      for (const { id, site_id: group } of overdue)
        await this.jobs.send(tx, DELIVER, { deliveryId: id }, { key: id, group });
    });
  }

  /** Decides under the row's lock whether an attempt is due; when it is too early, sends a job for the right time. */
  private claim(deliveryId: string): Promise<Claim | undefined> {
    return this.database.transaction(async (tx) => {
      const delivery = await this.deliveries.lock(tx, deliveryId);
      if (!delivery || (delivery.status !== 'pending' && delivery.status !== 'retrying')) return undefined;
      const site = await this.sites.lock(tx, delivery.site_id);
      if (site?.status !== 'active' || site.kind !== 'webhook') return undefined;
      if (delivery.desired_state === 'withdrawn' && delivery.sent_rev === null) {
        await this.deliveries.markNeverSent(tx, deliveryId);
        return undefined;
      }
      const due = delivery.next_attempt_at;
      const wait = due && due > this.clock.now() ? due : await this.sites.takeToken(tx, site.id);
      if (!wait) return { delivery, site };
      await this.deliveries.postpone(tx, deliveryId, wait);
      await this.jobs.send(tx, DELIVER, { deliveryId }, { key: deliveryId, group: site.id, startAfter: wait });
      return undefined;
    });
  }

  /** The newest that there is to say; `undefined` when an event is on its way that will say more. */
  private async messageFor(delivery: DeliveryRow): Promise<Message | undefined> {
    const subject = await this.deliveries.subjectOn(delivery.site_id, delivery.subject_type, delivery.subject_id);
    if (!subject) return undefined;
    const { subject_id: subjectId, wire_rev: rev } = subject;
    const id = webhookIdFor(subjectId, delivery.site_id, rev);
    const write = (type: (typeof eventTypes)[keyof typeof eventTypes], data: Readonly<Record<string, unknown>>) =>
      buildCloudEvent({ id, source: this.config.publicUrl, type, subject: subjectId, time: subject.changed_at, data });
    if (subject.subject_type === 'company') {
      const profile = await this.content.profileOf(subject);
      return (
        profile && { id, rev, intent: 'register', body: write(eventTypes.companyRegistered, profileToJsonLd(profile)) }
      );
    }
    if (subject.state === 'withdrawn') {
      return {
        id,
        rev,
        intent: 'withdraw',
        body: write(eventTypes.offerWithdrawn, tombstoneToJsonLd(this.content.tombstone(subject))),
      };
    }
    const [offer] = await this.content.offersOf([subject]);
    return offer && { id, rev, intent: 'publish', body: write(eventTypes.offerPublished, offerToJsonLd(offer)) };
  }

  private async call(site: SiteRow, message: Message, signal: AbortSignal): Promise<DeliveryOutcome> {
    const now = this.clock.now();
    try {
      const response = await this.http.request({
        url: site.webhook_url ?? '',
        method: 'POST',
        headers: {
          'content-type': CLOUD_EVENT_TYPE,
          accept: 'application/json',
          ...signWebhook({ id: message.id, body: message.body, at: now }, this.affiliated.outboundSecrets(site)),
        },
        body: message.body,
        signal,
        timeoutMs: CALL_TIMEOUT_MS,
        maxBytes: 65_536,
      });
      return classifyResponse(response, message.intent, now);
    } catch (error) {
      if (error instanceof OutgoingError) return classifyFailure(error.code);
      throw error;
    }
  }

  private settle({ delivery: { id }, site }: Claim, message: Message, outcome: DeliveryOutcome): Promise<void> {
    return this.database.transaction(async (tx) => {
      const now = await this.deliveries.lock(tx, id);
      if (!now) return;
      const again = (startAfter?: Date) =>
        this.jobs.send(tx, DELIVER, { deliveryId: id }, { key: id, group: site.id, ...(startAfter && { startAfter }) });
      if (outcome.kind === 'accepted') {
        await this.deliveries.markAccepted(tx, id, message.rev, outcome.receipt);
        await this.deliveries.note(tx, id, 'accepted', message.rev, outcome.receipt.remoteUrl ?? null);
        await this.sites.recordSuccess(tx, site.id);
        if (now.desired_rev > message.rev) await again();
        return;
      }
      if (outcome.kind === 'disabled') await this.sites.disable(tx, site.id);
      const retry = outcome.kind === 'retry' || outcome.kind === 'slow_down';
      const asked = retry ? (outcome.retryAfterMs ?? 0) : 0;
      if (retry)
        await this.sites.recordFailure(tx, site.id, outcome.kind === 'slow_down' ? Math.max(asked, 1_000) : null);
      // A newer revision was wanted meanwhile: it begins its own count.
      const fresh = now.desired_rev > message.rev;
      const attempts = fresh ? 0 : now.attempts + 1;
      const next = fresh
        ? this.clock.now()
        : retry
          ? nextAttemptAt(attempts, this.clock.now(), { retryAfterMs: asked })
          : null;
      await this.deliveries.markFailed(tx, id, outcome.words, attempts, next);
      await this.deliveries.note(tx, id, next ? 'failed' : 'parked', message.rev, outcome.words);
      if (next) await again(next);
    });
  }
}
