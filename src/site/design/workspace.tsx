import { Icon } from './icon.js';
import type { IconName } from './icons.js';
import { Layout, type LayoutProps } from './layout.js';
import { href, type MessageKey, type PageContext } from './page-context.js';

interface Section {
  to: string;
  icon: IconName;
  text: MessageKey;
}

/** What a company's people do, by the name that {@link WorkspaceProps.here} takes. */
const COMPANY = {
  today: { to: '/my', icon: 'today', text: 'nav.today' },
  offers: { to: '/my/offers', icon: 'offer', text: 'nav.offers' },
  catalogue: { to: '/my/catalogue', icon: 'catalogue', text: 'nav.catalogue' },
  imports: { to: '/my/imports', icon: 'upload', text: 'nav.imports' },
  consultations: { to: '/consultations', icon: 'chat', text: 'nav.consultations' },
  saved: { to: '/my/saved-searches', icon: 'bookmark', text: 'nav.savedSearches' },
  company: { to: '/my/company', icon: 'company', text: 'nav.company' },
} satisfies Record<string, Section>;

/** What officers do. */
const OFFICER = {
  queue: { to: '/officer', icon: 'queue', text: 'nav.queue' },
  verification: { to: '/officer/companies', icon: 'verified', text: 'nav.verification' },
  'officer-consultations': { to: '/consultations', icon: 'chat', text: 'nav.consultations' },
} satisfies Record<string, Section>;

export interface WorkspaceProps extends Omit<LayoutProps, 'indexed' | 'jsonLd' | 'image'> {
  /** Which part of the desk the page belongs to. */
  here: keyof typeof COMPANY | keyof typeof OFFICER;
  /** What the page is part of: a company's or a case's name. */
  eyebrow?: string;
  /** One sentence on what the page is for. */
  lead?: string;
  /** Buttons beside the title. */
  actions?: JSX.Element;
}

/** The frame of the pages that people work on: what there is to do on one side, the work on the other. */
export function Workspace({ here, eyebrow, lead, actions, children, ...layout }: WorkspaceProps) {
  const { page, title } = layout;
  const sections: Record<string, Section> = page.user?.role === 'OFFICER' ? OFFICER : COMPANY;
  return (
    <Layout {...layout} indexed={false}>
      <div class="workspace">
        <SideMenu page={page} sections={sections} here={here} />
        <div class="workspace__main">
          <div class="head">
            <div class="head__title">
              {eyebrow ? (
                <p class="quiet small" safe>
                  {eyebrow}
                </p>
              ) : (
                ''
              )}
              <h1 safe>{title}</h1>
              {lead ? (
                <p class="quiet" safe>
                  {lead}
                </p>
              ) : (
                ''
              )}
            </div>
            {actions ? <div class="row">{actions}</div> : ''}
          </div>
          {children}
        </div>
      </div>
    </Layout>
  );
}

function SideMenu({ page, sections, here }: { page: PageContext; sections: Record<string, Section>; here: string }) {
  const isHere = (name: string) => name === here || name === `officer-${here}`;
  return (
    <nav class="workspace__nav" aria-label={page.t('nav.desk')}>
      <ul>
        {Object.entries(sections).map(([name, { to, icon, text }]) => (
          <li>
            <a href={href(page, to)} aria-current={isHere(name) ? 'page' : undefined}>
              <Icon page={page} name={icon} />
              <span safe>{page.t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
