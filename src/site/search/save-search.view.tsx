import { Field, Form } from '../design/fields.js';
import { type FormResult, valueOf } from '../design/form.js';
import { href, type PageContext } from '../design/page-context.js';
import { Workspace } from '../design/workspace.js';
import { escapeHtml } from '@kitajs/html';

/** Gives a search its name. */
export function SaveSearchView({ page, form }: { page: PageContext; form: FormResult<unknown> }) {
  const { t } = page;
  const search = valueOf(form, 'search');
  return (
    <Workspace page={page} here="saved" title={t('search.save')} lead={t('saved.lead')}>
      <div class="panel narrow">
        <Form page={page} form={form} action={href(page, '/my/saved-searches')} fields={['name']}>
          <input type="hidden" name="search" value={escapeHtml(search)} />
          <Field form={form} name="name" label={t('saved.name')} hint={t('saved.nameHint')} required />
          <p class="row">
            <button class="button" type="submit" safe>
              {t('search.save')}
            </button>
            <a class="button button--quiet" href={escapeHtml(href(page, `/search?${search}`))} safe>
              {t('saved.back')}
            </a>
          </p>
        </Form>
      </div>
    </Workspace>
  );
}
