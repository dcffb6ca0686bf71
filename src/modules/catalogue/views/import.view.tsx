import { escapeHtml } from '@kitajs/html';
import type { FieldError } from '../../../platform/errors/domain-error.js';
import type { FormResult } from '../../../site/design/form.js';
import { dateTime, number } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, MoreLink } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { ImportPreview, ImportResponse } from '../imports.dto.js';
import { fieldLabel } from './field-label.js';
import { ImportSettingsForm } from './import-settings.view.js';
import { importState } from './import-state.js';

interface ImportProps {
  page: PageContext;
  job: ImportResponse;
  /** What is needed to start it; none when its file is gone. */
  waiting: { preview: ImportPreview; form: FormResult<unknown> } | null;
  /** Why it has not been started, when there is no form to say it. */
  faults: readonly FieldError[];
}

/** One file: how it is to be read, how far it is, and what is wrong with its lines. */
export function ImportView({ page, job, waiting, faults }: ImportProps) {
  const { t } = page;
  const isRunning = job.state === 'queued' || job.state === 'running';
  return (
    <Workspace
      page={page}
      here="imports"
      title={job.fileName}
      eyebrow={t('import.title')}
      islands={isRunning ? ['import-progress'] : []}
    >
      {faults.map(({ detail }) => (
        <p class="notice notice--error" role="alert" safe>
          {detail}
        </p>
      ))}
      {job.state === 'uploaded' ? '' : <Progress page={page} job={job} isRunning={isRunning} />}
      {job.errors.items.length === 0 ? '' : <Errors page={page} job={job} />}
      {waiting ? <ImportSettingsForm page={page} job={job} {...waiting} /> : ''}
    </Workspace>
  );
}

function Progress({ page, job, isRunning }: { page: PageContext; job: ImportResponse; isRunning: boolean }) {
  const { t } = page;
  const percent = Math.round(job.progress * 100);
  const content = (
    <section class="panel">
      <p class="row">
        <Badge tone={stateTone(job.state)} text={t(importState(job))} />
        <span class="quiet" safe>
          {dateTime(page, job.createdAt)}
        </span>
      </p>
      {isRunning ? (
        <>
          <label class="field">
            <span safe>{`${t('import.progress')}: ${percent} %`}</span>
            <progress max="100" value={String(percent)}></progress>
          </label>
          <p class="small quiet" safe>
            {t('import.refresh')}
          </p>
          <noscript>
            <a class="button button--quiet" href={escapeHtml(page.url.pathname)} safe>
              {t('import.lookAgain')}
            </a>
          </noscript>
        </>
      ) : (
        ''
      )}
      {job.failure === null ? (
        ''
      ) : (
        <p class="notice notice--error" safe>
          {job.failure}
        </p>
      )}
      {job.dryRun && job.state === 'completed' ? (
        <p class="notice" safe>
          {t(job.startable ? 'import.dryRunDone' : 'import.dryRunOver')}
        </p>
      ) : (
        ''
      )}
      <Counts page={page} job={job} />
      {job.state === 'completed' && !job.dryRun ? (
        <p>
          <a class="button button--quiet" href={href(page, '/my/catalogue')} safe>
            {t('import.seeCatalogue')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
  return isRunning ? <silkgate-import>{content as 'safe'}</silkgate-import> : content;
}

const COUNTS = ['lines', 'created', 'updated', 'unchanged', 'failed'] as const;

function Counts({ page, job }: { page: PageContext; job: ImportResponse }) {
  return (
    <dl class="counts">
      {COUNTS.map((count) => (
        <div>
          <dt safe>{page.t(`import.${count}`)}</dt>
          <dd safe>{number(page, String(job[count]))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `/price/min` is the field `price.min`. */
const pathOf = (pointer: string) => pointer.slice(1).replaceAll('/', '.');

function Errors({ page, job }: { page: PageContext; job: ImportResponse }) {
  const { t } = page;
  const labels = [t('import.line'), t('product.sku'), t('import.field'), t('import.reason')] as const;
  return (
    <section class="panel">
      <div class="head">
        <h2 safe>{t('import.errors')}</h2>
        <a class="button button--quiet" href={href(page, `/my/imports/${job.id}/errors.csv`)} download="" safe>
          {t('import.download')}
        </a>
      </div>
      <p class="small quiet" safe>
        {t('import.errorsText')}
      </p>
      <table class="table">
        <thead>
          <tr>
            {labels.map((label) => (
              <th safe>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {job.errors.items.map(({ line, sku, pointer, reason }) => (
            <tr>
              <td data-label={labels[0]}>{line}</td>
              <td data-label={labels[1]} safe>
                {sku ?? '–'}
              </td>
              <td data-label={labels[2]} safe>
                {pointer === '' ? '–' : fieldLabel(page, pathOf(pointer))}
              </td>
              <td data-label={escapeHtml(labels[3])} safe>
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreLink page={page} cursor={job.errors.nextCursor} />
    </section>
  );
}
