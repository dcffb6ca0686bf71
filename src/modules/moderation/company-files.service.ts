import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Companies, CompanyDocuments, type CompanyResponse } from '../companies/index.js';
import { type Actor, type UserRecord, Users } from '../identity/index.js';
import type { AuditResponse } from './audit.dto.js';
import { AuditTrail } from './audit-trail.service.js';
import { type Claim, ReviewClaims } from './review-claims.service.js';

type Confidential = NonNullable<CompanyResponse['confidential']>;

/** Everything that an officer has before them about a company. */
export interface CompanyFile {
  company: CompanyResponse;
  confidential: Confidential;
  documents: Awaited<ReturnType<CompanyDocuments['list']>>;
  claim: Claim | null;
  history: AuditResponse[];
  /** Who may have visited the company. */
  officers: Pick<UserRecord, 'id' | 'name'>[];
  /** The instant at which the file was opened. */
  now: Date;
}

/** A company in a list of officers. */
export type CompanyName = Pick<CompanyResponse, 'id' | 'name' | 'country' | 'verificationLevel'>;

const LISTED = 10;

/** Companies as officers look at them. */
@Injectable()
export class CompanyFiles {
  constructor(
    private readonly companies: Companies,
    private readonly documents: CompanyDocuments,
    private readonly claims: ReviewClaims,
    private readonly trail: AuditTrail,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `company_not_found` (404), also for who is no officer */
  async open(officer: Actor, id: string): Promise<CompanyFile> {
    const company = await this.companies.view(id, officer);
    const [documents, claims, { items }, officers] = await Promise.all([
      this.documents.list(officer, id),
      this.claims.of('companies', [id]),
      this.trail.list({ subjectType: 'company', subjectId: id, limit: 20 }),
      this.users.officers(),
    ]);
    if (company.confidential === null) throw new Error('Officers are shown the confidential part of every company');
    return {
      company,
      confidential: company.confidential,
      documents,
      claim: claims.get(id) ?? null,
      history: items,
      officers,
      now: this.clock.now(),
    };
  }

  /** Companies that can be seen, by part of their name. */
  async find(words: string): Promise<CompanyName[]> {
    return (await this.companies.directory({ q: words, limit: 2 * LISTED })).items;
  }

  /** Those of the companies that were suspended last which still are. */
  async lastSuspended(): Promise<CompanyName[]> {
    const { items } = await this.trail.list({ action: 'company.suspend', limit: 2 * LISTED });
    const ids = [...new Set(items.map(({ subject }) => subject.id))].slice(0, LISTED);
    const cards = await Promise.all(ids.map((id) => this.companies.getCard(id)));
    return cards.flatMap((card) => (card && !card.visible ? [card] : []));
  }
}
