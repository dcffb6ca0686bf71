import { escapeHtml } from '@kitajs/html';
import { dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import type { PageContext } from '../../../site/design/page-context.js';
import type { CompanyFile } from '../company-files.service.js';
import type { CompanyFileProps } from './company-file.view.js';

type CompanyDocument = CompanyFile['documents'][number];

const KIB = 1_024;

/** `1.2 MB`, `340 kB` */
function fileSize(locale: string, bytes: number): string {
  const [size, unit] = bytes >= KIB * KIB ? ([KIB * KIB, 'megabyte'] as const) : ([KIB, 'kilobyte'] as const);
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(Math.max(0.1, bytes / size));
}

/** The evidence. Images are looked at here, all else is taken to the officer's own machine: nothing foreign opens in our pages. */
export function CompanyDocumentsPanel({ page, file: { company, documents } }: CompanyFileProps) {
  const { t } = page;
  return (
    <section class="panel">
      <h2 safe>{t('verify.documents')}</h2>
      {documents.length === 0 ? (
        <p class="quiet" safe>
          {t('verify.noDocuments')}
        </p>
      ) : (
        <ul class="documents">
          {documents.map((document) => (
            <Document page={page} companyId={company.id} document={document} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Document(props: { page: PageContext; companyId: string; document: CompanyDocument }) {
  const { page, companyId, document } = props;
  const { t } = page;
  const { id, kind, fileName, contentType, size, uploadedAt } = document;
  const address = `/api/v1/companies/${companyId}/verification/documents/${id}`;
  return (
    <li>
      <p class="row">
        <Icon page={page} name={contentType.startsWith('image/') ? 'image' : 'file'} />
        <b safe>{t(`verify.document.${kind}`)}</b>
        <span class="small quiet" safe>
          {`${fileSize(page.locale, size)} · ${dateTime(page, uploadedAt)}`}
        </span>
      </p>
      {contentType.startsWith('image/') ? (
        <img src={address} alt={escapeHtml(`${t(`verify.document.${kind}`)}: ${fileName}`)} loading="lazy" />
      ) : (
        ''
      )}
      <p>
        <a class="button button--quiet" href={address} download="">
          <Icon page={page} name="download" />
          <span safe>{t('verify.download', { name: fileName })}</span>
        </a>
      </p>
    </li>
  );
}
