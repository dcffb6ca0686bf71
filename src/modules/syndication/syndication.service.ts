import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { DeliveriesRepository, type Subject, type SubjectType, type WireState } from './deliveries.repository.js';
import { PostingRepository } from './posting.repository.js';
import { SitesRepository } from './sites.repository.js';

/** @internal The queue of attempts; a job holds nothing but the delivery's id. */
export const DELIVER = 'syndication.deliver';

/** What has become of a subject, by the count of its own module. */
export interface SubjectChange {
  type: SubjectType;
  id: string;
  companyId: string;
  /** The revision in the subject's own module; older ones than the last are ignored. `null`: something else changed than its content. */
  sourceRev: number | null;
  state: WireState;
  direction: Subject['direction'];
}

/** Decides what should stand on the affiliated sites. What is wanted is kept as a level: a later change replaces an earlier one. */
@Injectable()
export class Syndication {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly sites: SitesRepository,
    private readonly posting: PostingRepository,
    private readonly jobs: JobQueue,
  ) {}

  /** Raises what is wanted on every active site. Repeating it, or doing it late, changes nothing. */
  async follow(tx: Tx, change: SubjectChange): Promise<void> {
    const before = await this.deliveries.lockSubject(tx, change.type, change.id);
    const sourceRev = change.sourceRev ?? before?.source_rev ?? 1;
    if (before && isOld(before, change)) return;
    // What was never shown outside needs no withdrawal.
    if (!before && change.state === 'withdrawn') return;
    const subject = {
      subject_type: change.type,
      subject_id: change.id,
      company_id: change.companyId,
      source_rev: Math.max(sourceRev, before?.source_rev ?? 0),
      wire_rev: Math.max((before?.wire_rev ?? 0) + 1, sourceRev),
      state: change.state,
      direction: change.direction ?? before?.direction ?? null,
    };
    await this.deliveries.saveSubject(tx, subject);
    await this.spread(tx, subject);
  }

  /** Has the sites follow a new choice of those that an offer is to appear on, where it is known outside at all. */
  async followChoice(tx: Tx, offerId: string): Promise<void> {
    const before = await this.deliveries.lockSubject(tx, 'offer', offerId);
    if (!before) return;
    const subject = { ...before, wire_rev: before.wire_rev + 1 };
    await this.deliveries.saveSubject(tx, subject);
    await this.spread(tx, subject);
  }

  /**
   * Says to one site again what it should show of an offer, under a revision that it can not have seen: it ignores those that
   * it knows.
   *
   * @param delivery what was compared; nothing happens when it is no longer so
   * @param why for the ledger
   * @returns whether anything is sent
   */
  async repeat(
    tx: Tx,
    delivery: { id: string; offer_id: string; desired_rev: number; state: WireState },
    site: { id: string; kind: 'webhook' | 'feed' },
    why: string,
  ): Promise<boolean> {
    const subject = await this.deliveries.lockSubject(tx, 'offer', delivery.offer_id);
    const now = await this.deliveries.lock(tx, delivery.id);
    const isSettled = now?.status === 'delivered' || now?.status === 'withdrawn';
    if (!isSettled || now.desired_rev !== delivery.desired_rev || !subject) return false;
    const state = await this.posting.stateOn(tx, subject, site.id);
    if (state !== delivery.state) return false;
    const raised = { ...subject, wire_rev: subject.wire_rev + 1 };
    await this.deliveries.note(tx, now.id, 'differed', now.desired_rev, why);
    await this.deliveries.saveSubject(tx, raised);
    await this.wantOn(tx, { ...raised, state }, site);
    return true;
  }

  /** Puts one subject onto one site. */
  async wantOn(
    tx: Tx,
    subject: Pick<Subject, 'subject_type' | 'subject_id' | 'wire_rev' | 'state'>,
    site: { id: string; kind: 'webhook' | 'feed' },
  ): Promise<void> {
    const deliveryId = await this.deliveries.want(tx, subject, site.id);
    if (deliveryId && site.kind === 'webhook')
      await this.jobs.send(tx, DELIVER, { deliveryId }, { key: deliveryId, group: site.id });
  }

  private async spread(
    tx: Tx,
    subject: Pick<Subject, 'subject_type' | 'subject_id' | 'wire_rev' | 'state'>,
  ): Promise<void> {
    const only = await this.posting.chosen(subject.subject_id, tx);
    for (const site of await this.sites.active(tx)) {
      // A site that pulls learns of companies by their offers.
      if (subject.subject_type === 'company' && site.kind === 'feed') continue;
      if (only === null || only.includes(site.id)) await this.wantOn(tx, subject, site);
      // A site that isn't meant hears of the offer only to take it down, once.
      else if (await this.posting.isWanted(tx, subject, site.id))
        await this.wantOn(tx, { ...subject, state: 'withdrawn' }, site);
    }
  }
}

function isOld(before: Subject, change: SubjectChange): boolean {
  if (change.sourceRev === null) return before.state === change.state;
  return (
    change.sourceRev < before.source_rev || (change.sourceRev === before.source_rev && before.state === change.state)
  );
}
