import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Actor } from '../identity/index.js';
import { OfferReader } from '../offers/index.js';
import type { DeliveryQuery, DeliveryResponse, OfficerDelivery } from './deliveries.dto.js';
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

  /** Starts a parked delivery anew. @throws DomainError `delivery_not_found` (404), `delivery_not_parked` (409) */
  async redrive(officer: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const delivery = await this.deliveries.lock(tx, id);
      if (!delivery) throw syndicationError('delivery_not_found');
      if (delivery.status !== 'parked') throw syndicationError('delivery_not_parked');
      await this.deliveries.redrive(tx, id);
      await this.deliveries.note(tx, id, 'redriven', delivery.desired_rev);
      await this.jobs.send(tx, DELIVER, { deliveryId: id }, { key: id, group: delivery.site_id });
      await this.audit.record(tx, {
        actorId: officer.userId,
        actorKind: 'officer',
        action: 'delivery.redrive',
        subjectType: 'delivery',
        subjectId: id,
      });
    });
  }
}
