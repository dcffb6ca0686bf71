import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { InboundOffers, type OfferContent, offerContentSchema } from '../offers/index.js';
import { InboundRepository } from './inbound.repository.js';
import { AffiliatedSites } from './sites.service.js';
import { SitesRepository } from './sites.repository.js';
import { syndicationError } from './syndication.errors.js';
import {
  type CloudEvent,
  CLOUD_EVENT_TYPE,
  eventTypes,
  type InboundOffer,
  parseCloudEvent,
  readIdentity,
  readInboundOffer,
  verifyWebhook,
  WireError,
} from './wire/index.js';

const PROCESS_INBOUND = 'syndication.process-inbound';

/** What became of a message: an outcome for programs, words for people. */
interface Processed {
  outcome: string;
  detail: string | null;
  offerId: string | null;
}

/** Takes offers of affiliated sites in: verified and kept at once, worked on by a job, published by an officer only. */
@Injectable()
export class Inbound {
  constructor(
    private readonly database: Database,
    private readonly inbound: InboundRepository,
    private readonly sites: SitesRepository,
    private readonly affiliated: AffiliatedSites,
    private readonly offers: InboundOffers,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Verifies a message over its raw bytes and keeps it. The same message again is acknowledged and changes nothing.
   *
   * @throws DomainError `site_not_found` (404), `bad_signature` (401), `message_refused` (422)
   */
  async receive(
    siteId: string,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    body: Uint8Array,
  ): Promise<void> {
    const site = await this.sites.find(siteId);
    if (!site || site.status === 'paused') throw syndicationError('site_not_found');
    const { id, text } = this.checked(() => {
      const message = verifyWebhook({ headers, body }, this.affiliated.inboundSecrets(site), this.clock.now());
      // Kept only if it can be understood: its sender learns at once what is wrong with it.
      assertReadable(parseCloudEvent(message.text, contentTypeOf(headers), message.id));
      return message;
    });
    await this.database.transaction(async (tx) => {
      if (await this.inbound.insert(tx, siteId, id, text)) {
        await this.jobs.send(tx, PROCESS_INBOUND, { siteId, webhookId: id }, { key: `${siteId} ${id}`, group: siteId });
      }
    });
  }

  @JobHandler<{ siteId: string; webhookId: string }>(PROCESS_INBOUND, { concurrency: 2 })
  async process({ siteId, webhookId }: { siteId: string; webhookId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const message = await this.inbound.lockOpen(tx, siteId, webhookId);
      if (!message) return;
      const result = await this.apply(siteId, parseCloudEvent(message.body, CLOUD_EVENT_TYPE, webhookId), {
        receive: (revision) => this.offers.receiveInbound(tx, revision),
        withdraw: (withdrawal) => this.offers.withdrawInbound(tx, withdrawal),
      });
      await this.inbound.finish(tx, siteId, webhookId, result);
    });
  }

  private async apply(
    originSite: string,
    event: CloudEvent,
    doors: {
      receive: (
        revision: Parameters<InboundOffers['receiveInbound']>[1],
      ) => ReturnType<InboundOffers['receiveInbound']>;
      withdraw: (
        withdrawal: Parameters<InboundOffers['withdrawInbound']>[1],
      ) => ReturnType<InboundOffers['withdrawInbound']>;
    },
  ): Promise<Processed> {
    if (event.type === eventTypes.companyRegistered)
      return { outcome: 'ignored', detail: 'Companies register here themselves', offerId: null };
    if (event.type === eventTypes.offerWithdrawn) {
      const { originId, rev } = readIdentity(event.data);
      const { outcome, offerId } = await doors.withdraw({ originSite, originId, rev });
      return { outcome, detail: null, offerId };
    }
    const offer = readInboundOffer(event.data);
    const content = toContent(offer);
    if (!content.success)
      return {
        outcome: 'refused',
        detail: content.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
        offerId: null,
      };
    const { outcome, offerId } = await doors.receive({
      originSite,
      originId: offer.originId,
      originUrl: offer.url,
      direction: offer.direction,
      content: content.data as OfferContent,
      party: {
        ...(offer.company.name && { name: offer.company.name }),
        ...(offer.company.country && { country: offer.company.country }),
      },
      validThrough: offer.validThrough,
      rev: offer.rev,
    });
    return { outcome, detail: offer.ignored.length > 0 ? `Left out: ${offer.ignored.join(', ')}` : null, offerId };
  }

  private checked<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      if (error instanceof WireError) throw refusalOf(error);
      throw error;
    }
  }
}

const contentTypeOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => {
  const header = headers['content-type'];
  return typeof header === 'string' ? header : undefined;
};

function assertReadable(event: CloudEvent): void {
  if (event.type === eventTypes.offerPublished) readInboundOffer(event.data);
  if (event.type === eventTypes.offerWithdrawn) readIdentity(event.data);
}

const refusalOf = (error: WireError): DomainError =>
  error.code === 'bad_signature'
    ? syndicationError('bad_signature', { detail: error.message })
    : syndicationError('message_refused', { detail: error.message, errors: [...error.errors] });

/** What a partner tells in the words of our own offers; what has no sector of ours lands in `others`. */
const toContent = (offer: InboundOffer) => {
  const language = offer.language ?? 'en';
  return offerContentSchema.safeParse({
    language,
    title: { [language]: offer.title.slice(0, 200) },
    description: { [language]: offer.description.slice(0, 10_000) },
    sector: offer.sector ?? 'others',
    ...(offer.hsCode && { hsCode: offer.hsCode }),
    ...(offer.price && { price: offer.price }),
    ...(offer.moq && offer.direction === 'SELL' && { moq: offer.moq }),
    ...(offer.leadTimeDays !== undefined && { leadTimeDays: offer.leadTimeDays }),
    ...(offer.paymentTerms.length > 0 && { paymentTerms: [...offer.paymentTerms] }),
  });
};
