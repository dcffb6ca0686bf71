import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import type { DirectoryQuery } from './companies.dto.js';
import type { CompanyCard } from './companies.views.js';
import { Company } from './company.entity.js';
import type { VerificationLevel } from './company.verification.js';

const CARD = `id, slug, name, country, city, sectors, business_types AS "businessTypes", logo_key AS "logoKey", visible,
              verification_level AS "verificationLevel"`;

/** Makes a text match itself in LIKE. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** What may be set; the version is counted here. */
export type CompanyChange = Omit<QueryDeepPartialEntity<Company>, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** All SQL about companies themselves. */
@Injectable()
export class CompaniesRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether it was inserted; not when another company has the slug */
  async insert(tx: Tx, company: Company): Promise<boolean> {
    const result = await tx
      .repository(Company)
      .createQueryBuilder()
      .insert()
      .values(company)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  /** The company, locked until the transaction ends. */
  lock(tx: Tx, id: string): Promise<Company | null> {
    return tx.repository(Company).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Changes a locked company, raises its version, and gives it as it is then. */
  async update(tx: Tx, company: Company, change: CompanyChange, now: Date): Promise<Company> {
    const stamp = { version: company.version + 1, updatedAt: now };
    await tx.repository(Company).update({ id: company.id }, { ...change, ...stamp });
    return Object.assign(company, change, stamp);
  }

  async find(id: string): Promise<{ company: Company; level: VerificationLevel; visible: boolean } | undefined> {
    const [company, card] = await Promise.all([
      this.database.dataSource.getRepository(Company).findOneBy({ id }),
      this.findCard(id),
    ]);
    return company && card ? { company, level: card.verificationLevel, visible: card.visible } : undefined;
  }

  findCard(id: string, through: Pick<Tx, 'one'> = this.database): Promise<CompanyCard | undefined> {
    return through.one(`SELECT ${CARD} FROM company_card WHERE id = $1`, [id]);
  }

  async findIdBySlug(slug: string): Promise<string | undefined> {
    return (await this.database.one<{ id: string }>(`SELECT id FROM company_card WHERE slug = $1`, [slug]))?.id;
  }

  /** The public directory by name, one row more than a page holds. */
  findDirectory(
    query: DirectoryQuery,
    after: readonly [string, string] | undefined,
  ): Promise<(CompanyCard & { sortName: string })[]> {
    const where = ['visible'];
    const parameters: unknown[] = [];
    const given = (value: unknown) => `$${parameters.push(value)}`;
    if (query.q !== undefined) where.push(`lower(name) LIKE '%' || lower(${given(literally(query.q))}) || '%'`);
    if (query.country !== undefined) where.push(`country = ${given(query.country)}`);
    if (query.sector !== undefined) where.push(`sectors @> ARRAY[${given(query.sector)}::text]`);
    if (query.businessType !== undefined) where.push(`business_types @> ARRAY[${given(query.businessType)}::text]`);
    if (query.verified !== undefined) where.push(`verification_level >= ${given(query.verified)}`);
    if (after) where.push(`(lower(name), id) > (${given(after[0])}, ${given(after[1])}::uuid)`);
    return this.database.query(
      `SELECT ${CARD}, lower(name) AS "sortName" FROM company_card
       WHERE ${where.join(' AND ')} ORDER BY lower(name), id LIMIT ${given(query.limit + 1)}`,
      parameters,
    );
  }

  /** Whether the company exists and is not suspended, read inside the transaction that hangs on it. */
  findStanding(tx: Tx, id: string): Promise<{ suspended: boolean } | undefined> {
    return tx.one(`SELECT suspended_at IS NOT NULL AS suspended FROM company WHERE id = $1 FOR SHARE`, [id]);
  }
}
