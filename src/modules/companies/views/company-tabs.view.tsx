import { href, type PageContext } from '../../../site/design/page-context.js';

const TABS = [
  { key: 'profile', to: '/my/company' },
  { key: 'verification', to: '/my/company/verification' },
] as const;

/** The two sides of a company: what it says, and what officers have checked. */
export function CompanyTabs({ page, here }: { page: PageContext; here: (typeof TABS)[number]['key'] }) {
  return (
    <nav class="tabs" aria-label={page.t('nav.company')}>
      {TABS.map(({ key, to }) => (
        <a href={href(page, to)} aria-current={key === here ? 'page' : undefined} safe>
          {page.t(`myCompany.${key}`)}
        </a>
      ))}
    </nav>
  );
}
