import { escapeHtml } from '@kitajs/html';
import { type MetaAnswer, type MetaItem, OWN_SOURCE_ID } from '../../modules/metasearch/index.js';
import { isSector } from '../../vocabulary/index.js';
import { amount, country, number, webAddress } from '../design/format.js';
import { Layout } from '../design/layout.js';
import { localized, type PageContext } from '../design/page-context.js';
import { Badge, Empty } from '../design/parts.js';
import { stateTone } from '../design/state-tone.js';
import { SearchHead, titleOf } from './search-head.js';
import type { SearchPageQuery } from './search.query.js';

interface AllSitesProps {
  page: PageContext;
  query: SearchPageQuery;
  /** `null` before anything was asked. */
  answer: MetaAnswer | null;
}

export function AllSitesView({ page, query, answer }: AllSitesProps) {
  const { t } = page;
  return (
    <Layout page={page} title={titleOf(page, query)} indexed={false}>
      <SearchHead page={page} query={query} />
      {answer === null ? (
        <Empty title={t('search.scope.all-sites')} text={t('search.allSitesHint')} />
      ) : (
        <div class="split">
          <div>
            <p class="small quiet" role="status" safe>
              {t('search.count', { count: answer.items.length, relation: 'eq' })}
            </p>
            {answer.isPartial ? (
              <p class="notice notice--warn" safe>
                {t('search.partial')}
              </p>
            ) : (
              ''
            )}
            {answer.items.length === 0 ? (
              <Empty title={t('search.none')} text={t('search.noneText')} />
            ) : (
              <ol class="panel lines">
                {answer.items.map((item) => (
                  <Found page={page} item={item} />
                ))}
              </ol>
            )}
          </div>
          <Sources page={page} answer={answer} />
        </div>
      )}
    </Layout>
  );
}

/** Where to read the whole offer: here for our own, else on the site that has it. */
function addressOf(page: PageContext, { url, sources }: MetaItem): { here: boolean; address: string | undefined } {
  const own = sources.find(({ id }) => id === OWN_SOURCE_ID);
  const target = own?.url ?? url;
  const absolute = new URL(target, page.url.origin);
  if (absolute.origin === page.url.origin) return { here: true, address: localized(page, absolute.pathname) };
  return { here: false, address: webAddress(target) };
}

function Found({ page, item }: { page: PageContext; item: MetaItem }) {
  const { t } = page;
  const { here, address } = addressOf(page, item);
  const about = [
    item.company,
    item.country && country(page, item.country),
    item.sector !== null && isSector(item.sector) ? t(`sector.${item.sector}`) : null,
  ];
  const places = item.sources.map(({ name, rank }) => `${name} (${rank})`).join(', ');
  return (
    <li>
      {item.direction === null ? (
        ''
      ) : (
        <Badge tone={item.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${item.direction}`)} />
      )}
      <h3>
        {address === undefined ? (
          <span safe>{item.title}</span>
        ) : (
          <a href={escapeHtml(address)} rel={here ? undefined : 'nofollow noopener ugc'} safe>
            {item.title}
          </a>
        )}
      </h3>
      {item.price ? (
        <p class="price" safe>
          {amount(page, item.price.amount, item.price.currency)}
        </p>
      ) : (
        ''
      )}
      <p class="small quiet" safe>
        {about.filter(Boolean).join(' · ')}
      </p>
      {item.summary ? (
        <p class="small clamp" safe>
          {item.summary}
        </p>
      ) : (
        ''
      )}
      <p class="small quiet" safe>
        {t('search.why', { sources: places })}
      </p>
    </li>
  );
}

function Sources({ page, answer }: { page: PageContext; answer: MetaAnswer }) {
  const { t } = page;
  return (
    <section class="panel" aria-labelledby="sources">
      <h2 id="sources" safe>
        {t('search.sources')}
      </h2>
      <ul class="lines">
        {answer.sources.map(({ name, status, tookMs, count, words }) => (
          <li>
            <div class="head">
              <h3 safe>{name}</h3>
              <Badge tone={stateTone(status)} text={t(`search.source.${status}`)} />
            </div>
            <p class="small quiet" safe>
              {[
                t('search.took', { ms: number(page, String(tookMs)) }),
                t('search.count', { count, relation: 'eq' }),
                words,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
