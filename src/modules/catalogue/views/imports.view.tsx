import type { DomainError } from '../../../platform/errors/domain-error.js';
import type { Page } from '../../../platform/http/paging.js';
import { dateTime, number } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Empty, MoreLink } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { ImportSummary } from '../imports.dto.js';
import { importState } from './import-state.js';
import { megabytes, UploadForm } from './upload-form.js';

interface ImportsProps {
  page: PageContext;
  imports: Page<ImportSummary>;
  maxBytes: number;
  /** Why a file has not been taken. */
  refusal?: DomainError | undefined;
}

/** A new file, and what has become of the earlier ones. */
export function ImportsView({ page, imports, maxBytes, refusal }: ImportsProps) {
  const { t } = page;
  return (
    <Workspace page={page} here="imports" title={t('import.title')} lead={t('import.lead')} islands={['upload']}>
      <section class="panel">
        <h2 safe>{t('import.newFile')}</h2>
        <UploadForm
          page={page}
          action={href(page, '/my/imports')}
          label={t('import.file')}
          limits={t('import.limits', { size: megabytes(page, maxBytes) })}
          accept=".csv,.ndjson,.jsonl,.gz"
          maxBytes={maxBytes}
          refusals={refusal === undefined ? [] : [fileFault(page, refusal, maxBytes)]}
        />
        <p class="small quiet" safe>
          {t('import.nextStep')}
        </p>
        <p class="small">
          <a href={`/api/v1/companies/${page.user?.companyId ?? ''}/catalogue.csv`} safe>
            {t('import.example')}
          </a>
        </p>
      </section>
      <section class="stack">
        <h2 safe>{t('import.last')}</h2>
        {imports.items.length === 0 ? (
          <Empty title={t('import.none')} text={t('import.noneText')} />
        ) : (
          <History page={page} items={imports.items} />
        )}
        <MoreLink page={page} cursor={imports.nextCursor} />
      </section>
    </Workspace>
  );
}

function fileFault(page: PageContext, { code, errors, message }: DomainError, maxBytes: number): string {
  if (code === 'file_missing') return page.t('upload.missing');
  if (code === 'file_too_large' || code === 'body_too_large')
    return page.t('upload.tooLarge', { size: megabytes(page, maxBytes) });
  return errors[0]?.detail ?? message;
}

const COUNTS = ['created', 'updated', 'unchanged', 'failed'] as const;

function History({ page, items }: { page: PageContext; items: readonly ImportSummary[] }) {
  const { t } = page;
  return (
    <table class="table">
      <thead>
        <tr>
          <th safe>{t('import.file')}</th>
          <th safe>{t('import.sent')}</th>
          {COUNTS.map((count) => (
            <th class="number" safe>
              {t(`import.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            <td data-label={t('import.file')}>
              <div>
                <a class="import-name" href={href(page, `/my/imports/${item.id}`)} safe>
                  {item.fileName}
                </a>
                <p>
                  <Badge tone={stateTone(item.state)} text={t(importState(item))} />
                </p>
              </div>
            </td>
            <td data-label={t('import.sent')} safe>
              {dateTime(page, item.createdAt)}
            </td>
            {COUNTS.map((count) => (
              <td class="number" data-label={t(`import.${count}`)} safe>
                {item.state === 'uploaded' ? '–' : number(page, String(item[count]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
