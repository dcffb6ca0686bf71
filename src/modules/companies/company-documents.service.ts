import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import type { IncomingFile } from '../../platform/http/receive-file.js';
import { newId } from '../../platform/ids/ids.js';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { type Actor, actorKind } from '../identity/index.js';
import { CompaniesRepository } from './companies.repository.js';
import { companyError } from './companies.errors.js';
import type { DocumentKind } from './company.verification.js';
import { contentTypeOf, peek } from './document-content.js';
import type { CompanyDocument } from './company.types.js';
import { VerificationRepository } from './verification.repository.js';

const LARGEST = 10 * 1_048_576;
const MOST_DOCUMENTS = 30;

/** What officers put into the file of a company; all else comes from the company itself. */
const BY_OFFICERS: ReadonlySet<DocumentKind> = new Set(['SITE_VISIT_REPORT']);

/** The evidence for a verification. It is private: the company's owner and officers get it, through routes that check each time. */
@Injectable()
export class CompanyDocuments {
  readonly #maxBytes: number;

  constructor(
    private readonly database: Database,
    private readonly repository: VerificationRepository,
    private readonly companies: CompaniesRepository,
    private readonly storage: FileStorage,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    // The upload's parser cuts at its own limit without a word; staying below it, a file that was cut is refused.
    this.#maxBytes = Math.min(LARGEST, config.uploadLimit - 1);
  }

  /**
   * Refuses whoever may not handle the documents; ask before the upload is read.
   *
   * @throws DomainError `company_not_found` (404) for people of other companies, `forbidden` (403) for members
   */
  async assertMayHandle(actor: Actor, companyId: string): Promise<void> {
    if (actor.role === 'OFFICER') {
      if (!(await this.companies.findCard(companyId))) throw companyError('company_not_found');
      return;
    }
    if (actor.companyId !== companyId) throw companyError('company_not_found');
    if (actor.role !== 'OWNER') {
      throw platformError('forbidden', { detail: 'Only the owner of the company handles its documents.' });
    }
  }

  /**
   * Stores a document, whole or not at all. The same file of the same kind, sent twice, is one document.
   *
   * @throws DomainError `document_unreadable` (422) for what is no PDF, JPEG or PNG, `file_too_large` (413) above 10 MiB,
   *   `too_many_documents` (409), `forbidden` (403) for a kind that isn't the actor's, and as {@link assertMayHandle}
   */
  async upload(actor: Actor, companyId: string, kind: DocumentKind, file: IncomingFile): Promise<CompanyDocument> {
    await this.assertMayHandle(actor, companyId);
    if (BY_OFFICERS.has(kind) !== (actor.role === 'OFFICER') && kind !== 'OTHER') {
      throw platformError('forbidden', {
        detail: 'Reports of visits come from officers, all other documents from the company.',
      });
    }
    const { start, content } = await peek(file.content);
    const contentType = contentTypeOf(start);
    if (!contentType) {
      content.destroy();
      throw companyError('document_unreadable', {
        errors: [{ pointer: '/file', detail: 'Send a PDF, JPEG or PNG file' }],
      });
    }
    const id = newId();
    const stored = await this.storage.put(`private/companies/${companyId}/${id}`, content, this.#maxBytes);
    const document = {
      id,
      kind,
      fileName: file.fileName,
      contentType,
      size: stored.size,
      uploadedAt: this.clock.now(),
    };
    try {
      const known = await this.database.transaction(async (tx) => {
        // Locked, so that of two uploads at the same moment both see the number of documents.
        if (!(await this.companies.lock(tx, companyId))) throw companyError('company_not_found');
        const same = await this.repository.findSame(tx, companyId, kind, stored.sha256);
        if (same) return same;
        const kinds = await this.repository.kindsOf(tx, companyId);
        if (kinds.length >= MOST_DOCUMENTS)
          throw companyError('too_many_documents', { detail: `At most ${MOST_DOCUMENTS}.` });
        await this.repository.insertDocument(tx, companyId, {
          ...document,
          fileKey: stored.key,
          sha256: stored.sha256,
          uploadedBy: actor.userId,
        });
        return null;
      });
      if (known) await this.storage.delete(stored.key);
      return known ?? document;
    } catch (error) {
      await this.storage.delete(stored.key);
      throw error;
    }
  }

  /** @throws as {@link assertMayHandle} */
  async list(actor: Actor, companyId: string): Promise<CompanyDocument[]> {
    await this.assertMayHandle(actor, companyId);
    return this.repository.findDocuments(companyId);
  }

  /** @throws DomainError `document_not_found` (404), and as {@link assertMayHandle} */
  async open(actor: Actor, companyId: string, id: string): Promise<{ document: CompanyDocument; stream: Readable }> {
    await this.assertMayHandle(actor, companyId);
    const document = await this.repository.findDocument(companyId, id);
    if (!document) throw companyError('document_not_found');
    const { stream } = await this.storage.open(document.fileKey);
    return { document, stream };
  }

  /**
   * The owner takes a document back, unless officers are deciding on it.
   *
   * @throws DomainError `document_not_found` (404), `document_in_use` (409), and as {@link assertMayHandle}
   */
  async remove(actor: Actor, companyId: string, id: string): Promise<void> {
    await this.assertMayHandle(actor, companyId);
    const fileKey = await this.database.transaction(async (tx) => {
      const company = await this.companies.lock(tx, companyId);
      if (company?.verificationState === 'submitted' || company?.verificationState === 'in_review') {
        throw companyError('document_in_use');
      }
      const key = await this.repository.deleteDocument(tx, companyId, id);
      if (key === undefined) throw companyError('document_not_found');
      await this.audit.record(tx, {
        actorId: actor.userId,
        actorKind: actorKind(actor),
        action: 'company.document.remove',
        subjectType: 'company',
        subjectId: companyId,
        details: { documentId: id },
      });
      return key;
    });
    await this.storage.delete(fileKey);
  }
}
