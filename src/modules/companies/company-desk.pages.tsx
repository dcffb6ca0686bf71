import { Body, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../platform/errors/domain-error.js';
import { emptyForm, formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { siteLanguages } from '../../vocabulary/index.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import type { CompanyPatch, CompanyResponse } from './companies.dto.js';
import { Companies } from './companies.service.js';
import {
  atFields,
  emptiesDescription,
  isDone,
  profileForm,
  type ProfileForm,
  profileFromForm,
  valuesOfCompany,
} from './company.form.js';
import { ProfileView } from './views/profile.view.js';

/** `/{locale}/my/company`: the profile that everybody sees, and what verification rests on. The owner changes it. */
@SitePages('my/company')
export class CompanyDeskPages {
  constructor(private readonly companies: Companies) {}

  @Get()
  @Access('company-member')
  async edit(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    const company = await this.companies.view(actor.companyId, actor);
    return <ProfileView page={page} company={company} form={emptyForm(valuesOfCompany(company))} />;
  }

  @Post()
  @Access('company-owner')
  async save(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: formOf(profileForm, profileFromForm) }) form: FormResult<ProfileForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const company = await this.companies.view(actor.companyId, actor);
    const again = (result: FormResult<unknown>, conflict = false) => {
      const shown = atFields(result);
      const values = { ...shown.values, version: String(company.version) };
      const form = { ...shown, values };
      return unprocessable(reply, <ProfileView page={page} company={company} form={form} conflict={conflict} />);
    };
    if (!form.ok) return again(form);
    if (emptiesDescription(company, form))
      return again({ ...form, errors: [{ pointer: '/description', detail: page.t('myCompany.keepDescription') }] });
    const change = withOtherLanguages(form.data.profile, company);
    try {
      // The same form sent twice finds what it wanted done.
      if (!isDone(company, change)) await this.companies.update(actor, actor.companyId, change, form.data.version);
    } catch (error) {
      return again(refused(form, error), error instanceof DomainError && error.code === 'version_conflict');
    }
    return seeOther(reply, href(page, '/my/company'), 'done.saved');
  }
}

/** The form has fields for the site's languages only; what is written in others stays. */
function withOtherLanguages(profile: CompanyPatch, { description }: CompanyResponse): CompanyPatch {
  if (!profile.description) return profile;
  const others = Object.entries(description).filter(([tag]) => !siteLanguages.some(({ code }) => code === tag));
  return { ...profile, description: { ...Object.fromEntries(others), ...profile.description } };
}
