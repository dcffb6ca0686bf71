import { Field } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import type { PageContext } from '../../../site/design/page-context.js';
import { rowsToShow } from '../company.form.js';

interface Part {
  page: PageContext;
  form: FormResult<unknown>;
}

const CONTACT = ['name', 'position', 'email', 'phone', 'languages'] as const;
const CERTIFICATE = ['name', 'issuer', 'number', 'validUntil'] as const;
/** As many as a company may have; see `companies.dto.ts`. */
const MOST = { contacts: 10, certificates: 30 } as const;
const SPARE = { contacts: 1, certificates: 2 } as const;

const rowsIn = (form: FormResult<unknown>, list: keyof typeof MOST) => rowsToShow(form, list, SPARE[list], MOST[list]);

/** Names of the fields in the lists as they are shown. */
export const rowFields = (form: FormResult<unknown>): string[] => [
  ...rowsIn(form, 'contacts').flatMap((row) => CONTACT.map((field) => `contacts.${row}.${field}`)),
  ...rowsIn(form, 'certificates').flatMap((row) => CERTIFICATE.map((field) => `certificates.${row}.${field}`)),
];

/** Whom others may talk to; a line that is emptied is gone. */
export function Contacts({ page, form }: Part) {
  const { t } = page;
  return (
    <section class="panel fields" aria-labelledby="contacts">
      <h2 id="contacts" safe>
        {t('myCompany.field.contacts')}
      </h2>
      <p class="small quiet" safe>
        {t('myCompany.contactsLead')}
      </p>
      {rowsIn(form, 'contacts').map((row, index) => (
        <fieldset class="fields listed">
          <legend safe>{t('myCompany.contactNo', { number: index + 1 })}</legend>
          <div class="pair">
            <Field form={form} name={`contacts.${row}.name`} label={t('myCompany.contact.name')} />
            <Field form={form} name={`contacts.${row}.position`} label={t('myCompany.contact.position')} />
          </div>
          <div class="pair">
            <Field form={form} name={`contacts.${row}.email`} label={t('signIn.email')} type="email" />
            <Field form={form} name={`contacts.${row}.phone`} label={t('myCompany.contact.phone')} />
            <Field form={form} name={`contacts.${row}.languages`} label={t('myCompany.contact.languages')} />
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** What the company says it holds. */
export function Certificates({ page, form }: Part) {
  const { t } = page;
  return (
    <section class="panel fields" aria-labelledby="certificates">
      <h2 id="certificates" safe>
        {t('company.certificates')}
      </h2>
      <p class="small quiet" safe>
        {t('myCompany.certificatesLead')}
      </p>
      {rowsIn(form, 'certificates').map((row, index) => (
        <fieldset class="listed">
          <legend class="visually-hidden" safe>
            {t('myCompany.certificateNo', { number: index + 1 })}
          </legend>
          <div class="pair">
            <Field form={form} name={`certificates.${row}.name`} label={t('myCompany.certificate.name')} />
            <Field form={form} name={`certificates.${row}.issuer`} label={t('myCompany.certificate.issuer')} />
            <Field form={form} name={`certificates.${row}.number`} label={t('myCompany.certificate.number')} />
            <Field
              form={form}
              name={`certificates.${row}.validUntil`}
              label={t('myCompany.certificate.validUntil')}
              type="date"
            />
          </div>
        </fieldset>
      ))}
    </section>
  );
}
