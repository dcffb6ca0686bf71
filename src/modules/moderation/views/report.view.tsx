import { date } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Facts } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { AuditResponse } from '../audit.dto.js';
import type { ReportResponse } from '../reports.dto.js';
import type { Claim } from '../review-claims.service.js';
import { ClaimBar, isFree } from './claim-bar.js';
import { History } from './history.js';
import type { Returned } from './measure.js';
import { reasonText } from './reasons.js';
import { Refusal } from './refusal.js';
import { NextStep, stepOf } from './report-step.js';

interface ReportProps {
  page: PageContext;
  report: ReportResponse;
}

export function ReportView(
  props: ReportProps & {
    reporter: string | null;
    claim: Claim | null;
    history: readonly AuditResponse[];
    returned: Returned | null;
  },
) {
  const { page, report, reporter, claim, history, returned } = props;
  const { t } = page;
  const step = stepOf(report.state);
  const mayAct = step !== null && isFree(page, claim);
  const isShown = mayAct && returned?.action === step;
  return (
    <Workspace
      page={page}
      here="queue"
      title={report.target.title}
      eyebrow={t('report.title')}
      actions={<Badge tone={stateTone(report.state)} text={t(`report.state.${report.state}`)} />}
    >
      {returned === null || isShown ? (
        ''
      ) : (
        <Refusal page={page} form={returned.form} last={mayAct ? null : history[0]} />
      )}
      {step === null ? '' : <ClaimBar page={page} kind="reports" id={report.id} claim={claim} />}
      <div class="split split--review">
        <div>
          <section class="panel">
            <h2 safe>{t('report.says')}</h2>
            <p>
              <Badge tone="warn" text={reasonText(page, report.reasonCode, 'report')} />
            </p>
            <p class="prose" safe>
              {report.description ?? ''}
            </p>
            <Facts
              facts={[
                { label: t('report.reported'), value: t(`report.target.${report.target.type}`) },
                { label: t('report.by'), value: reporter },
                { label: t('report.on'), value: date(page, report.createdAt) },
              ]}
            />
            <Target page={page} report={report} />
          </section>
          <Outcome page={page} report={report} />
        </div>
        <div>
          {mayAct ? (
            <NextStep page={page} report={report} step={step} returned={returned} />
          ) : (
            <p class="notice" safe>
              {t('report.nothing')}
            </p>
          )}
          <History page={page} lines={history} />
        </div>
      </div>
    </Workspace>
  );
}

/** Leads to what was reported, where an officer looks at it. */
function Target({ page, report: { target, companyId } }: ReportProps) {
  const { t } = page;
  const paths = {
    OFFER: `/officer/offers/${target.id}`,
    COMPANY: `/officer/companies/${target.id}`,
    PRODUCT: `/products/${target.id}`,
  };
  return (
    <p class="row">
      <a class="button button--quiet" href={href(page, paths[target.type])} safe>
        {t('report.openTarget')}
      </a>
      {companyId === null || target.type === 'COMPANY' ? (
        ''
      ) : (
        <a href={href(page, `/officer/companies/${companyId}`)} safe>
          {t('officer.openCompany')}
        </a>
      )}
    </p>
  );
}

function Outcome({ page, report: { outcome, resolution, appeal, appealDecision } }: ReportProps) {
  const { t } = page;
  if (!resolution) return <></>;
  const said = (decision: NonNullable<ReportResponse['resolution']>) =>
    [reasonText(page, decision.reasonCode, 'resolution'), decision.note, date(page, decision.at)]
      .filter(Boolean)
      .join(' – ');
  return (
    <section class="panel">
      <h2 safe>{t('report.resolution')}</h2>
      <Facts
        facts={[
          { label: t('report.outcome'), value: outcome && t(`report.outcome.${outcome}`) },
          { label: t('officer.reason'), value: said(resolution) },
          { label: t('report.appeal'), value: appeal && `${appeal.text} – ${date(page, appeal.at)}` },
          { label: t('report.appealDecision'), value: appealDecision && said(appealDecision) },
        ]}
      />
    </section>
  );
}
