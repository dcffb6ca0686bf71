import { escapeHtml } from '@kitajs/html';
import { countryCodes, countryName, languageName, sectorSlugs, siteLanguages } from '../../../vocabulary/index.js';
import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import { errorOf, type FormResult, valueOf } from '../../../site/design/form.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { CompanyResponse } from '../companies.dto.js';
import { Certificates, Contacts, rowFields } from './profile-lists.view.js';
import { CompanyTabs } from './company-tabs.view.js';

interface ProfileProps {
  page: PageContext;
  company: CompanyResponse;
  form: FormResult<unknown>;
  /** Somebody else has changed the profile since it was read. */
  conflict?: boolean;
}

type Part = Pick<ProfileProps, 'page' | 'form'>;

const PLAIN = [
  'name',
  'country',
  'city',
  'address',
  'website',
  'established',
  'employees',
  'legalName',
  'registrationNumber',
  'bankAccount',
  'sectors[]',
  'businessTypes[]',
  'description',
];

export function ProfileView({ page, company, form, conflict = false }: ProfileProps) {
  const { t } = page;
  const mayChange = page.user?.role === 'OWNER' && !company.confidential?.suspension;
  return (
    <Workspace
      page={page}
      here="company"
      title={t('myCompany.profile')}
      eyebrow={company.name}
      lead={t('myCompany.profileLead')}
      islands={['draft']}
      actions={
        <a class="button button--quiet" href={href(page, `/companies/${company.slug}`)}>
          <Icon page={page} name="eye" />
          <span safe>{t('my.booth')}</span>
        </a>
      }
    >
      <CompanyTabs page={page} here="profile" />
      <Standing page={page} company={company} />
      {conflict ? (
        <p class="notice notice--warn" safe>
          {t('myCompany.conflict')}
        </p>
      ) : (
        ''
      )}
      <silkgate-draft class="editor" data-dirty={form.errors.length > 0 ? 'yes' : undefined}>
        <Form page={page} form={form} action={href(page, '/my/company')} fields={[...PLAIN, ...rowFields(form)]}>
          <input type="hidden" name="version" value={escapeHtml(valueOf(form, 'version'))} />
          <fieldset class="bare" disabled={!mayChange}>
            <legend class="visually-hidden" safe>
              {t('myCompany.profile')}
            </legend>
            <Basics page={page} form={form} />
            <Descriptions page={page} form={form} />
            <Contacts page={page} form={form} />
            <Certificates page={page} form={form} />
            <Checked page={page} form={form} />
          </fieldset>
          {mayChange ? (
            <div class="editor__foot">
              <button class="button" type="submit" safe>
                {t('form.save')}
              </button>
            </div>
          ) : (
            ''
          )}
        </Form>
      </silkgate-draft>
    </Workspace>
  );
}

/** Why nothing can be changed here, when it can't. */
function Standing({ page, company }: Pick<ProfileProps, 'page' | 'company'>) {
  const { t } = page;
  const suspension = company.confidential?.suspension;
  if (suspension)
    return (
      <div class="notice notice--error">
        <p safe>{t('today.suspended')}</p>
        <p class="small" safe>
          {suspension.note ?? t('today.suspendedText')}
        </p>
      </div>
    );
  if (page.user?.role === 'OWNER') return <></>;
  return (
    <p class="notice" safe>
      {t('myCompany.ownerOnly')}
    </p>
  );
}

function Basics({ page, form }: Part) {
  const { t, locale } = page;
  const countries = countryCodes
    .map((value) => ({ value, text: countryName(value, locale) }))
    .sort((one, other) => one.text.localeCompare(other.text, locale));
  return (
    <section class="panel fields" aria-labelledby="basics">
      <h2 id="basics" safe>
        {t('myCompany.part.basics')}
      </h2>
      <Field form={form} name="name" label={t('signUp.companyName')} required />
      <div class="pair">
        <Select form={form} name="country" label={t('company.country')} options={countries} required />
        <Field form={form} name="city" label={t('myCompany.field.city')} />
      </div>
      <Field form={form} name="address" label={t('company.address')} />
      <Field form={form} name="website" label={t('myCompany.field.website')} hint={t('myCompany.websiteHint')} />
      <div class="pair">
        <Field form={form} name="established" label={t('myCompany.established')} inputmode="numeric" />
        <Field form={form} name="employees" label={t('company.employees')} inputmode="numeric" />
      </div>
      <Choices
        form={form}
        name="businessTypes[]"
        label={t('signUp.businessTypes')}
        options={[
          { value: 'EXPORTER', text: t('signUp.exporter') },
          { value: 'BUYER', text: t('signUp.buyer') },
        ]}
      />
      <Choices
        form={form}
        name="sectors[]"
        label={t('signUp.sectors')}
        options={sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) }))}
      />
    </section>
  );
}

/** The company's own words; those of the page's language first, the others where they are needed. */
function Descriptions({ page, form }: Part) {
  const { t, locale } = page;
  const own = siteLanguages.find(({ code }) => code === locale) ?? siteLanguages[0];
  const others = siteLanguages.filter(({ code }) => code !== own.code);
  const label = (code: string) => t('myCompany.descriptionIn', { language: languageName(code, locale) });
  const error = errorOf(form, 'description');
  return (
    <section class="panel fields" aria-labelledby="story">
      <h2 id="story" safe>
        {t('myCompany.part.description')}
      </h2>
      {error && !errorOf(form, `description.${own.code}`) ? (
        <p class="field__error" safe>
          {error}
        </p>
      ) : (
        ''
      )}
      <Field
        form={form}
        name={`description.${own.code}`}
        label={label(own.code)}
        hint={t('myCompany.descriptionHint')}
        multiline
      />
      {others.map(({ code }) => (
        <details class="more" open={valueOf(form, `description.${code}`) !== ''}>
          <summary safe>{languageName(code, locale)}</summary>
          <Field form={form} name={`description.${code}`} label={label(code)} multiline />
        </details>
      ))}
    </section>
  );
}

/** What officers check: never shown to others, and changing it costs the levels that rest on it. */
function Checked({ page, form }: Part) {
  const { t } = page;
  return (
    <section class="panel fields" aria-labelledby="checked">
      <h2 id="checked" safe>
        {t('myCompany.part.checked')}
      </h2>
      <p class="small quiet" safe>
        {t('myCompany.checkedLead')}
      </p>
      <div class="pair">
        <Field
          form={form}
          name="legalName"
          label={t('myCompany.field.legalName')}
          hint={t('myCompany.costs', { level: 1 })}
        />
        <Field
          form={form}
          name="registrationNumber"
          label={t('myCompany.field.registrationNumber')}
          hint={t('myCompany.costs', { level: 1 })}
        />
      </div>
      <Field
        form={form}
        name="bankAccount"
        label={t('myCompany.field.bankAccount')}
        hint={t('myCompany.costs', { level: 2 })}
        autocomplete="off"
      />
    </section>
  );
}
