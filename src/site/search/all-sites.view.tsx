import { type Children, escapeHtml } from '@kitajs/html';
import type { MetaAnswer } from '../../modules/metasearch/index.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Empty } from '../design/parts.js';
import { AllSitesStatus, FoundEverywhere, type Source, SourceLines } from './all-sites.parts.js';
import { chosenFilters } from './chosen.js';
import { pathOf, searchPath, type SearchPageQuery } from './search.query.js';
import { type ScopeCounts, SearchHead, titleOf } from './search-head.js';

interface AllSitesProps {
  page: PageContext;
  query: SearchPageQuery;
  counts: ScopeCounts;
}

/** All sites' answer in one piece. */
export function AllSitesView(props: AllSitesProps & { answer: MetaAnswer | null }) {
  const { page, query, counts, answer } = props;
  const { t } = page;
  return (
    <Layout page={page} title={titleOf(page, query)} indexed={false} islands={['suggest']}>
      <SearchHead page={page} query={query} counts={counts} />
      <FiltersElsewhere page={page} query={query} />
      {answer === null ? (
        <Empty title={t('search.scope.all-sites')} text={t('search.allSitesHint')} />
      ) : (
        <Sources page={page} sources={answer.sources} status={<AllSitesStatus page={page} answer={answer} />}>
          <FoundEverywhere page={page} items={answer.items} isComplete />
        </Sources>
      )}
    </Layout>
  );
}

/** The page before anybody has answered: it comes at once, and the island fills it. Without JavaScript the browser goes on to wait. */
export function AskingView(props: AllSitesProps & { asked: readonly Source[] }) {
  const { page, query, counts, asked } = props;
  const { t } = page;
  const inOnePiece = href(page, searchPath(query, { wait: 'true' }));
  const stream = href(page, pathOf({ q: query.q }).replace('/search', '/search/all-sites/stream'));
  return (
    <Layout
      page={page}
      title={titleOf(page, query)}
      indexed={false}
      islands={['suggest', 'all-sites']}
      withoutScript={inOnePiece}
    >
      <SearchHead page={page} query={query} counts={counts} />
      <FiltersElsewhere page={page} query={query} />
      <silkgate-all-sites data-stream={escapeHtml(stream)}>
        <p class="notice notice--warn" data-role="broken" role="alert" hidden>
          <span safe>{t('search.broken')}</span>{' '}
          <a href={escapeHtml(inOnePiece)} safe>
            {t('search.inOnePiece')}
          </a>
        </p>
        <Sources page={page} sources={asked} status={<AllSitesStatus page={page} />}>
          <div class="asking" data-role="placeholder">
            <p safe>{t('search.asking', { count: asked.length })}</p>
            <p class="small">
              <a href={escapeHtml(inOnePiece)} rel="nofollow" safe>
                {t('search.inOnePiece')}
              </a>
            </p>
          </div>
        </Sources>
      </silkgate-all-sites>
    </Layout>
  );
}

/** Sites understand each other's words, not each other's filters. */
function FiltersElsewhere({ page, query }: { page: PageContext; query: SearchPageQuery }) {
  const filters = chosenFilters(page, query).map(({ text }) => text);
  if (filters.length === 0) return <></>;
  return (
    <p class="notice" safe>
      {page.t('search.filtersElsewhere', { filters: filters.join(' · ') })}
    </p>
  );
}

/** What was found beside who was asked. The ids are those that the stream's fragments name. */
function Sources(props: { page: PageContext; sources: readonly Source[]; status: JSX.Element; children?: Children }) {
  const { page, sources, status, children } = props;
  return (
    <div class="split">
      <div>
        <h2 class="visually-hidden" safe>
          {page.t('search.results')}
        </h2>
        <div class="head">
          <p class="small quiet" role="status" id="answered">
            {status as 'safe'}
          </p>
          <a class="small narrow-only" href="#sources" safe>
            {page.t('search.sources')}
          </a>
        </div>
        <div id="found">{children}</div>
      </div>
      <section class="panel" aria-labelledby="sources">
        <h2 id="sources" safe>
          {page.t('search.sources')}
        </h2>
        <ul class="lines" id="source-lines">
          <SourceLines page={page} sources={sources} />
        </ul>
      </section>
    </div>
  );
}
