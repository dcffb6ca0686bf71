import type { MetaAnswer, MetaItem } from '../../modules/metasearch/index.js';
import { dateTime, number } from '../design/format.js';
import type { PageContext } from '../design/page-context.js';
import { Badge, Empty } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';
import { FoundItem } from './found-item.js';

type SourceReport = MetaAnswer['sources'][number];

/** Somebody who is asked; with a status once there is an answer, or none to be had. */
export type Source = Pick<SourceReport, 'id' | 'name'> & Partial<SourceReport>;

export const sourceElementId = ({ id }: Pick<SourceReport, 'id'>): string => `source-${id}`;

/** The merged list, best first; while sites are still asked an empty one says nothing yet. */
export function FoundEverywhere(props: { page: PageContext; items: readonly MetaItem[]; isComplete?: boolean }) {
  const { page, items, isComplete = false } = props;
  const { t } = page;
  if (items.length === 0)
    return isComplete ? <Empty title={t('search.none')} text={t('search.noneAnywhere')} /> : <></>;
  return (
    <ol class="panel lines">
      {items.map((item) => (
        <FoundItem page={page} item={item} />
      ))}
    </ol>
  );
}

/** How far the asking has come; with the whole answer, what it comes to. */
export function AllSitesStatus(props: { page: PageContext; answered?: number; answer?: MetaAnswer }) {
  const { page, answered = 0, answer } = props;
  const { t } = page;
  if (answer === undefined) return <span safe>{t('search.answered', { count: answered })}</span>;
  return (
    <>
      <span safe>{t('search.count', { count: answer.items.length, relation: 'eq' })}</span>{' '}
      <span safe>{`· ${t('search.took', { ms: number(page, String(answer.tookMs)) })}`}</span>
      {answer.isPartial ? <span class="partial" safe>{` · ${t('search.partial')}`}</span> : ''}
    </>
  );
}

/** Everybody who is asked, and how they fare. */
export function SourceLines({ page, sources }: { page: PageContext; sources: readonly Source[] }) {
  return (
    <>
      {sources.map((source) => (
        <li id={sourceElementId(source)}>
          <SourceLine page={page} source={source} />
        </li>
      ))}
    </>
  );
}

/** One source: how it fared, how long it took, what it found, and what went wrong. */
export function SourceLine({ page, source }: { page: PageContext; source: Source }) {
  const { t } = page;
  const { name, status, tookMs = 0, count = 0, reason } = source;
  if (status === undefined) {
    return (
      <div class="head asking">
        <h3 safe>{name}</h3>
        <Badge text={t('search.source.asking')} />
      </div>
    );
  }
  const figures = [
    t('search.took', { ms: number(page, String(tookMs)) }),
    t('search.count', { count, relation: 'eq' }),
  ];
  return (
    <>
      <div class="head">
        <h3 safe>{name}</h3>
        <Badge tone={stateTone(status)} text={t(`search.source.${status}`)} />
      </div>
      <p class="small quiet" safe>
        {figures.join(' · ')}
      </p>
      {reason ? (
        <p class="small" safe>
          {reasonText(page, reason)}
        </p>
      ) : (
        ''
      )}
    </>
  );
}

/** Why a source has nothing, or less than it might have. */
function reasonText(page: PageContext, reason: NonNullable<SourceReport['reason']>): string {
  const { code, httpStatus = 0, until, count = 0, ageMinutes } = reason;
  const { t } = page;
  const why = t(`search.reason.${code}`, {
    status: httpStatus,
    count,
    until: until === undefined ? '' : dateTime(page, until),
    isKnown: String(until !== undefined),
  });
  return ageMinutes === undefined ? why : `${why} ${t('search.reason.age', { minutes: ageMinutes })}`;
}
