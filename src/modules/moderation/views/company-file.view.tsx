import { country, date, dateTime, webAddress, written } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Facts } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import { isSector } from '../../../vocabulary/index.js';
import type { CompanyFile } from '../company-files.service.js';
import { ClaimBar, isFree } from './claim-bar.js';
import { CompanyDocumentsPanel } from './company-documents.js';
import { CompanyMeasures, VerificationDecision } from './company-decision.js';
import { History } from './history.js';
import { formFor, type Returned } from './measure.js';
import { levelText } from './queue-table.js';
import { reasonText } from './reasons.js';
import { Refusal } from './refusal.js';

export interface CompanyFileProps {
  page: PageContext;
  file: CompanyFile;
}

export function CompanyFileView(props: CompanyFileProps & { returned: Returned | null }) {
  const { page, file, returned } = props;
  const { t } = page;
  const { company, confidential, claim, history } = file;
  const { state, requestedLevel } = confidential.verification;
  const waits = state === 'submitted' || state === 'in_review';
  const second = state === 'in_review' && !isFree(page, claim) && requestedLevel === 3;
  const mayDecide = state === 'in_review' && claim !== null && (isFree(page, claim) || second);
  const isShown = returned?.action !== 'decide' || mayDecide;
  return (
    <Workspace
      page={page}
      here="verification"
      title={company.name}
      eyebrow={t('verify.title')}
      actions={
        <>
          <Badge tone={stateTone(state)} text={t(`verify.state.${state}`)} />
          {confidential.suspension ? (
            <Badge tone="bad" text={t('verify.suspended', { date: date(page, confidential.suspension.since) })} />
          ) : (
            <a class="button button--quiet" href={href(page, `/companies/${company.slug}`)} safe>
              {t('officer.seePublic')}
            </a>
          )}
        </>
      }
    >
      {returned === null || isShown ? (
        ''
      ) : (
        <Refusal page={page} form={returned.form} last={waits ? null : history[0]} />
      )}
      {waits ? <ClaimBar page={page} kind="companies" id={company.id} claim={claim} /> : ''}
      <div class="split split--review">
        <div>
          <Application page={page} file={file} />
          <Registry page={page} file={file} />
          <CompanyDocumentsPanel page={page} file={file} />
        </div>
        <div>
          {mayDecide ? (
            <VerificationDecision page={page} file={file} second={second} form={formFor(returned, 'decide')} />
          ) : (
            <p class="notice" safe>
              {t(waits ? (claim ? 'officer.nothingToDo' : 'verify.claimFirst') : 'verify.nothing')}
            </p>
          )}
          <CompanyMeasures page={page} file={file} returned={returned} />
          <History page={page} lines={history} />
        </div>
      </div>
    </Workspace>
  );
}

function Application({ page, file: { company, confidential } }: CompanyFileProps) {
  const { t } = page;
  const { verification, suspension } = confidential;
  const told = [
    verification.reasonCode && reasonText(page, verification.reasonCode, 'company'),
    verification.note,
    suspension?.reasonCode && reasonText(page, suspension.reasonCode, 'company', 'resolution'),
    suspension?.note,
  ].filter(Boolean);
  return (
    <section class="panel">
      <Facts
        facts={[
          {
            label: t('verify.asksFor'),
            value: verification.requestedLevel && levelText(page, verification.requestedLevel),
          },
          { label: t('verify.applied'), value: verification.submittedAt && dateTime(page, verification.submittedAt) },
          { label: t('verify.has'), value: levelText(page, company.verificationLevel) },
          { label: t('verify.validUntil'), value: verification.validUntil && date(page, verification.validUntil) },
          { label: t('verify.lastWord'), value: told.join(' – ') },
        ].map(({ label, value }) => ({ label, value: value ? String(value) : null }))}
      />
    </section>
  );
}

/** What a register can confirm beside what the company says of itself: that is what an officer compares. */
function Registry({ page, file: { company, confidential } }: CompanyFileProps) {
  const { t } = page;
  const known = (value: string | null) => value ?? t('officer.noField');
  return (
    <section class="panel">
      <div class="split split--even">
        <div>
          <h2 safe>{t('verify.registry')}</h2>
          <p class="small quiet" safe>
            {t('verify.registryHint')}
          </p>
          <Facts
            facts={[
              { label: t('verify.legalName'), value: known(confidential.legalName) },
              { label: t('verify.registrationNumber'), value: known(confidential.registrationNumber) },
              { label: t('verify.bankAccount'), value: known(confidential.bankAccount) },
              { label: t('company.country'), value: country(page, company.country) },
            ]}
          />
        </div>
        <div>
          <h2 safe>{t('verify.profile')}</h2>
          <Facts
            facts={[
              { label: t('verify.tradeName'), value: company.name },
              { label: t('verify.place'), value: company.city },
              { label: t('company.address'), value: company.address },
              { label: t('company.established'), value: company.established && String(company.established) },
              { label: t('company.employees'), value: company.employees && String(company.employees) },
              {
                label: t('company.sectors'),
                value: company.sectors.map((slug) => (isSector(slug) ? t(`sector.${slug}`) : slug)).join(', '),
              },
              { label: t('verify.website'), value: company.website && (webAddress(company.website) ?? null) },
              {
                label: t('verify.contacts'),
                value: company.contacts
                  .map(({ name, position, phone, email }) => [name, position, phone, email].filter(Boolean).join(', '))
                  .join('; '),
              },
              { label: t('officer.memberSince'), value: date(page, company.createdAt) },
            ].map(({ label, value }) => ({ label, value: value || null }))}
          />
        </div>
      </div>
      <p class="prose" safe>
        {written(page, company.description).text}
      </p>
    </section>
  );
}
