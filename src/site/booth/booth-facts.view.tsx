import { escapeHtml } from '@kitajs/html';
import type { CompanyResponse } from '../../modules/companies/index.js';
import { isSector, languageName } from '../../vocabulary/index.js';
import { date, number, webAddress } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Facts } from '../design/parts.js';
import { ReportLink } from '../parts/party-panel.js';
import { levelKey, verificationLevels } from '../parts/verification.js';

interface CompanyProps {
  page: PageContext;
  company: CompanyResponse;
}

/** Every level with what it means, and how far this company has come. */
export function Trust({ page, company }: CompanyProps) {
  const { t } = page;
  const { verificationLevel: reached } = company;
  return (
    <section class="panel">
      <h2 class="panel__title" safe>
        {t('verification.title')}
      </h2>
      <ol class="levels">
        {verificationLevels.map((level) => (
          <li class={level <= reached ? 'levels__reached' : undefined}>
            <Icon page={page} name={level <= reached ? 'verified' : 'clock'} />
            <div>
              <p>
                <strong safe>{t('verification.level', { level })}</strong>{' '}
                <span class="small quiet" safe>
                  {t(level <= reached ? 'verification.reached' : 'verification.notReached')}
                </span>
              </p>
              <p class="small" safe>
                {t(levelKey(level))}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p class="small quiet" safe>
        {t('verification.note')}
      </p>
    </section>
  );
}

export function Profile({ page, company }: CompanyProps) {
  const { t } = page;
  const sectors = company.sectors.map((slug) => (isSector(slug) ? t(`sector.${slug}`) : slug));
  const website = company.website === null ? undefined : webAddress(company.website);
  return (
    <section class="panel">
      <h2 class="panel__title" safe>
        {t('company.profile')}
      </h2>
      <Facts
        facts={[
          {
            label: t('company.businessTypes'),
            value: company.businessTypes.map((type) => t(`company.businessType.${type}`)).join(', '),
          },
          { label: t('company.sectors'), value: sectors.join(', ') },
          { label: t('company.established'), value: company.established === null ? null : String(company.established) },
          {
            label: t('company.employees'),
            value: company.employees === null ? null : number(page, String(company.employees)),
          },
          { label: t('company.address'), value: company.address },
        ]}
      />
      {website === undefined ? (
        ''
      ) : (
        <p>
          <a class="row" href={escapeHtml(website)} rel="nofollow noopener ugc">
            <Icon page={page} name="external" />
            <span safe>{website.replace(/^https?:\/\/|\/$/g, '')}</span>
          </a>
        </p>
      )}
    </section>
  );
}

export function Certificates({ page, company }: CompanyProps) {
  const { t } = page;
  if (company.certificates.length === 0) return <></>;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section class="panel">
      <h2 class="panel__title" safe>
        {t('company.certificates')}
      </h2>
      <ul class="lines">
        {company.certificates.map(({ name, issuer, number: reference, validUntil }) => (
          <li>
            <h3 safe>{name}</h3>
            <p class="small quiet" safe>
              {[issuer, reference].filter(Boolean).join(' · ')}
            </p>
            {validUntil === undefined ? (
              ''
            ) : validUntil < today ? (
              <Badge tone="warn" text={t('company.certificateExpired', { date: day(page, validUntil) })} />
            ) : (
              <p class="small quiet" safe>
                {t('company.certificateValid', { date: day(page, validUntil) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="small quiet" safe>
        {t('company.certificatesNote')}
      </p>
    </section>
  );
}

/** A calendar day means itself, wherever its reader is. */
const day = (page: PageContext, isoDate: string) => date({ ...page, user: null }, `${isoDate}T00:00:00Z`);

/** Whom to talk to, and the ways to do it. */
export function Contacts({ page, company }: CompanyProps) {
  const { t, user } = page;
  const isOwn = user?.companyId === company.id;
  return (
    <section class="panel">
      <h2 class="panel__title" safe>
        {t('company.contact')}
      </h2>
      {company.contacts.length > 0 ? (
        <ul class="lines">
          {company.contacts.map((contact) => (
            <Contact page={page} contact={contact} />
          ))}
        </ul>
      ) : (
        ''
      )}
      {user || company.contacts.length === 0 ? (
        ''
      ) : (
        <p class="small quiet" safe>
          {t('company.contactsHidden')}
        </p>
      )}
      {isOwn || user?.role === 'OFFICER' ? (
        ''
      ) : (
        <>
          <a class="button" href={href(page, `/consultations/new?withCompanyId=${company.id}`)} rel="nofollow">
            <Icon page={page} name="chat" />
            <span safe>{t('company.consult')}</span>
          </a>
          <ReportLink page={page} type="company" id={company.id} />
        </>
      )}
    </section>
  );
}

function Contact({ page, contact }: { page: PageContext; contact: CompanyResponse['contacts'][number] }) {
  const { name, position, phone, email, languages = [] } = contact;
  return (
    <li>
      <h3 safe>{position ? `${name}, ${position}` : name}</h3>
      {phone ? (
        <a class="row" href={escapeHtml(`tel:${phone}`)}>
          <Icon page={page} name="phone" />
          <span safe>{phone}</span>
        </a>
      ) : (
        ''
      )}
      {email ? (
        <a class="row" href={escapeHtml(`mailto:${email}`)}>
          <Icon page={page} name="mail" />
          <span safe>{email}</span>
        </a>
      ) : (
        ''
      )}
      {languages.length > 0 ? (
        <p class="small quiet" safe>
          {languages.map((tag) => languageName(tag, page.locale)).join(', ')}
        </p>
      ) : (
        ''
      )}
    </li>
  );
}
