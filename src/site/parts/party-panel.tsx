import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { type CompanyLine, CompanyPanel } from '../design/parts.js';
import { levelKey } from './verification.js';

interface PartyProps {
  page: PageContext;
  company: CompanyLine & { id: string };
  /** What the reader may want to talk about or report. */
  about: { query: string; type: 'offer' | 'product' | 'company'; id: string };
}

/** The company behind something, how far it is verified, and the ways to it. */
export function PartyPanel({ page, company, about }: PartyProps) {
  const { t, user } = page;
  return (
    <CompanyPanel page={page} company={company}>
      <p class="small quiet" safe>
        {t(levelKey(company.verificationLevel))}
      </p>
      {user?.role === 'OFFICER' || user?.companyId === company.id ? (
        ''
      ) : (
        <>
          <a class="button" href={href(page, `/consultations/new?${about.query}`)} rel="nofollow">
            <Icon page={page} name="chat" />
            <span safe>{t('company.consult')}</span>
          </a>
          <ReportLink page={page} type={about.type} id={about.id} />
        </>
      )}
    </CompanyPanel>
  );
}

/** Leads to the form by which something is reported to the officers. */
export function ReportLink({ page, type, id }: { page: PageContext; type: PartyProps['about']['type']; id: string }) {
  return (
    <p class="small">
      <a class="row" href={href(page, `/reports/new?targetType=${type}&targetId=${id}`)} rel="nofollow">
        <Icon page={page} name="flag" />
        <span safe>{page.t('report.link')}</span>
      </a>
    </p>
  );
}
