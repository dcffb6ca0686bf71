import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Company } from './company.entity.js';
import type { CompanyDocument, SubmittedCompany } from './company.types.js';
import type { DocumentKind } from './company.verification.js';

const DOCUMENT = `id, kind, file_name AS "fileName", content_type AS "contentType", size::int, uploaded_at AS "uploadedAt"`;

/** All SQL about applications and their documents. */
@Injectable()
export class VerificationRepository {
  constructor(private readonly database: Database) {}

  async insertDocument(
    tx: Tx,
    companyId: string,
    document: CompanyDocument & { fileKey: string; sha256: Buffer; uploadedBy: string },
  ): Promise<void> {
    await tx.run(
      `INSERT INTO company_document (id, company_id, kind, file_key, file_name, content_type, size, sha256, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        document.id,
        companyId,
        document.kind,
        document.fileKey,
        document.fileName,
        document.contentType,
        document.size,
        document.sha256,
        document.uploadedBy,
        document.uploadedAt,
      ],
    );
  }

  /** All documents of a company, newest first; their number is bounded. */
  findDocuments(companyId: string): Promise<CompanyDocument[]> {
    return this.database.query(
      `SELECT ${DOCUMENT} FROM company_document WHERE company_id = $1 ORDER BY uploaded_at DESC, id DESC`,
      [companyId],
    );
  }

  findDocument(companyId: string, id: string): Promise<(CompanyDocument & { fileKey: string }) | undefined> {
    return this.database.one(
      `SELECT ${DOCUMENT}, file_key AS "fileKey" FROM company_document WHERE company_id = $1 AND id = $2`,
      [companyId, id],
    );
  }

  /** The document that has these very bytes. */
  findSame(tx: Tx, companyId: string, kind: DocumentKind, sha256: Buffer): Promise<CompanyDocument | undefined> {
    return tx.one(`SELECT ${DOCUMENT} FROM company_document WHERE company_id = $1 AND kind = $2 AND sha256 = $3`, [
      companyId,
      kind,
      sha256,
    ]);
  }

  async kindsOf(tx: Tx, companyId: string): Promise<DocumentKind[]> {
    const sql = `SELECT kind FROM company_document WHERE company_id = $1`;
    return (await tx.query<{ kind: DocumentKind }>(sql, [companyId])).map(({ kind }) => kind);
  }

  /** @returns the key of the file that belonged to it */
  async deleteDocument(tx: Tx, companyId: string, id: string): Promise<string | undefined> {
    const sql = `DELETE FROM company_document WHERE company_id = $1 AND id = $2 RETURNING file_key AS "fileKey"`;
    return (await tx.one<{ fileKey: string }>(sql, [companyId, id]))?.fileKey;
  }

  /** The queue, oldest application first, one row more than a page holds. */
  findSubmitted(limit: number, after: readonly [string, string] | undefined): Promise<SubmittedCompany[]> {
    return this.database.query(
      `SELECT id AS "companyId", slug, name, country, verification_state AS state, requested_level AS "requestedLevel",
              verification_submitted_at AS "submittedAt", verification_claimed_by AS "claimedBy", verification_claimed_at AS "claimedAt"
       FROM company
       WHERE verification_state IN ('submitted', 'in_review')
         AND ($1::timestamptz IS NULL OR (verification_submitted_at, id) > ($1, $2::uuid))
       ORDER BY verification_submitted_at, id LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async countSubmitted(before: Date): Promise<{ waiting: number; overdue: number }> {
    const counts = await this.database.one<{ waiting: number; overdue: number }>(
      `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE verification_submitted_at < $1)::int AS overdue
       FROM company WHERE verification_state IN ('submitted', 'in_review')`,
      [before],
    );
    return counts ?? { waiting: 0, overdue: 0 };
  }

  /** Locks some companies whose level has run out; those that somebody else works on wait for the next time. */
  lockLapsed(tx: Tx, limit: number): Promise<Company[]> {
    return tx
      .repository(Company)
      .createQueryBuilder('company')
      .where('company.verification_level > 0 AND company.verification_valid_until <= now()')
      .andWhere(`company.verification_state <> 'suspended'`)
      .orderBy('company.verification_valid_until')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }
}
