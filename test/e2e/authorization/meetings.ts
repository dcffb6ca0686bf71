import { ANY_COMPANY, type Line, line, OFFICERS, OWN_COMPANY, SIGNED_IN } from './line.js';

const consultation = (id: string, action: string) => `/api/v1/consultations/${id}/${action}`;

/** Consultations, whose other side is the partner. */
export const consultations: readonly Line[] = [
  line('GET /api/v1/consultations', SIGNED_IN),
  line('POST /api/v1/consultations', ANY_COMPANY, (world) => ({
    json: world.consultationBody(world.partner.companyId),
  })),
  line('GET /api/v1/consultations/:id', '401 404 may may 404', async (world) => ({
    path: `/api/v1/consultations/${(await world.requested()).id}`,
  })),
  line('POST /api/v1/consultations/:id/accept', OWN_COMPANY, async (world) => {
    const { id, slotId } = await world.requested();
    return { path: consultation(id, 'accept'), json: { slotId } };
  }),
  line('POST /api/v1/consultations/:id/slots', OWN_COMPANY, async (world) => ({
    path: consultation((await world.requested()).id, 'slots'),
    json: { slots: [{ startsAt: new Date(Date.now() + 3_600_000).toISOString() }] },
  })),
  line('POST /api/v1/consultations/:id/decline', OWN_COMPANY, async (world) => ({
    path: consultation((await world.requested()).id, 'decline'),
    json: {},
  })),
  line('POST /api/v1/consultations/:id/cancel', OWN_COMPANY, async (world) => ({
    path: consultation(await world.scheduled(), 'cancel'),
    json: {},
  })),
  // Nobody has entered, so those who may end it hear that it isn't live.
  line('POST /api/v1/consultations/:id/end', '401 404 409 409 403', async (world) => ({
    path: consultation(await world.scheduled(), 'end'),
    json: {},
  })),
  line('GET /api/v1/consultations/:id/record', '401 404 may may 404', async (world) => ({
    path: consultation(await world.scheduled(), 'record'),
  })),
  line('POST /api/v1/consultations/:id/participants', OWN_COMPANY, async (world) => ({
    path: consultation(await world.scheduled(), 'participants'),
    json: { userId: world.colleague.userId, role: 'officer' },
  })),
  line('DELETE /api/v1/consultations/:id/participants/:userId', OWN_COMPANY, async (world) => {
    const { id, userId } = await world.withGuest();
    return { path: consultation(id, `participants/${userId}`) };
  }),
];

const ofOffer = (action: string) => `POST /api/v1/officer/offers/:id/${action}`;
const ofCompany = (action: string) => `POST /api/v1/officer/companies/:id/${action}`;
const ofReport = (action: string) => `POST /api/v1/officer/reports/:id/${action}`;
const filled = (route: string, id: string) => (route.split(' ')[1] ?? '').replace(':id', id);
const because = (reasonCode: string) => ({ reasonCode });

/** Reports of users and everything that only officers do. */
export const moderation: readonly Line[] = [
  line('POST /api/v1/reports', '401 may 422 422 may', async (world) => ({
    json: world.reportBody(await world.published()),
  })),
  // A report is its reporter's own, not the company's.
  line('GET /api/v1/reports/:id', '401 404 404 may may', async (world) => ({
    path: `/api/v1/reports/${await world.report()}`,
  })),
  line('POST /api/v1/reports/:id/appeal', '401 404 404 may 403', async (world) => ({
    path: `/api/v1/reports/${await world.report('resolved')}/appeal`,
    json: { text: 'It was worse.' },
  })),
  line('GET /api/v1/officer/reviews', OFFICERS, () => ({ path: '/api/v1/officer/reviews?kind=offers' })),
  line('POST /api/v1/officer/reviews/:kind/:id/claim', OFFICERS, async (world) => ({
    path: `/api/v1/officer/reviews/offers/${await world.submitted()}/claim`,
  })),
  line('POST /api/v1/officer/reviews/:kind/:id/release', OFFICERS, async (world) => ({
    path: `/api/v1/officer/reviews/companies/${await world.applicant(true)}/release`,
  })),
  line('GET /api/v1/officer/audit', OFFICERS),
  line(ofOffer('decision'), OFFICERS, async (world) => ({
    path: filled(ofOffer('decision'), await world.submitted()),
    json: { decision: 'publish' },
  })),
  line(ofOffer('suspend'), OFFICERS, async (world) => ({
    path: filled(ofOffer('suspend'), await world.published()),
    json: because('fraud'),
  })),
  line(ofOffer('reinstate'), OFFICERS, async (world) => ({
    path: filled(ofOffer('reinstate'), await world.suspendedOffer()),
    json: because('resolved'),
  })),
  line(ofOffer('remove'), OFFICERS, async (world) => ({
    path: filled(ofOffer('remove'), await world.published()),
    json: because('fraud'),
  })),
  line(ofCompany('verification-decision'), OFFICERS, async (world) => ({
    path: filled(ofCompany('verification-decision'), await world.applicant(true)),
    json: { decision: 'reject', ...because('document_unreadable') },
  })),
  line(ofCompany('verification-revocation'), OFFICERS, async (world) => ({
    path: filled(ofCompany('verification-revocation'), await world.verifiedAndSuspended()),
    json: because('fraud'),
  })),
  line(ofCompany('suspend'), OFFICERS, async (world) => ({
    path: filled(ofCompany('suspend'), (await world.bystander()).companyId),
    json: because('fraud'),
  })),
  line(ofCompany('reinstate'), OFFICERS, async (world) => ({
    path: filled(ofCompany('reinstate'), await world.suspendedCompany()),
    json: because('resolved'),
  })),
  line(ofReport('triage'), OFFICERS, async (world) => ({
    path: filled(ofReport('triage'), await world.report()),
    json: {},
  })),
  line(ofReport('investigate'), OFFICERS, async (world) => ({
    path: filled(ofReport('investigate'), await world.report('triaged')),
    json: {},
  })),
  line(ofReport('resolve'), OFFICERS, async (world) => ({
    path: filled(ofReport('resolve'), await world.report('investigating')),
    json: { outcome: 'dismissed', ...because('no_breach') },
  })),
  line(ofReport('uphold'), OFFICERS, async (world) => ({
    path: filled(ofReport('uphold'), await world.report('appealed')),
    json: because('confirmed'),
  })),
  line(ofReport('overturn'), OFFICERS, async (world) => ({
    path: filled(ofReport('overturn'), await world.report('appealed')),
    json: because('new_evidence'),
  })),
];
