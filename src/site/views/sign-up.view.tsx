import { countryCodes, countryName, sectorSlugs } from '../../vocabulary/index.js';
import { Choices, Field, Form, Select } from '../design/fields.js';
import type { FormResult } from '../design/form.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';

const FIELDS = [
  'name',
  'email',
  'password',
  'timeZone',
  'company.name',
  'company.country',
  'company.sectors[]',
  'company.businessTypes[]',
];

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }));

function countries({ locale }: PageContext) {
  const collator = new Intl.Collator(locale);
  return countryCodes
    .map((value) => ({ value, text: countryName(value, locale) }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

export function SignUpView({ page, form }: { page: PageContext; form: FormResult<unknown> }) {
  const { t } = page;
  return (
    <Layout page={page} title={t('signUp.title')}>
      <section class="narrow panel">
        <h1 safe>{t('signUp.title')}</h1>
        <p class="quiet" safe>
          {t('signUp.lead')}
        </p>
        <Form page={page} form={form} action={href(page, '/sign-up')} fields={FIELDS}>
          <input type="hidden" name="locale" value={page.locale} />
          <Field form={form} name="name" label={t('signUp.name')} autocomplete="name" required />
          <Field form={form} name="email" type="email" label={t('signIn.email')} autocomplete="username" required />
          <Field
            form={form}
            name="password"
            type="password"
            label={t('signIn.password')}
            hint={t('signUp.passwordHint')}
            autocomplete="new-password"
            required
          />
          <Select
            form={form}
            name="timeZone"
            label={t('signUp.timeZone')}
            options={[{ value: 'UTC', text: 'UTC' }, ...ZONES]}
          />
          <Field form={form} name="company.name" label={t('signUp.companyName')} autocomplete="organization" required />
          <Select
            form={form}
            name="company.country"
            label={t('signUp.country')}
            options={countries(page)}
            empty={t('form.choose')}
            required
          />
          <Choices
            form={form}
            name="company.businessTypes[]"
            label={t('signUp.businessTypes')}
            options={[
              { value: 'EXPORTER', text: t('signUp.exporter') },
              { value: 'BUYER', text: t('signUp.buyer') },
            ]}
          />
          <Choices
            form={form}
            name="company.sectors[]"
            label={t('signUp.sectors')}
            options={sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) }))}
          />
          <button class="button" type="submit" safe>
            {t('signUp.submit')}
          </button>
        </Form>
        <p class="row">
          <span safe>{t('signUp.known')}</span>
          <a href={href(page, '/sign-in')} safe>
            {t('signIn.title')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
