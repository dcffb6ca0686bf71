import { escapeHtml } from '@kitajs/html';
import { Icon } from '../../../site/design/icon.js';
import type { PageContext } from '../../../site/design/page-context.js';

/** Bytes as people say them: `20 MB`. */
export const megabytes = ({ locale }: Pick<PageContext, 'locale'>, bytes: number): string => {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1_000, 'kilobyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
};

export interface UploadFormProps {
  page: PageContext;
  action: string;
  /** Says what is to be chosen. */
  label: string;
  /** What may be sent, before anybody tries. */
  limits: string;
  accept: string;
  maxBytes: number;
  multiple?: boolean;
  /** Why files that were sent have not been taken. */
  refusals?: readonly string[];
}

/**
 * Chooses files and sends them: a plain form, which the island sends file by file, with progress and a way to stop.
 * A file is read as it comes, so the form's token has to be known before: it stands in the address.
 */
export function UploadForm(props: UploadFormProps) {
  const { page, action, label, limits, accept, maxBytes, multiple = false, refusals = [] } = props;
  const { t } = page;
  const id = `upload-${action.split('/').at(-1)}`;
  return (
    <silkgate-upload
      data-max-bytes={String(maxBytes)}
      data-text-too-large={escapeHtml(t('upload.tooLarge', { size: megabytes(page, maxBytes) }))}
      data-text-wrong-kind={escapeHtml(t('upload.wrongKind', { limits }))}
      data-text-cancel={t('upload.cancel')}
      data-text-cancelled={t('upload.cancelled')}
      data-text-done={t('upload.done')}
      data-text-failed={escapeHtml(t('upload.failed'))}
      data-text-sending={t('upload.sending')}
    >
      <form
        class="form"
        method="post"
        enctype="multipart/form-data"
        action={`${escapeHtml(action)}?_csrf=${page.csrf}`}
      >
        {refusals.length === 0 ? (
          ''
        ) : (
          <ul class="notice notice--error" role="alert" data-role="refusals">
            {refusals.map((text) => (
              <li safe>{text}</li>
            ))}
          </ul>
        )}
        <div class="field">
          <label for={id} safe>
            {label}
          </label>
          <p class="field__hint" id={`${id}-hint`} safe>
            {limits}
          </p>
          <input
            id={id}
            type="file"
            name="file"
            required
            multiple={multiple}
            accept={accept}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <button class="button" type="submit">
          <Icon page={page} name="upload" />
          <span safe>{t('upload.submit')}</span>
        </button>
        <ul class="files-list" data-role="files" aria-live="polite"></ul>
      </form>
    </silkgate-upload>
  );
}
