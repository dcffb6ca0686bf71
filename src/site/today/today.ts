import type { ImportSummary } from '../../modules/catalogue/index.js';
import type { CompanyResponse } from '../../modules/companies/index.js';
import type { ConsultationResponse } from '../../modules/consultations/index.js';
import type { OfferResponse, OfferToDo } from '../../modules/offers/index.js';
import type { Trouble } from '../../modules/syndication/index.js';
import { date, dateTime, written } from '../design/format.js';
import { href, type MessageKey, type PageContext } from '../design/page-context.js';
import type { Tone } from '../design/parts.js';
import { companyTasks } from './company-tasks.js';

/** One thing that needs somebody of the company: what it is about, what is the matter, and where it is dealt with. */
export interface Task {
  tone: Tone;
  /** What is the matter, in a few words. */
  matter: string;
  title: string;
  /** Language of the title, where it isn't the page's. */
  lang?: string | undefined;
  text?: string | undefined;
  to: string;
  /** What to do, as the link says it. */
  action: string;
}

export interface TaskGroup {
  key: 'people' | 'offers' | 'sites' | 'imports' | 'company';
  tasks: Task[];
}

/** Where the things to do come from. */
export interface TodaySources {
  now: Date;
  company: CompanyResponse;
  consultations: readonly ConsultationResponse[];
  offers: readonly OfferToDo[];
  troubles: readonly Trouble[];
  /** The company's offers by id, as far as {@link troubles} name them. */
  troubled: ReadonlyMap<string, OfferResponse>;
  imports: readonly ImportSummary[];
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;
const IMPORT_DAYS = 7;

/** Everything that needs the company, in groups by urgency; groups with nothing in them are left out. */
export function tasksOf(page: PageContext, sources: TodaySources): TaskGroup[] {
  const groups: TaskGroup[] = [
    { key: 'people', tasks: people(page, sources) },
    { key: 'offers', tasks: sources.offers.map((offer) => offerTask(page, offer)) },
    { key: 'sites', tasks: sources.troubles.map((trouble) => siteTask(page, trouble, sources.troubled)) },
    { key: 'imports', tasks: imports(page, sources) },
    { key: 'company', tasks: companyTasks(page, sources.company, sources.now) },
  ];
  return groups.filter(({ tasks }) => tasks.length > 0);
}

function people(page: PageContext, { consultations, company, now }: TodaySources): Task[] {
  const other = ({ host, requester }: ConsultationResponse) => (host.id === company.id ? requester : host).name;
  const to = ({ id }: ConsultationResponse) => href(page, `/consultations/${id}`);
  const asked = consultations.filter(({ actions }) => actions.includes('accept'));
  const soon = consultations
    .filter(({ startsAt, state }) => {
      const ahead = startsAt === null ? NaN : Date.parse(startsAt) - now.getTime();
      return state === 'live' || (state === 'scheduled' && ahead > -DAY_MS / 24 && ahead < SOON_DAYS * DAY_MS);
    })
    .sort((one, other) => (one.startsAt ?? '').localeCompare(other.startsAt ?? ''));
  return [
    ...asked.map((consultation) => ({
      tone: 'warn' as const,
      matter: page.t('today.asked', { company: other(consultation) }),
      title: consultation.subject,
      text: consultation.slots.map(({ startsAt }) => dateTime(page, startsAt)).join(' · '),
      to: to(consultation),
      action: page.t('today.answer'),
    })),
    ...soon.map((consultation) => ({
      tone: 'good' as const,
      matter: page.t('today.soon', { company: other(consultation) }),
      title: consultation.subject,
      ...(consultation.startsAt !== null && { text: dateTime(page, consultation.startsAt) }),
      to: to(consultation),
      action: page.t('today.goThere'),
    })),
  ];
}

const OFFER_TONES = {
  changes_requested: 'warn',
  rejected: 'bad',
  revision_refused: 'warn',
  expiring: 'warn',
  draft: 'plain',
} as const satisfies Record<OfferToDo['why'], Tone>;

function offerTask(page: PageContext, offer: OfferToDo): Task {
  const { t } = page;
  const { text, lang } = written(page, offer.title, offer.language);
  const writes = offer.why === 'changes_requested' || offer.why === 'draft' || offer.why === 'expiring';
  const reason = offer.reasonCode === null ? undefined : t(`reason.offer.${offer.reasonCode}` as MessageKey);
  const isRefused = offer.why !== 'draft' && offer.why !== 'expiring';
  return {
    tone: OFFER_TONES[offer.why],
    matter: t(`today.${offer.why}`, { date: date(page, offer.why === 'draft' ? offer.updatedAt : offer.validThrough) }),
    title: text,
    lang,
    text: isRefused ? (offer.note ?? reason) : t(`offer.${offer.direction}`),
    to: href(page, `/my/offers/${offer.id}${writes ? '/edit' : ''}`),
    action: t(`today.do.${offer.why}`),
  };
}

function siteTask(page: PageContext, trouble: Trouble, offers: TodaySources['troubled']): Task {
  const { t } = page;
  const offer = offers.get(trouble.offerId);
  const { text, lang } = offer ? written(page, offer.title, offer.language) : { text: trouble.site };
  const next = trouble.nextAttemptAt;
  return {
    tone: trouble.status === 'parked' ? 'bad' : 'warn',
    matter: t(`today.${trouble.status}`, { site: trouble.site, when: next === null ? '' : dateTime(page, next) }),
    title: text,
    lang,
    text: trouble.lastError ?? undefined,
    to: href(page, `/my/offers/${trouble.offerId}`),
    action: t('today.lookAtSite'),
  };
}

function imports(page: PageContext, { imports: all, now }: TodaySources): Task[] {
  const { t } = page;
  return all
    .filter(({ state, failed, finishedAt }) => {
      const isRecent = finishedAt !== null && now.getTime() - Date.parse(finishedAt) < IMPORT_DAYS * DAY_MS;
      return isRecent && (state === 'failed' || failed > 0);
    })
    .map(({ id, state, failed, failure, fileName, finishedAt }) => ({
      tone: state === 'failed' ? 'bad' : 'warn',
      matter: state === 'failed' ? t('today.importFailed') : t('today.import', { failed }),
      title: fileName,
      text: failure ?? (finishedAt === null ? undefined : dateTime(page, finishedAt)),
      to: href(page, `/my/imports/${id}`),
      action: t('today.seeErrors'),
    }));
}
