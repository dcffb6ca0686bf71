import type { SearchItem } from '../../modules/search/index.js';
import { country, quantity, type ShownPrice, written } from '../design/format.js';
import { localized, type PageContext } from '../design/page-context.js';
import { Badge, Picture, PriceText, Verified, Written } from '../design/parts.js';

interface ResultProps {
  page: PageContext;
  item: SearchItem;
}

/** One result of our own index. */
export function ResultCard({ page, item, eager }: ResultProps & { eager: boolean }) {
  const { t } = page;
  const hasPicture = item.scope === 'products' || item.scope === 'sell-offers';
  return (
    <li class="card">
      {hasPicture ? (
        <Picture
          page={page}
          url={item.image}
          alt={written(page, item.title).text}
          sector={item.sector ?? 'others'}
          eager={eager}
        />
      ) : (
        ''
      )}
      <div class="card__body">
        {item.direction === undefined ? (
          ''
        ) : (
          <Badge tone={item.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${item.direction}`)} />
        )}
        <h3>
          <a href={localized(page, item.url)}>
            <Written page={page} text={item.title} />
          </a>
        </h3>
        {item.scope === 'companies' ? '' : <PriceText page={page} price={priceOf(item)} />}
        {item.moq ? (
          <p class="small quiet" safe>
            {`${t('product.moq')} ${quantity(page, item.moq)}`}
          </p>
        ) : (
          ''
        )}
        <Whose page={page} item={item} />
      </div>
    </li>
  );
}

function Whose({ page, item }: ResultProps) {
  const { company, origin } = item;
  const code = company?.country ?? item.country;
  const name = item.scope === 'companies' ? undefined : (company?.name ?? origin?.site);
  return (
    <p class="card__foot row">
      <span safe>{[name, code && country(page, code)].filter(Boolean).join(' · ')}</span>
      {company ? <Verified page={page} level={company.verificationLevel} /> : ''}
    </p>
  );
}

function priceOf({ price }: SearchItem): ShownPrice | undefined {
  if (!price) return undefined;
  const { incoterm, ...rest } = price;
  const code = incoterm?.['code'];
  const namedPlace = incoterm?.['namedPlace'];
  return typeof code === 'string' && typeof namedPlace === 'string'
    ? { ...rest, incoterm: { code, namedPlace } }
    : rest;
}
