import { ActionButton } from '../../../site/design/fields.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge } from '../../../site/design/parts.js';
import { type CheckedFields, missingFor, neededFor } from '../company.verification.js';
import type { Held, VerificationProps } from './verification.view.js';

type Props = Pick<VerificationProps, 'page' | 'company' | 'documents'> & { held: Held };
const LEVELS = [1, 2, 3] as const;

/** What each level tells others, what it needs, and what of that is there. */
export function Levels(props: Props) {
  const { page } = props;
  return (
    <section class="stack" aria-labelledby="levels">
      <h2 id="levels" safe>
        {page.t('myCompany.levels')}
      </h2>
      <div class="cards">
        {LEVELS.map((level) => (
          <Level {...props} level={level} />
        ))}
      </div>
    </section>
  );
}

function Level({ page, company, documents, held, level }: Props & { level: 1 | 2 | 3 }) {
  const { t } = page;
  const isHeld = company.verificationLevel >= level;
  const needed = neededFor(level);
  const fields: CheckedFields = {
    legalName: company.confidential?.legalName ?? null,
    registrationNumber: company.confidential?.registrationNumber ?? null,
    bankAccount: company.confidential?.bankAccount ?? null,
  };
  const missing = missingFor(
    level,
    fields,
    (documents ?? []).map(({ kind }) => kind),
  );
  const isReady = missing.documents.length === 0 && missing.fields.length === 0;
  // The level that is held can be renewed, a higher one asked for; a lower one is no way.
  const mayApply = held.actions.includes('submit') && level >= company.verificationLevel && level > 0;
  return (
    <article class="panel level">
      <div class="row">
        <h3 safe>{t('myCompany.level', { level })}</h3>
        {isHeld ? <Badge tone="good" text={t('myCompany.held')} /> : ''}
      </div>
      <p class="small" safe>
        {t(`myCompany.level.${level}`)}
      </p>
      <ul class="needs small">
        {needed.fields.map((field) => (
          <Need page={page} isThere={!missing.fields.includes(field)} text={t(`myCompany.field.${field}`)} />
        ))}
        {needed.documents.map((kind) => (
          <Need page={page} isThere={!missing.documents.includes(kind)} text={t(`myCompany.document.${kind}`)} />
        ))}
        {level === 3 ? <Need page={page} isThere={isHeld} text={t('myCompany.visit')} /> : ''}
      </ul>
      {!mayApply ? (
        ''
      ) : isReady ? (
        <ActionButton
          page={page}
          action={href(page, '/my/company/verification')}
          text={t(isHeld ? 'myCompany.renew' : 'myCompany.apply', { level })}
          values={{ level: String(level) }}
          kind={level === company.verificationLevel + 1 ? 'main' : 'quiet'}
        />
      ) : (
        <p class="small">
          <a href={missing.fields.length > 0 ? `${href(page, '/my/company')}#checked` : '#upload'} safe>
            {t(missing.fields.length > 0 ? 'myCompany.fillIn' : 'myCompany.uploadMissing')}
          </a>
        </p>
      )}
    </article>
  );
}

function Need({ page, isThere, text }: { page: PageContext; isThere: boolean; text: string }) {
  return (
    <li class={isThere ? 'needs__there' : undefined}>
      <Icon page={page} name={isThere ? 'check' : 'close'} />
      <span safe>{text}</span>
      <span class="visually-hidden" safe>
        {page.t(isThere ? 'myCompany.there' : 'myCompany.missing')}
      </span>
    </li>
  );
}
