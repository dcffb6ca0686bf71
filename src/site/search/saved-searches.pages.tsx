import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, type CompanyActor, CurrentCompanyActor } from '../../modules/identity/index.js';
import { MOST_SAVED, SavedSearches, type SaveSearch, saveSearchSchema } from '../../modules/search/index.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { idParam, type RetryKey } from '../../platform/http/request-context.js';
import { emptyForm, formOf, type FormResult, refused, type SentForm, valueOf } from '../design/form.js';
import { FormKey } from '../design/form-key.js';
import { href, type MessageKey, Page, type PageContext } from '../design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../design/site-pages.js';
import { SaveSearchView } from './save-search.view.js';
import { SavedSearchesView } from './saved-searches.view.js';
import { criteriaOf, pathOf, type SearchPageQuery, searchPageQuery } from './search.query.js';
import { nameOf } from './search-name.js';

/** The field `search` holds the parameters of the search as its address has them. */
const readSearch = ({ search, ...sent }: SentForm) => ({
  ...sent,
  query: Object.fromEntries(new URLSearchParams(typeof search === 'string' ? search : '')),
});

/** Why a search can't be kept, for people. */
const REFUSALS: ReadonlyMap<string, MessageKey> = new Map([
  ['already_saved', 'saved.fault.already'],
  ['too_many_saved', 'saved.fault.tooMany'],
]);

const inPageLanguage = <Data,>({ t }: PageContext, form: FormResult<Data>): FormResult<Data> => ({
  ...form,
  errors: form.errors.map((error) => (error.pointer === '/name' ? { ...error, detail: t('saved.fault.name') } : error)),
});

/** `/{locale}/my/saved-searches`: the searches that somebody keeps. */
@SitePages('my/saved-searches')
export class SavedSearchesPages {
  constructor(private readonly saved: SavedSearches) {}

  @Get()
  @Access('company-member')
  async list(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    const { items } = await this.saved.list(actor, { limit: MOST_SAVED });
    return <SavedSearchesView page={page} saved={items} />;
  }

  @Get('new')
  @Access('company-member')
  blank(@Page() page: PageContext, @Query({ schema: searchPageQuery }) query: SearchPageQuery) {
    const search = pathOf({ ...criteriaOf(query) }).replace('/search?', '');
    return <SaveSearchView page={page} form={emptyForm({ name: nameOf(page, criteriaOf(query)), search })} />;
  }

  @Post()
  @Access('company-member')
  async save(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: formOf(saveSearchSchema, readSearch) }) form: FormResult<SaveSearch>,
    @FormKey() key: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (result: FormResult<unknown>) => unprocessable(reply, <SaveSearchView page={page} form={result} />);
    if (!form.ok) return again(inPageLanguage(page, form));
    try {
      await this.saved.save(actor, form.data, key);
    } catch (error) {
      const why = error instanceof DomainError ? REFUSALS.get(error.code) : undefined;
      if (why === undefined) return again(refused(form, error));
      return again({
        ...form,
        ok: false,
        data: null,
        errors: [{ pointer: '', detail: page.t(why, { most: MOST_SAVED }) }],
      });
    }
    return seeOther(reply, href(page, `/search?${valueOf(form, 'search')}`), 'saved.done');
  }

  @Post(':id/delete')
  @Access('company-member')
  async delete(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.saved.delete(actor, id);
    return seeOther(reply, href(page, '/my/saved-searches'), 'done.deleted');
  }
}
