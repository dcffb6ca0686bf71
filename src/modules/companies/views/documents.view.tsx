import { ConfirmedAction } from '../../../site/design/fields.js';
import { dateTime, number } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import type { CompanyDocument } from '../company.types.js';
import { documentKinds } from '../company.verification.js';
import type { Held, VerificationProps } from './verification.view.js';

type Props = Pick<VerificationProps, 'page' | 'company'> & { held: Held; documents: readonly CompanyDocument[] };

/** Reports of visits come from officers. */
const KINDS = documentKinds.filter((kind) => kind !== 'SITE_VISIT_REPORT');

/** The evidence: what was handed in, and handing in more. */
export function Documents({ page, company, held, documents }: Props) {
  const { t } = page;
  // While officers decide on it, evidence stays where it is.
  const isFixed = held.state === 'submitted' || held.state === 'in_review';
  return (
    <section class="split" aria-labelledby="documents">
      <div class="panel">
        <h2 id="documents" safe>
          {t('myCompany.documents')}
        </h2>
        {documents.length === 0 ? (
          <p class="quiet" safe>
            {t('myCompany.noDocuments')}
          </p>
        ) : (
          <ul class="lines">
            {documents.map((document) => (
              <Document page={page} companyId={company.id} document={document} isFixed={isFixed} />
            ))}
          </ul>
        )}
      </div>
      <div class="panel" id="upload">
        <h2 safe>{t('myCompany.upload')}</h2>
        {company.confidential?.suspension ? (
          <p class="quiet" safe>
            {t('today.suspendedText')}
          </p>
        ) : (
          <Upload page={page} />
        )}
      </div>
    </section>
  );
}

function Document(props: { page: PageContext; companyId: string; document: CompanyDocument; isFixed: boolean }) {
  const { page, companyId, document, isFixed } = props;
  const { t } = page;
  const { id, kind, fileName, size, uploadedAt } = document;
  return (
    <li class="task">
      <div class="task__what">
        <h3>
          <a href={`/api/v1/companies/${companyId}/verification/documents/${id}`} safe>
            {fileName}
          </a>
        </h3>
        <p class="small quiet" safe>
          {[t(`myCompany.document.${kind}`), sizeText(page, size), dateTime(page, uploadedAt)].join(' · ')}
        </p>
      </div>
      {isFixed || kind === 'SITE_VISIT_REPORT' ? (
        ''
      ) : (
        <ConfirmedAction
          page={page}
          action={href(page, `/my/company/verification/documents/${id}/remove`)}
          text={t('myCompany.remove')}
          warning={t('myCompany.removeWarning', { name: fileName })}
        />
      )}
    </li>
  );
}

function sizeText(page: PageContext, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_024));
  return kilobytes < 1_024
    ? `${number(page, String(kilobytes))} KiB`
    : `${number(page, (kilobytes / 1_024).toFixed(1))} MiB`;
}

function Upload({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    // A file is read as it comes, so the token has to be known before: it stands in the address.
    <form
      class="form"
      method="post"
      enctype="multipart/form-data"
      action={`${href(page, '/my/company/verification/documents')}?_csrf=${page.csrf}`}
    >
      <div class="field">
        <label for="kind" safe>
          {t('myCompany.kind')}
        </label>
        <select id="kind" name="kind">
          {KINDS.map((kind) => (
            <option value={kind} safe>
              {t(`myCompany.document.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="file" safe>
          {t('myCompany.file')}
        </label>
        <p class="field__hint" id="file-hint" safe>
          {t('myCompany.fileHint')}
        </p>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          aria-describedby="file-hint"
        />
      </div>
      <button class="button" type="submit" safe>
        {t('myCompany.uploadButton')}
      </button>
    </form>
  );
}
