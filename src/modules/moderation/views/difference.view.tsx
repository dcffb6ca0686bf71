import { escapeHtml } from '@kitajs/html';
import type { PageContext } from '../../../site/design/page-context.js';
import { languageName } from '../../../vocabulary/index.js';
import type { Difference } from '../content-difference.js';
import type { Piece } from '../text-difference.js';
import { fieldName } from './offer-terms.js';

/** What differs, field by field. What went is struck out, what came is underlined, and both are said to who can't see that. */
export function Differences({ page, differences }: { page: PageContext; differences: readonly Difference[] }) {
  return (
    <dl class="differences">
      {differences.map((difference) => (
        <div>
          <dt>
            <span safe>{fieldName(page, difference.field)}</span>
            {difference.kind === 'text' && difference.language !== null ? (
              <span class="small quiet" safe>
                {languageName(difference.language, page.locale)}
              </span>
            ) : (
              ''
            )}
          </dt>
          <dd>
            {difference.kind === 'images' ? (
              <Images page={page} difference={difference} />
            ) : (
              <p class="difference" lang={difference.language === null ? undefined : escapeHtml(difference.language)}>
                {difference.pieces.map((piece) => (
                  <Stretch page={page} piece={piece} />
                ))}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Stretch({ page, piece: { kind, text } }: { page: PageContext; piece: Piece }) {
  if (kind === 'same') return <span safe>{text}</span>;
  const said = page.t(kind === 'gone' ? 'officer.removed' : 'officer.added');
  const words = (
    <>
      <span class="visually-hidden" lang={page.locale} safe>
        {` ${said} `}
      </span>
      <span safe>{text}</span>
    </>
  );
  return kind === 'gone' ? <del>{words as 'safe'}</del> : <ins>{words as 'safe'}</ins>;
}

function Images({ page, difference }: { page: PageContext; difference: Difference & { kind: 'images' } }) {
  const { t } = page;
  const { gone, added, kept } = difference;
  const thumbs = (urls: readonly string[]) =>
    urls.map((url) => <img src={escapeHtml(url)} alt="" width="96" height="72" loading="lazy" />) as 'safe'[];
  return (
    <div class="row">
      {gone.length > 0 ? (
        <del class="thumbs">
          <span class="small" safe>
            {t('officer.removed')}
          </span>
          {thumbs(gone)}
        </del>
      ) : (
        ''
      )}
      {added.length > 0 ? (
        <ins class="thumbs">
          <span class="small" safe>
            {t('officer.added')}
          </span>
          {thumbs(added)}
        </ins>
      ) : (
        ''
      )}
      {kept > 0 ? (
        <span class="small quiet" safe>
          {t('officer.kept', { count: kept })}
        </span>
      ) : (
        ''
      )}
    </div>
  );
}
