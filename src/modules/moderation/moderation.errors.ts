import { defineErrors } from '../../platform/errors/domain-error.js';

export const moderationError = defineErrors({
  review_claimed: { status: 409, title: 'Another officer is working on this' },
  not_waiting: { status: 409, title: 'This does not wait for a review' },
  not_claimed: {
    status: 409,
    title: 'You have not claimed this',
    detail: 'Your claim has run out, or another officer released it.',
  },
  report_not_found: { status: 404, title: 'There is no such report' },
  report_target_not_found: {
    status: 422,
    title: 'What you want to report is not there',
    detail: 'It is not visible any more. Reload the page where you saw it.',
  },
  own_target: { status: 422, title: "You can't report your own company", detail: 'Change or withdraw it instead.' },
  already_reported: {
    status: 409,
    title: 'You have reported this already',
    detail: 'Your first report is being looked at; a second one would not make it faster.',
  },
  outcome_impossible: { status: 422, title: 'This outcome is not possible here' },
  other_officer_needed: {
    status: 403,
    title: 'Another officer must decide the appeal',
    detail: 'You resolved this report yourself.',
  },
  company_terminated: {
    status: 409,
    title: "The company's account was ended",
    detail: 'Only overturning the report that ended it brings the company back.',
  },
});
