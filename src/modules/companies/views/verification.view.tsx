import { formErrors, type FormResult } from '../../../site/design/form.js';
import { date, dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import type { MessageKey, PageContext } from '../../../site/design/page-context.js';
import { Badge, Verified } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { CompanyResponse } from '../companies.dto.js';
import type { CompanyDocument } from '../company.types.js';
import { CompanyTabs } from './company-tabs.view.js';
import { Documents } from './documents.view.js';
import { Levels } from './levels.view.js';

export interface VerificationProps {
  page: PageContext;
  company: CompanyResponse;
  /** `null` for members, who don't see them. */
  documents: readonly CompanyDocument[] | null;
  form: FormResult<unknown>;
}

export type Held = NonNullable<CompanyResponse['confidential']>['verification'];

export function VerificationView({ page, company, documents, form }: VerificationProps) {
  const { t } = page;
  const held = company.confidential?.verification;
  if (!held) throw new Error('Only the own people of a company come here');
  const wrong = formErrors(form, []);
  return (
    <Workspace
      page={page}
      here="company"
      title={t('myCompany.verification')}
      eyebrow={company.name}
      lead={t('myCompany.verificationLead')}
    >
      <CompanyTabs page={page} here="verification" />
      {wrong.length > 0 ? (
        <div class="notice notice--error" role="alert">
          {wrong.map((text) => (
            <p safe>{text.replace(/^\/[^:]*: /, '')}</p>
          ))}
        </div>
      ) : (
        ''
      )}
      <Standing page={page} company={company} held={held} />
      <Levels page={page} company={company} held={held} documents={documents} />
      {documents === null ? (
        <p class="notice" safe>
          {t('myCompany.ownerOnlyDocuments')}
        </p>
      ) : (
        <Documents page={page} company={company} held={held} documents={documents} />
      )}
    </Workspace>
  );
}

const STEPS = ['prepare', 'submitted', 'in_review', 'verified'] as const;

/** How far an application has come: 0 nothing handed in, 3 decided. */
const stepOf = (state: Held['state']) => {
  if (state === 'submitted') return 1;
  if (state === 'in_review') return 2;
  return state === 'verified' || state === 'suspended' ? 3 : 0;
};

/** Where the company stands: the state, the steps to a decision, and what the last officer said. */
function Standing({ page, company, held }: { page: PageContext; company: CompanyResponse; held: Held }) {
  const { t } = page;
  const step = stepOf(held.state);
  return (
    <section class="panel" aria-labelledby="standing">
      <h2 id="standing" safe>
        {t('myCompany.standing')}
      </h2>
      <p class="row">
        <Badge tone={stateTone(held.state)} text={t(`myCompany.state.${held.state}`)} />
        <Verified page={page} level={company.verificationLevel} />
        <span class="small quiet" safe>
          {since(page, held)}
        </span>
      </p>
      <h3 class="visually-hidden" safe>
        {t('myCompany.steps')}
      </h3>
      <ol class="steps">
        {STEPS.map((key, index) => (
          <li
            class={index < step ? 'steps__done' : index === step ? 'steps__now' : undefined}
            aria-current={index === step ? 'step' : undefined}
          >
            <span class="steps__mark" aria-hidden="true">
              {index < step ? <Icon page={page} name="check" /> : (String(index + 1) as 'safe')}
            </span>
            <span safe>{t(`myCompany.step.${key}`)}</span>
          </li>
        ))}
      </ol>
      <Answer page={page} held={held} />
      <p class="small quiet" safe>
        {t(`myCompany.means.${held.state}`)}
      </p>
    </section>
  );
}

function since(page: PageContext, { state, submittedAt, validUntil, requestedLevel }: Held): string {
  const { t } = page;
  const waits = state === 'submitted' || state === 'in_review';
  if (waits && submittedAt !== null)
    return t('myCompany.applied', { level: requestedLevel ?? 1, when: dateTime(page, submittedAt) });
  return validUntil === null ? '' : t('myCompany.validUntil', { date: date(page, validUntil) });
}

/** What was refused, and why. */
function Answer({ page, held: { reasonCode, note } }: { page: PageContext; held: Held }) {
  const { t } = page;
  if (reasonCode === null) return <></>;
  return (
    <div class="notice notice--warn">
      <p safe>{t(`myCompany.reason.${reasonCode}` as MessageKey)}</p>
      {note === null ? '' : <p safe>{t('offer.reviewed', { note })}</p>}
    </div>
  );
}
