import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { assertVersion } from '../../platform/http/request-context.js';
import { type Actor, actorKind, type CompanyActor } from '../identity/index.js';
import { CompaniesRepository } from './companies.repository.js';
import type { CompanyPatch, CompanyResponse, CompanySummary, DirectoryQuery } from './companies.dto.js';
import { companyError } from './companies.errors.js';
import { companyChanged } from './companies.events.js';
import { type CompanyCard, mayKnowAll, toCompanyResponse, toSummary } from './companies.views.js';
import type { Company } from './company.entity.js';
import { afterTouch, touchedLevel } from './company.verification.js';

const directoryKey = z.tuple([z.string(), z.uuid()]);

/** Companies as others see them, and as their owners change them. */
@Injectable()
export class Companies {
  constructor(
    private readonly database: Database,
    private readonly repository: CompaniesRepository,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The public face of a company, also of a suspended one (look at `visible`), or `undefined`. Inside a transaction pass its `tx`. */
  getCard(id: string, tx?: Tx): Promise<CompanyCard | undefined> {
    return this.repository.findCard(id, tx);
  }

  /**
   * Refuses to go on for a suspended company. Call it in the transaction of every write that would publish or change something
   * of the company: it holds a share lock, so a suspension waits for that write or that write sees the suspension.
   *
   * @throws DomainError `company_suspended` (403), `company_not_found` (404)
   */
  async assertActive(tx: Tx, companyId: string): Promise<void> {
    const standing = await this.repository.findStanding(tx, companyId);
    if (!standing) throw companyError('company_not_found');
    if (standing.suspended) throw companyError('company_suspended');
  }

  /**
   * The profile as this reader may see it. A suspended company is there for itself and for officers only.
   *
   * @throws DomainError `company_not_found` (404)
   */
  async view(id: string, reader: Actor | undefined): Promise<CompanyResponse> {
    const found = await this.repository.find(id);
    if (!found || !(found.visible || mayKnowAll(reader, id))) throw companyError('company_not_found');
    return toCompanyResponse(found.company, found.level, reader);
  }

  /** The same by its slug, for pages. */
  async viewBySlug(slug: string, reader: Actor | undefined): Promise<CompanyResponse> {
    const id = await this.repository.findIdBySlug(slug);
    if (id === undefined) throw companyError('company_not_found');
    return this.view(id, reader);
  }

  /** The public directory by name. */
  async directory(query: DirectoryQuery): Promise<Page<CompanySummary>> {
    const rows = await this.repository.findDirectory(query, decodeCursor(query.cursor, directoryKey));
    return toPage(rows, query.limit, (row) => [row.sortName, row.id], toSummary);
  }

  /**
   * Changes the profile. What verification rests on takes the levels with it that it touches.
   *
   * @param expected version that the owner saw, if they said so
   * @throws DomainError `company_not_found` (404) for another company's owner, `company_suspended` (403), `version_conflict` (409)
   */
  async update(
    actor: CompanyActor,
    id: string,
    patch: CompanyPatch,
    expected: number | undefined,
  ): Promise<CompanyResponse> {
    if (actor.companyId !== id) throw companyError('company_not_found');
    await this.database.transaction(async (tx) => {
      const company = await this.repository.lock(tx, id);
      if (!company) throw companyError('company_not_found');
      if (company.suspendedAt) throw companyError('company_suspended');
      assertVersion(expected, company.version);
      const dropped = await this.dropTouched(tx, actor, company, patch);
      await this.repository.update(tx, company, { ...patch, ...dropped }, this.clock.now());
      await this.events.publish(tx, companyChanged, { companyId: id });
    });
    return this.view(id, actor);
  }

  private async dropTouched(tx: Tx, actor: Actor, company: Company, patch: CompanyPatch): Promise<Partial<Company>> {
    const touched = touchedLevel(company, {
      legalName: patch.legalName === undefined ? company.legalName : patch.legalName,
      registrationNumber:
        patch.registrationNumber === undefined ? company.registrationNumber : patch.registrationNumber,
      bankAccount: patch.bankAccount === undefined ? company.bankAccount : patch.bankAccount,
    });
    if (touched === null) return {};
    const before = {
      state: company.verificationState,
      level: company.verificationLevel,
      requestedLevel: company.requestedLevel,
    };
    const after = afterTouch(before, touched);
    if (after.action === null && after.level === before.level) return {};
    await this.audit.record(tx, {
      actorId: actor.userId,
      actorKind: actorKind(actor),
      action: `company.verification.${after.action ?? 'drop'}`,
      subjectType: 'company',
      subjectId: company.id,
      fromState: before.state,
      toState: after.state,
      details: { fromLevel: before.level, toLevel: after.level, touched },
    });
    return {
      verificationState: after.state,
      verificationLevel: after.level,
      requestedLevel: after.requestedLevel,
      ...(after.level === 0 && { verificationValidUntil: null }),
      ...(after.action !== null && {
        verificationClaimedBy: null,
        verificationClaimedAt: null,
        verificationSubmittedAt: null,
      }),
    };
  }
}
