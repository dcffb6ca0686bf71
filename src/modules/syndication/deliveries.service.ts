import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { type Actor, actorKind, type CompanyActor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import type { DeliveryQuery, DeliveryResponse, OfferCopy, OfficerDelivery, Trouble } from './deliveries.dto.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { DeliveryViewsRepository } from './delivery-views.repository.js';
import { syndicationError } from './syndication.errors.js';
import { DELIVER } from './syndication.service.js';

const listKey = z.tuple([z.uuid()]);

/** The ledger: what stands where, and what was tried. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveriesRepository,
    private readonly views: DeliveryViewsRepository,
    private readonly offers: OfferReader,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** For people of the offer's company and for officers. @throws DomainError `offer_not_found` (404) for everybody else */
  async ofOffer(actor: Actor, offerId: string): Promise<DeliveryResponse[]> {
    const offer = await this.offers.get(offerId, actor);
    if (actor.role !== 'OFFICER' && offer.company?.id !== actor.companyId) throw syndicationError('offer_not_found');
    return this.views.ofOffer(offerId);
  }

  /** The affiliated sites that have confirmed a live offer, for everybody. */
  copiesOf(offerId: string): Promise<OfferCopy[]> {
    return this.views.copiesOf(offerId);
  }

  /** For officers: deliveries of all companies, those of the newest subjects first. @throws DomainError `invalid_cursor` (400) */
  async list(query: DeliveryQuery): Promise<Page<OfficerDelivery>> {
    const rows = await this.views.list(query, decodeCursor(query.cursor, listKey)?.[0]);
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** Deliveries of a company's offers that a site has refused or keeps failing, the newest trouble first; at most twenty. */
  troubles(actor: CompanyActor): Promise<Trouble[]> {
    return this.views.troubles(actor.companyId);
  }

  /** Starts a parked delivery anew. @throws DomainError `delivery_not_found` (404), `delivery_not_parked` (409) */
  redrive(officer: Actor, id: string): Promise<void> {
    return this.startAnew(officer, id);
  }

  /**
   * The same by the offer's own company, for one of its offer's deliveries.
   *
   * @throws DomainError `offer_not_found` and `delivery_not_found` (404), `delivery_not_parked` (409)
   */
  async retry(actor: CompanyActor, offerId: string, id: string): Promise<void> {
    const offer = await this.offers.get(offerId, actor);
    if (offer.company?.id !== actor.companyId) throw syndicationError('offer_not_found');
    await this.startAnew(actor, id, offerId);
  }

  private async startAnew(actor: Actor, id: string, offerId?: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const delivery = await this.deliveries.lock(tx, id);
      const isOther = offerId !== undefined && delivery?.subject_id !== offerId;
      if (!delivery || isOther) throw syndicationError('delivery_not_found');
      if (delivery.status !== 'parked') throw syndicationError('delivery_not_parked');
      await this.deliveries.redrive(tx, id);
      await this.deliveries.note(tx, id, 'redriven', delivery.desired_rev);
      await this.jobs.send(tx, DELIVER, { deliveryId: id }, { key: id, group: delivery.site_id });
      await this.audit.record(tx, {
        actorId: actor.userId,
        actorKind: actorKind(actor),
        action: 'delivery.redrive',
        subjectType: 'delivery',
        subjectId: id,
      });
    });
  }
}
