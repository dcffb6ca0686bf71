import { escapeHtml } from '@kitajs/html';
import { Choices, Field, Form } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { reportReasonSchema } from '../reason-codes.js';

const FIELDS = ['reasonCode', 'description'];

/** @param title of what is reported; `undefined` when nobody can see it any more */
export function ReportFormView(props: { page: PageContext; form: FormResult<unknown>; title: string | undefined }) {
  const { page, form, title } = props;
  const { t } = page;
  return (
    <Layout page={page} title={t('report.newTitle')} indexed={false}>
      <section class="narrow panel">
        <h1 safe>{t('report.newTitle')}</h1>
        {title === undefined ? (
          ''
        ) : (
          <p>
            <strong safe>{title}</strong>
          </p>
        )}
        <p class="quiet" safe>
          {t('report.lead')}
        </p>
        <Form page={page} form={form} action={href(page, '/reports')} fields={FIELDS}>
          <input type="hidden" name="targetType" value={escapeHtml(valueOf(form, 'targetType'))} />
          <input type="hidden" name="targetId" value={escapeHtml(valueOf(form, 'targetId'))} />
          <Choices
            form={form}
            name="reasonCode"
            label={t('report.reason')}
            options={reportReasonSchema.options.map((value) => ({ value, text: t(`report.reason.${value}`) }))}
            one
          />
          <Field form={form} name="description" label={t('report.description')} multiline required />
          <button class="button" type="submit" safe>
            {t('report.submit')}
          </button>
        </Form>
      </section>
    </Layout>
  );
}
