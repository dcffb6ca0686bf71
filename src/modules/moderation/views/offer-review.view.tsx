import { escapeHtml } from '@kitajs/html';
import { date, written } from '../../../site/design/format.js';
import { href, localized, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Facts, Written } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import { languageName, pickText } from '../../../vocabulary/index.js';
import type { OfferContent, OfferDetailResponse } from '../../offers/index.js';
import type { AuditResponse } from '../audit.dto.js';
import { contentDifferences, type ContentField } from '../content-difference.js';
import type { Claim } from '../review-claims.service.js';
import { ClaimBar, isFree } from './claim-bar.js';
import { type CompanyContext, CompanyContextPanel } from './company-context.js';
import { Differences } from './difference.view.js';
import { History } from './history.js';
import { formFor, type Returned } from './measure.js';
import { OfferDecision, OfferMeasures } from './offer-decision.js';
import { Refusal } from './refusal.js';
import { sayField, termsOf } from './offer-terms.js';

export interface OfferReviewProps {
  page: PageContext;
  offer: OfferDetailResponse;
  context: CompanyContext | null;
  claim: Claim | null;
  history: readonly AuditResponse[];
  returned: Returned | null;
}

export function OfferReviewView(props: OfferReviewProps) {
  const { page, offer, context, claim, history, returned } = props;
  const { t } = page;
  const content = offer.pending?.content ?? offer;
  const waits = offer.actions.includes('publish');
  const mayDecide = waits && isFree(page, claim);
  const isShown = returned?.action === 'decide' ? mayDecide : offer.actions.includes(returned?.action ?? '');
  return (
    <Workspace
      page={page}
      here="queue"
      title={written(page, content.title, content.language).text}
      eyebrow={t('officer.review')}
      actions={
        <>
          <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
          <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
          {offer.publishedAt === null ? '' : <SeePublic page={page} offer={offer} />}
        </>
      }
    >
      {returned === null || isShown ? (
        ''
      ) : (
        <Refusal page={page} form={returned.form} last={waits ? null : history[0]} />
      )}
      {waits ? <ClaimBar page={page} kind="offers" id={offer.id} claim={claim} /> : ''}
      <div class="split split--review">
        <div>
          {offer.pending ? <Changes page={page} offer={offer} pending={offer.pending} /> : ''}
          <Whole page={page} offer={offer} content={content} />
        </div>
        <div>
          {mayDecide ? <OfferDecision page={page} offer={offer} form={formFor(returned, 'decide')} /> : ''}
          {waits ? (
            ''
          ) : (
            <p class="notice" safe>
              {t('officer.nothingWaits')}
            </p>
          )}
          <CompanyContextPanel page={page} offer={offer} context={context} />
          <OfferMeasures page={page} offer={offer} returned={returned} />
          <History page={page} lines={history} />
        </div>
      </div>
    </Workspace>
  );
}

function SeePublic({ page, offer }: { page: PageContext; offer: OfferDetailResponse }) {
  return (
    <a class="button button--quiet" href={localized(page, offer.links.html)} safe>
      {page.t('officer.seePublic')}
    </a>
  );
}

interface ChangesProps {
  page: PageContext;
  offer: OfferDetailResponse;
  pending: NonNullable<OfferDetailResponse['pending']>;
}

/** The changes were found between these two very contents, so their names are those of fields. */
function Changes({ page, offer, pending }: ChangesProps) {
  const { t } = page;
  const fields = pending.changes.map(({ field }) => field as ContentField);
  const differences = contentDifferences(fields, offer, pending.content, (field, of) => sayField(page, field, of));
  return (
    <section class="panel">
      <h2 safe>{t('officer.changes')}</h2>
      <p class="small quiet" safe>
        {t('officer.changesLead')}
      </p>
      <Differences page={page} differences={differences} />
    </section>
  );
}

function Whole({ page, offer, content }: { page: PageContext; offer: OfferDetailResponse; content: OfferContent }) {
  const { t } = page;
  const images = offer.pending ? (content.images ?? []) : offer.images;
  const languages = [...new Set([...Object.keys(content.title), ...Object.keys(content.description)])];
  return (
    <section class="panel">
      <h2 safe>{t(offer.pending ? 'officer.whole' : 'officer.wholeNew')}</h2>
      {images.length > 0 ? (
        <ul class="thumbs">
          {images.map((url) => (
            <li>
              <a href={escapeHtml(url)}>
                <img
                  src={escapeHtml(url)}
                  alt={escapeHtml(written(page, content.title, content.language).text)}
                  width="128"
                  height="96"
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
      {languages.map((language) => (
        <InLanguage page={page} content={content} language={language} several={languages.length > 1} />
      ))}
      <Facts facts={[...termsOf(page, content), { label: t('my.valid'), value: date(page, offer.validThrough) }]} />
      {content.productId === undefined ? (
        ''
      ) : (
        <p>
          <a href={href(page, `/products/${content.productId}`)} safe>
            {t('officer.field.productId')}
          </a>
        </p>
      )}
      {offer.company ? (
        ''
      ) : (
        <p class="small quiet">
          <Written page={page} text={{ [page.locale]: t('offer.origin', { site: offer.origin?.site ?? '' }) }} />
        </p>
      )}
    </section>
  );
}

/** Everything that a company wrote is read before it is published, in whichever language. */
function InLanguage(props: { page: PageContext; content: OfferContent; language: string; several: boolean }) {
  const { page, content, language, several } = props;
  const text = (of: OfferContent['title']) => (language in of ? pickText(of, language) : '');
  return (
    <div class="stack" lang={escapeHtml(language)}>
      <h3>
        <span safe>{text(content.title)}</span>
        {several ? (
          <span class="small quiet" lang={page.locale} safe>
            {` · ${languageName(language, page.locale)}`}
          </span>
        ) : (
          ''
        )}
      </h3>
      <p class="prose" safe>
        {text(content.description)}
      </p>
    </div>
  );
}
