import { href, type PageContext } from '../../../site/design/page-context.js';

/** Leads between what a product says and what it shows. */
export function ProductTabs({ page, id, here }: { page: PageContext; id: string; here: 'details' | 'files' }) {
  const { t } = page;
  const tabs = [
    { name: 'details', to: `/my/catalogue/${id}`, text: t('editor.details') },
    { name: 'files', to: `/my/catalogue/${id}/files`, text: t('editor.files') },
  ];
  return (
    <nav class="tabs" aria-label={t('editor.parts')}>
      {tabs.map(({ name, to, text }) => (
        <a href={href(page, to)} aria-current={name === here ? 'page' : undefined} safe>
          {text}
        </a>
      ))}
    </nav>
  );
}
