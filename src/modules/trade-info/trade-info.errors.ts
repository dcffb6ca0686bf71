import { defineErrors } from '../../platform/errors/domain-error.js';

export const tradeInfoError = defineErrors({
  report_not_found: { status: 404, title: 'There is no such country report' },
  exhibition_not_found: { status: 404, title: 'There is no such exhibition' },
});
