import { escapeHtml } from '@kitajs/html';
import { FORM_TOKEN_FIELD } from '../../modules/identity/index.js';
import { SHOW_AGAIN_FIELD } from '../design/form.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { canBeShownAgain, type HeldForm } from '../held-form.js';

/** After somebody signed in whose session had ended under a form: the way back to it. */
export function ContinueView({ page, held }: { page: PageContext; held: HeldForm }) {
  const { t } = page;
  return (
    <Layout page={page} title={t('continue.title')} indexed={false}>
      <section class="narrow panel">
        <h1 safe>{t('continue.title')}</h1>
        <p safe>{t(canBeShownAgain(held) ? 'continue.form' : 'continue.action')}</p>
        <form method="post" action={escapeHtml(held.action)}>
          <input type="hidden" name={FORM_TOKEN_FIELD} value={page.csrf} />
          {canBeShownAgain(held) ? <input type="hidden" name={SHOW_AGAIN_FIELD} value="1" /> : ''}
          {held.fields.map(([name, value]) => (
            <input type="hidden" name={escapeHtml(name)} value={escapeHtml(value)} />
          ))}
          <button class="button" type="submit" safe>
            {t('continue.submit')}
          </button>
        </form>
        <p>
          <a href={href(page, '/')} safe>
            {t('continue.leave')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
