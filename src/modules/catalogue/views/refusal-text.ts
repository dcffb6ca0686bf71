import type { DomainError } from '../../../platform/errors/domain-error.js';
import type { PageContext } from '../../../site/design/page-context.js';
import type { FileLimits } from '../product-files.service.js';
import { megabytes } from './upload-form.js';

/** Why a file has not been taken, with the limit that it missed, in the reader's language. */
export function refusalText(
  page: PageContext,
  { fileName, error }: { fileName: string; error: DomainError },
  limits: FileLimits,
): string {
  const reason = reasonOf(page, error, limits);
  return fileName === '' ? reason : page.t('upload.ofFile', { file: fileName, reason });
}

function reasonOf(page: PageContext, error: DomainError, limits: FileLimits): string {
  const { t } = page;
  const detail = error.errors[0]?.detail ?? error.message;
  switch (error.code) {
    case 'file_missing':
      return t('upload.missing');
    case 'file_too_large':
    case 'body_too_large':
      return t('upload.tooLargeNow', {
        image: megabytes(page, limits.imageBytes),
        file: megabytes(page, limits.modelBytes),
      });
    case 'image_invalid':
      return t('files.notImage');
    case 'image_already_there':
      return t('files.twice');
    case 'too_many_images':
      return t('files.full', { most: limits.images });
    case 'model_invalid':
      return t('files.notModel', { detail });
    default:
      return detail;
  }
}
