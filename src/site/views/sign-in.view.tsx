import { escapeHtml } from '@kitajs/html';
import { Field, Form } from '../design/fields.js';
import { type FormResult, valueOf } from '../design/form.js';
import { Layout } from '../design/layout.js';
import { href, type MessageKey, type PageContext } from '../design/page-context.js';

interface SignInProps {
  page: PageContext;
  form: FormResult<unknown>;
  /** Why it is shown, where nobody asked for it. */
  notice?: MessageKey | undefined;
}

export function SignInView({ page, form, notice }: SignInProps) {
  const { t } = page;
  const held = valueOf(form, 'held');
  return (
    <Layout page={page} title={t('signIn.title')} indexed={false}>
      <section class="narrow panel">
        <h1 safe>{t('signIn.title')}</h1>
        {notice === undefined ? (
          ''
        ) : (
          <p class="notice notice--warn" role="status" safe>
            {t(notice)}
          </p>
        )}
        <Form page={page} form={form} action={href(page, '/sign-in')} fields={['email', 'password', 'next', 'held']}>
          <input type="hidden" name="next" value={escapeHtml(valueOf(form, 'next'))} />
          {held === '' ? '' : <input type="hidden" name="held" value={escapeHtml(held)} />}
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
