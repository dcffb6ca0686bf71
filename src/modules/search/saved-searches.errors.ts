import { defineErrors } from '../../platform/errors/domain-error.js';

export const savedSearchError = defineErrors({
  saved_search_not_found: {
    status: 404,
    title: 'There is no such saved search',
    detail: 'It was deleted, or somebody else saved it.',
  },
  already_saved: {
    status: 409,
    title: 'You have saved this search already',
    detail: 'A search is kept once, whatever its name. Delete the saved one to give it another name.',
  },
  too_many_saved: { status: 409, title: 'You have saved as many searches as one person can keep' },
});
