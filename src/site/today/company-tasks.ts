import type { CompanyResponse } from '../../modules/companies/index.js';
import { date } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';
import type { Task } from './today.js';

const DAY_MS = 86_400_000;
const RENEW_DAYS = 30;

/** What a profile should say, because buyers look for it. */
const WANTED = ['description', 'city', 'contacts', 'established', 'employees'] as const;

const isEmpty = (value: unknown) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** What is to be done about the company itself: its standing, its verification, its profile. */
export function companyTasks(page: PageContext, company: CompanyResponse, now: Date): Task[] {
  const { t } = page;
  const suspension = company.confidential?.suspension;
  const gaps = WANTED.filter((field) => isEmpty(company[field]));
  const verification = verificationTask(page, company, now);
  return [
    ...(suspension
      ? [
          {
            tone: 'bad' as const,
            matter: t('today.suspended'),
            title: company.name,
            text: suspension.note ?? t('today.suspendedText'),
            to: href(page, '/my/company'),
            action: t('today.goThere'),
          },
        ]
      : []),
    ...(verification ? [verification] : []),
    ...(gaps.length > 0
      ? [
          {
            tone: 'info' as const,
            matter: t('today.gap'),
            title: company.name,
            text: t('today.gapText', { fields: gaps.map((field) => t(`myCompany.field.${field}`)).join(', ') }),
            to: href(page, '/my/company'),
            action: t('today.gapDo'),
          },
        ]
      : []),
  ];
}

/** The next step of the verification that is the company's own to take; none while an officer has it. */
function verificationTask(page: PageContext, company: CompanyResponse, now: Date): Task | undefined {
  const { t } = page;
  const held = company.confidential?.verification;
  if (!held) return undefined;
  const task = (tone: Task['tone'], matter: string, text?: string | null): Task => ({
    tone,
    matter,
    title: company.name,
    text: text ?? undefined,
    to: href(page, '/my/company/verification'),
    action: t('today.verifyDo'),
  });
  const { state, validUntil, note } = held;
  if (state === 'more_info_required') return task('warn', t('today.moreInfo'), note);
  if (state === 'rejected') return task('bad', t('today.refusedVerification'), note);
  if (state === 'expired') return task('warn', t('today.expiredVerification'));
  if (state === 'unverified') return task('info', t('today.verify'), t('today.verifyText'));
  if (state !== 'verified') return undefined;
  if (validUntil !== null && Date.parse(validUntil) - now.getTime() < RENEW_DAYS * DAY_MS)
    return task('warn', t('today.expiringVerification', { date: date(page, validUntil) }));
  return undefined;
}
