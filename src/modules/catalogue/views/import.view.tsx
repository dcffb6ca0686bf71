import { escapeHtml } from '@kitajs/html';
import { errorOf, type FormResult, formErrors } from '../../../site/design/form.js';
import { dateTime, number } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Crumbs, Facts, MoreLink } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import type { ImportResponse, ImportSummary } from '../imports.dto.js';

/** Seconds between two looks at an import that is still running. */
const LOOK_AGAIN = 2;

export function ImportsView(props: {
  page: PageContext;
  form: FormResult<unknown>;
  earlier: readonly ImportSummary[];
}) {
  const { page, form, earlier } = props;
  const { t } = page;
  const wrong = [errorOf(form, 'file'), ...formErrors(form, ['file'])].filter((text) => text !== undefined);
  return (
    <Layout page={page} title={t('import.title')} indexed={false}>
      <div class="stack">
        <Crumbs page={page} path={[{ text: t('my.title'), to: '/my' }]} />
        <h1 safe>{t('import.title')}</h1>
        <p class="quiet prose" safe>
          {t('import.lead')}
        </p>
      </div>
      <div class="split">
        <section class="panel">
          {/* A file is read as it comes, so the token has to be known before: it stands in the address. */}
          <form
            class="form"
            method="post"
            enctype="multipart/form-data"
            action={`${href(page, '/my/imports')}?_csrf=${page.csrf}`}
          >
            {wrong.map((text) => (
              <p class="notice notice--error" role="alert" safe>
                {text}
              </p>
            ))}
            <label class="choice">
              <input type="checkbox" name="dryRun" value="true" />
              <span safe>{t('import.dryRun')}</span>
            </label>
            <div class="field">
              <label for="file" safe>
                {t('import.file')}
              </label>
              <input id="file" type="file" name="file" required accept=".ndjson,.jsonl,.csv,.gz" />
            </div>
            <button class="button" type="submit" safe>
              {t('import.submit')}
            </button>
          </form>
        </section>
        <section class="panel">
          <h2 safe>{t('import.last')}</h2>
          {earlier.length === 0 ? (
            <p class="quiet" safe>
              {t('import.none')}
            </p>
          ) : (
            <ul class="lines">
              {earlier.map(({ id, fileName, state, createdAt }) => (
                <li>
                  <h3>
                    <a href={href(page, `/my/imports/${id}`)} safe>
                      {fileName}
                    </a>
                  </h3>
                  <p class="row small quiet">
                    <Badge tone={stateTone(state)} text={t(`import.state.${state}`)} />
                    <span safe>{dateTime(page, createdAt)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Layout>
  );
}

export function ImportView({ page, job }: { page: PageContext; job: ImportResponse }) {
  const { t } = page;
  const isOver = job.state === 'completed' || job.state === 'failed';
  const count = (value: number) => number(page, String(value));
  const percent = Math.round(job.progress * 100);
  return (
    <Layout page={page} title={t('import.title')} indexed={false} refreshAfter={isOver ? undefined : LOOK_AGAIN}>
      <div class="stack">
        <Crumbs
          page={page}
          path={[
            { text: t('my.title'), to: '/my' },
            { text: t('import.title'), to: '/my/imports' },
          ]}
        />
        <h1 safe>{job.fileName}</h1>
        <p class="row">
          <Badge tone={stateTone(job.state)} text={t(`import.state.${job.state}`)} />
          <span class="quiet" safe>
            {dateTime(page, job.createdAt)}
          </span>
        </p>
      </div>
      <section class="panel">
        <label class="field">
          <span safe>{`${t('import.progress')}: ${percent} %`}</span>
          <progress max="100" value={String(percent)}></progress>
        </label>
        {isOver ? (
          ''
        ) : (
          <p class="small quiet" safe>
            {t('import.refresh')}
          </p>
        )}
        {job.failure === null ? (
          ''
        ) : (
          <p class="notice notice--error" safe>
            {job.failure}
          </p>
        )}
        {job.dryRun && isOver ? (
          <p class="notice" safe>
            {t('import.dryRunDone')}
          </p>
        ) : (
          ''
        )}
        <Facts
          facts={[
            { label: t('import.lines'), value: count(job.lines) },
            { label: t('import.created'), value: count(job.created) },
            { label: t('import.updated'), value: count(job.updated) },
            { label: t('import.unchanged'), value: count(job.unchanged) },
            { label: t('import.failed'), value: count(job.failed) },
          ]}
        />
      </section>
      {job.errors.items.length === 0 ? '' : <Errors page={page} job={job} />}
    </Layout>
  );
}

function Errors({ page, job }: { page: PageContext; job: ImportResponse }) {
  const { t } = page;
  const labels = [t('import.line'), t('product.sku'), t('import.field'), t('import.reason')] as const;
  return (
    <section class="panel">
      <h2 safe>{t('import.errors')}</h2>
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
                {pointer}
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
