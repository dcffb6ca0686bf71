import { defineErrors } from '../../platform/errors/domain-error.js';

/** What companies refuse. */
export const companyError = defineErrors({
  company_not_found: { status: 404, title: 'There is no such company' },
  company_suspended: {
    status: 403,
    title: 'The company is suspended',
    detail: 'An officer suspended this company; until it is reinstated nothing of it can be changed or published.',
  },
  member_not_found: { status: 404, title: 'There is no such member' },
  owner_stays: {
    status: 409,
    title: 'The owner can not be removed',
    detail: 'A company always has its owner; remove members only.',
  },
  too_many_members: { status: 409, title: 'The company has as many members as it can have' },
  document_not_found: { status: 404, title: 'There is no such document' },
  document_unreadable: {
    status: 422,
    title: 'The document is of a kind that is not accepted',
    detail: 'Send a PDF, JPEG or PNG file. The content is looked at, not the name.',
  },
  too_many_documents: { status: 409, title: 'The company has handed in as many documents as it can' },
  document_in_use: { status: 409, title: 'The document belongs to an application that is being decided' },
  verification_incomplete: { status: 422, title: 'Something is missing for this level of verification' },
  level_held: { status: 409, title: 'The company is verified to a higher level' },
  claimed_by_another: {
    status: 409,
    title: 'Another officer has claimed this',
    detail: 'Ask them to release it, or wait until the claim is a day old.',
  },
  second_officer_needed: {
    status: 403,
    title: 'A second officer must decide this',
    detail: 'Level 3 rests on a site visit: who claimed the application or made the visit can not verify it alone.',
  },
  decision_incomplete: { status: 422, title: 'Something is missing for this decision' },
});
