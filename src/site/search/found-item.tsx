import { escapeHtml } from '@kitajs/html';
import { type MetaItem, OWN_SOURCE_ID } from '../../modules/metasearch/index.js';
import { isSector } from '../../vocabulary/index.js';
import { amount, country, number, webAddress } from '../design/format.js';
import { localized, type PageContext } from '../design/page-context.js';
import { Badge } from '../design/parts.js';

interface FoundProps {
  page: PageContext;
  item: MetaItem;
}

/** One offer that one or several sites have: what, whose, where, and why it stands where it stands. */
export function FoundItem({ page, item }: FoundProps) {
  const { t } = page;
  const about = [
    item.company,
    item.country && country(page, item.country),
    item.sector !== null && isSector(item.sector) ? t(`sector.${item.sector}`) : null,
  ];
  return (
    <li>
      {item.direction === null ? (
        ''
      ) : (
        <Badge tone={item.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${item.direction}`)} />
      )}
      <h3>
        <Place place={placeOf(page, item)} text={item.title} />
      </h3>
      {item.price ? (
        <p class="price" safe>
          {t('search.priceFrom', { price: amount(page, item.price.amount, item.price.currency) })}
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
      <Where page={page} item={item} />
      <Why page={page} item={item} />
    </li>
  );
}

interface Address {
  isHere: boolean;
  address: string | undefined;
}

/** Our own page of it if there is one, in the reader's language; else that of the site that has it. */
function placeOf(page: PageContext, { url, sources }: MetaItem): Address {
  return addressOf(page, sources.find(({ id }) => id === OWN_SOURCE_ID)?.url ?? url);
}

function addressOf(page: PageContext, url: string): Address {
  const absolute = new URL(url, page.url.origin);
  if (absolute.origin === page.url.origin) return { isHere: true, address: localized(page, absolute.pathname) };
  return { isHere: false, address: webAddress(url) };
}

/** Other people's addresses are followed without our good name. */
function Place({ place, text }: { place: Address; text: string }) {
  const { isHere, address } = place;
  if (address === undefined) return <span safe>{text}</span>;
  return (
    <a href={escapeHtml(address)} rel={isHere ? undefined : 'nofollow noopener ugc'} safe>
      {text}
    </a>
  );
}

/** The site that its link leads to, and the others that have it. */
function Where({ page, item }: FoundProps) {
  const { t } = page;
  const shown = item.sources.find(({ id }) => id === OWN_SOURCE_ID) ?? item.sources.find(({ url }) => url === item.url);
  const others = item.sources.filter((source) => source !== shown);
  return (
    <p class="small quiet row">
      {shown ? <span safe>{t('search.at', { source: shown.name })}</span> : ''}
      {others.length > 0 ? (
        <span class="row">
          <span safe>{t('search.alsoOn')}</span>
          {others.map(({ name, url }) => (
            <Place place={addressOf(page, url)} text={name} />
          ))}
        </span>
      ) : (
        ''
      )}
    </p>
  );
}

/** The sum by which it is ranked, so that anybody can add it up. */
function Why({ page, item: { sources, why } }: FoundProps) {
  const { t } = page;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const points = (value: number) => number(page, value.toFixed(4));
  return (
    <details class="why small">
      <summary safe>{t('search.whyHere')}</summary>
      <ul>
        {why.contributions.map(({ sourceId, rank, contribution }) => (
          <li safe>
            {t('search.whyPlace', { source: names.get(sourceId) ?? sourceId, rank, points: points(contribution) })}
          </li>
        ))}
        {why.mergedBy.length > 0 ? (
          <li safe>
            {t('search.whySame', { reasons: why.mergedBy.map((one) => t(`search.same.${one}`)).join(', ') })}
          </li>
        ) : (
          ''
        )}
        <li safe>{t('search.whySum', { points: points(why.score), k: why.k })}</li>
      </ul>
    </details>
  );
}
