import { escapeHtml } from '@kitajs/html';
import type { ProductResponse } from '../../modules/catalogue/index.js';
import type { OfferDetailResponse } from '../../modules/offers/index.js';
import type { PostingResponse } from '../../modules/syndication/index.js';
import { Form } from '../design/fields.js';
import { type FormResult, valueOf } from '../design/form.js';
import { dateTime, written } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { Crumbs, Empty } from '../design/parts.js';
import { Workspace } from '../design/workspace.js';
import { GoodsFields, TermsFields } from './goods-fields.view.js';
import { PostingFields } from './posting.view.js';
import { editorFields } from './editor-fields.js';
import { TextFields } from './text-fields.view.js';

export interface EditorProps {
  page: PageContext;
  form: FormResult<unknown>;
  /** The offer as it is stored; `null` for one that is begun. */
  offer: OfferDetailResponse | null;
  products: readonly ProductResponse[];
  sites: PostingResponse['items'];
  /** What affiliated sites would be told of what is stored; `null` before the first saving. */
  shown: PostingResponse['shown'] | null;
  conflict: boolean;
}

/** Drafts are saved while they are written; of what is live every saving would go to an officer. */
const savesItself = (offer: OfferDetailResponse | null) =>
  offer === null || offer.state === 'draft' || offer.state === 'changes_requested';

export function EditorView(props: EditorProps) {
  const { page, form, offer } = props;
  const { t } = page;
  const title = offer ? written(page, offer.title, offer.language).text : t('offer.new');
  const auto = savesItself(offer);
  return (
    <Workspace
      page={page}
      here="offers"
      title={title}
      {...(offer && { eyebrow: t('offer.editing') })}
      lead={t(offer?.state === 'published' ? 'offer.editLive' : 'offer.newLead')}
      islands={['draft', 'categories']}
    >
      <Crumbs page={page} path={crumbs(page, offer)} />
      {props.conflict && offer ? <Conflict page={page} offer={offer} /> : ''}
      {offer?.review ? (
        <p class="notice notice--warn" safe>
          {t('offer.reviewed', {
            note: offer.review.note ?? t(`reason.offer.${offer.review.reasonCode}` as 'site.name'),
          })}
        </p>
      ) : (
        ''
      )}
      <silkgate-draft
        class="editor"
        data-auto={auto ? 'yes' : undefined}
        data-dirty={form.errors.length > 0 ? 'yes' : undefined}
        data-text-incomplete={escapeHtml(t('offer.notSavedIncomplete'))}
        data-text-saving={escapeHtml(t('offer.saving'))}
        data-text-failed={escapeHtml(t('offer.notSavedFailed'))}
      >
        <Form
          page={page}
          form={form}
          action={href(page, offer ? `/my/offers/${offer.id}/edit` : '/my/offers')}
          fields={editorFields}
        >
          <input type="hidden" name="version" value={escapeHtml(valueOf(form, 'version'))} />
          <input type="hidden" name="timeZone" value={escapeHtml(page.user?.timeZone ?? 'UTC')} />
          <TextFields {...props} />
          <GoodsFields {...props} />
          <TermsFields {...props} />
          <PostingFields {...props} />
          <Buttons page={page} offer={offer} />
        </Form>
      </silkgate-draft>
    </Workspace>
  );
}

const crumbs = ({ t }: PageContext, offer: OfferDetailResponse | null) => [
  { text: t('my.offers'), to: '/my/offers' },
  ...(offer ? [{ text: t('my.offer'), to: `/my/offers/${offer.id}` }] : []),
];

/** Somebody else was quicker: nothing of either is lost, and saving again decides. */
function Conflict({ page, offer }: { page: PageContext; offer: OfferDetailResponse }) {
  return (
    <div class="notice notice--warn">
      <p safe>{page.t('offer.conflict', { when: dateTime(page, offer.updatedAt) })}</p>
      <p>
        <a href={href(page, `/my/offers/${offer.id}`)} target="_blank" safe>
          {page.t('offer.conflictSee')}
        </a>
      </p>
    </div>
  );
}

function Buttons({ page, offer }: { page: PageContext; offer: OfferDetailResponse | null }) {
  const { t } = page;
  const live = offer?.state === 'published';
  return (
    <div class="editor__foot">
      <p class="editor__state small quiet" role="status" data-role="state"></p>
      <div class="row">
        {live ? (
          <button class="button" type="submit" name="then" value="save" safe>
            {t('offer.form.propose')}
          </button>
        ) : (
          <>
            <button class="button button--quiet" type="submit" name="then" value="save" safe>
              {t('offer.form.submit')}
            </button>
            <button class="button" type="submit" name="then" value="submit" safe>
              {t('offer.action.submit')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** While officers look at it, and once it is off the market, an offer stays as it is. */
export function LockedView({ page, offer }: { page: PageContext; offer: OfferDetailResponse }) {
  const { t } = page;
  return (
    <Workspace page={page} here="offers" title={written(page, offer.title, offer.language).text}>
      <Empty
        title={t('offer.locked')}
        text={t(offer.state === 'pending_review' ? 'offer.lockedReview' : 'offer.lockedEnded')}
      >
        <a class="button" href={href(page, `/my/offers/${offer.id}`)}>
          <Icon page={page} name="back" />
          <span safe>{t('offer.backTo')}</span>
        </a>
      </Empty>
    </Workspace>
  );
}
