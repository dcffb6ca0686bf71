import { escapeHtml } from '@kitajs/html';
import { Icon } from '../design/icon.js';
import type { IconName } from '../design/icons.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Empty } from '../design/parts.js';
import { Workspace } from '../design/workspace.js';
import type { Task, TaskGroup } from './today.js';

interface TodayProps {
  page: PageContext;
  company: { name: string; slug: string };
  groups: readonly TaskGroup[];
}

const ICONS: Readonly<Record<TaskGroup['key'], IconName>> = {
  people: 'chat',
  offers: 'offer',
  sites: 'globe',
  imports: 'upload',
  company: 'company',
};

/** What needs somebody of the company today; nothing, said calmly, on a good day. */
export function TodayView({ page, company, groups }: TodayProps) {
  const { t } = page;
  return (
    <Workspace
      page={page}
      here="today"
      title={t('today.title')}
      eyebrow={company.name}
      lead={t('today.lead')}
      actions={
        <>
          <a class="button" href={href(page, '/my/offers/new')}>
            <Icon page={page} name="plus" />
            <span safe>{t('offer.new')}</span>
          </a>
          <a class="button button--quiet" href={href(page, `/companies/${company.slug}`)}>
            <Icon page={page} name="eye" />
            <span safe>{t('my.booth')}</span>
          </a>
        </>
      }
    >
      {groups.length === 0 ? (
        <Empty title={t('today.calm')} text={t('today.calmText')}>
          <a class="button button--quiet" href={href(page, '/search')} safe>
            {t('today.search')}
          </a>
        </Empty>
      ) : (
        groups.map(({ key, tasks }) => (
          <section class="panel" aria-labelledby={`today-${key}`}>
            <h2 class="row" id={`today-${key}`}>
              <Icon page={page} name={ICONS[key]} />
              <span safe>{t(`today.group.${key}`)}</span>
              <span class="badge">{String(tasks.length) as 'safe'}</span>
            </h2>
            <ul class="tasks">
              {tasks.map((task) => (
                <TaskLine task={task} />
              ))}
            </ul>
          </section>
        ))
      )}
    </Workspace>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { tone, matter, title, lang, text, to, action } = task;
  return (
    <li class="task">
      <div class="task__what">
        <Badge tone={tone} text={matter} />
        <h3 lang={lang && escapeHtml(lang)} safe>
          {title}
        </h3>
        {text ? (
          <p class="small quiet clamp" safe>
            {text}
          </p>
        ) : (
          ''
        )}
      </div>
      <a class="button button--quiet" href={escapeHtml(to)}>
        <span safe>{action}</span>
        <span class="visually-hidden" safe>{`: ${title}`}</span>
      </a>
    </li>
  );
}
