import { type Line, line } from './line.js';
import type { World } from './world.js';

const READ = 'sign-in 403 403 403 may';
const SEND = '401 403 403 403 may';

const offer = (action: string, made: (world: World) => Promise<string>) =>
  line(`POST /{locale}/officer/offers/:id/${action}`, SEND, async (world) => ({
    path: `/en/officer/offers/${await made(world)}/${action}`,
    form: { [`${action}.reasonCode`]: action === 'reinstate' ? 'resolved' : 'fraud' },
  }));

const company = (action: string, made: (world: World) => Promise<string>) =>
  line(`POST /{locale}/officer/companies/:id/${action}`, SEND, async (world) => ({
    path: `/en/officer/companies/${await made(world)}/${action}`,
    form: { [`${action}.reasonCode`]: action === 'reinstate' ? 'resolved' : 'fraud' },
  }));

const report = (
  action: string,
  before: Parameters<World['report']>[0],
  form: Record<string, string>,
  outcomes: string = SEND,
) =>
  line(`POST /{locale}/officer/reports/:id/${action}`, outcomes, async (world) => ({
    path: `/en/officer/reports/${await world.report(before)}/${action}`,
    form,
  }));

/** What officers do by page, and where everybody reports to them. */
export const officerPages: readonly Line[] = [
  line('GET /{locale}/officer', READ),
  line('POST /{locale}/officer/reviews/:kind/:id/claim', SEND, async (world) => ({
    path: `/en/officer/reviews/offers/${await world.submitted()}/claim`,
    form: {},
  })),
  line('POST /{locale}/officer/reviews/:kind/:id/release', SEND, async (world) => ({
    path: `/en/officer/reviews/companies/${await world.applicant(true)}/release`,
    form: {},
  })),
  line('GET /{locale}/officer/offers/:id', READ, async (world) => ({
    path: `/en/officer/offers/${await world.submitted()}`,
  })),
  line('POST /{locale}/officer/offers/:id', SEND, async (world) => ({
    path: `/en/officer/offers/${await world.submitted()}`,
    form: { decision: 'publish' },
  })),
  offer('suspend', (world) => world.published()),
  offer('reinstate', (world) => world.suspendedOffer()),
  offer('remove', (world) => world.published()),
  line('GET /{locale}/officer/companies', READ),
  line('GET /{locale}/officer/companies/:id', READ, async (world) => ({
    path: `/en/officer/companies/${await world.applicant(true)}`,
  })),
  line('POST /{locale}/officer/companies/:id', SEND, async (world) => ({
    path: `/en/officer/companies/${await world.applicant(true)}`,
    form: { decision: 'reject', reasonCode: 'document_unreadable' },
  })),
  company('suspend', async (world) => (await world.bystander()).companyId),
  company('reinstate', (world) => world.suspendedCompany()),
  company('revoke', (world) => world.verifiedAndSuspended()),
  line('GET /{locale}/officer/reports/:id', READ, async (world) => ({
    path: `/en/officer/reports/${await world.report()}`,
  })),
  report('triage', 'open', {}),
  report('investigate', 'triaged', {}),
  report('resolve', 'investigating', { outcome: 'warned', reasonCode: 'breach' }),
  report('appeal', 'appealed', { decision: 'uphold', reasonCode: 'breach' }),
  line('GET /{locale}/reports/new', 'sign-in may may may may', async (world) => ({
    path: `/en/reports/new?targetType=OFFER&targetId=${await world.published()}`,
  })),
  // One's own company is not reported, but the form says so by itself.
  line('POST /{locale}/reports', '401 may 422 422 may', async (world) => ({
    path: '/en/reports',
    form: world.reportBody(await world.published()),
  })),
];
