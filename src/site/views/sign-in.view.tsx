import { escapeHtml } from '@kitajs/html';
import { Field, Form } from '../design/fields.js';
import { type FormResult, valueOf } from '../design/form.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';

export function SignInView({ page, form }: { page: PageContext; form: FormResult<unknown> }) {
  const { t } = page;
  return (
    <Layout page={page} title={t('signIn.title')} indexed={false}>
      <section class="narrow panel">
        <h1 safe>{t('signIn.title')}</h1>
        <Form page={page} form={form} action={href(page, '/sign-in')} fields={['email', 'password', 'next']}>
          <input type="hidden" name="next" value={escapeHtml(valueOf(form, 'next'))} />
          <Field form={form} name="email" type="email" label={t('signIn.email')} autocomplete="username" required />
          <Field
            form={form}
            name="password"
            type="password"
            label={t('signIn.password')}
            autocomplete="current-password"
            required
          />
          <button class="button" type="submit" safe>
            {t('signIn.submit')}
          </button>
        </Form>
        <p class="row">
          <span safe>{t('signIn.new')}</span>
          <a href={href(page, '/sign-up')} safe>
            {t('signUp.title')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
