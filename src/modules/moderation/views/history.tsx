import { dateTime } from '../../../site/design/format.js';
import type { PageContext } from '../../../site/design/page-context.js';
import type { AuditResponse } from '../audit.dto.js';
import { type ReasonKind, reasonText } from './reasons.js';

/** Lines of the audit log that are said in words of their own. */
const SAID = [
  'offer.create',
  'offer.edit',
  'offer.submit',
  'offer.publish',
  'offer.request-changes',
  'offer.reject',
  'offer.withdraw',
  'offer.close',
  'offer.reopen',
  'offer.expire',
  'offer.suspend',
  'offer.reinstate',
  'offer.remove',
  'offer.receive',
  'offer.retract',
  'review.claim',
  'review.release',
  'company.register',
  'company.suspend',
  'company.reinstate',
  'company.document.remove',
  'company.verification.submit',
  'company.verification.claim',
  'company.verification.release',
  'company.verification.verify',
  'company.verification.ask',
  'company.verification.reject',
  'company.verification.void',
  'company.verification.fall-back',
  'company.verification.drop',
  'company.verification.expire',
  'company.verification.suspend',
  'company.verification.reinstate',
  'company.verification.revoke',
  'report.create',
  'report.triage',
  'report.investigate',
  'report.resolve',
  'report.appeal',
  'report.uphold',
  'report.overturn',
] as const;

const isSaid = (action: string): action is (typeof SAID)[number] => (SAID as readonly string[]).includes(action);

/** From which lists the reasons are, by the kind of what the line is about. */
const REASONS: Readonly<Record<string, readonly ReasonKind[]>> = {
  offer: ['offer', 'resolution'],
  company: ['company', 'resolution'],
  report: ['resolution', 'report'],
};

/** What was done, in the page's language. */
export const saidOf = ({ t }: PageContext, action: string): string =>
  isSaid(action) ? t(`did.${action}`) : action.replaceAll(/[._]/g, ' ');

/** What was done before, by whom, when and why; newest first. */
export function History({ page, lines }: { page: PageContext; lines: readonly AuditResponse[] }) {
  const { t } = page;
  return (
    <section class="panel">
      <h2 safe>{t('officer.history')}</h2>
      {lines.length === 0 ? (
        <p class="quiet" safe>
          {t('officer.noHistory')}
        </p>
      ) : (
        <ol class="decided">
          {lines.map(({ action, actor, actorKind, at, reasonCode, note, subject }) => (
            <li>
              <p>
                <b safe>{saidOf(page, action)}</b>
              </p>
              <p class="small quiet" safe>
                {[actor?.name ?? (actorKind === 'site' ? '' : t('did.system')), dateTime(page, at)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {reasonCode === null ? (
                ''
              ) : (
                <p class="small" safe>
                  {reasonText(page, reasonCode, ...(REASONS[subject.type] ?? []))}
                </p>
              )}
              {note === null ? (
                ''
              ) : (
                <p class="small decided__note" safe>
                  {note}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
