import { defineErrors } from './domain-error.js';

/** The errors that any route can answer with. */
export const platformError = defineErrors({
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_cursor: {
    status: 400,
    title: 'The cursor is not valid',
    detail: 'Leave the cursor out to start again at the first page.',
  },
  validation_failed: { status: 422, title: 'Some fields are not valid' },
  unauthenticated: {
    status: 401,
    title: 'Sign in first',
    detail: 'Send a valid access token as "Authorization: Bearer …".',
  },
  forbidden: { status: 403, title: 'You do not have the right to do this' },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  not_acceptable: { status: 406, title: 'None of the asked-for media types can be given' },
  version_conflict: {
    status: 409,
    title: 'Somebody else changed this first',
    detail: 'Read it again and repeat your change on the version that you then have.',
  },
  illegal_transition: { status: 409, title: 'Not possible in the present state' },
  in_progress: {
    status: 409,
    title: 'The first request with this key is still running',
    detail: 'Send the same request again in a moment.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    detail: 'Use a new key for a new request; repeat a key only with exactly the same body.',
  },
  body_too_large: {
    status: 413,
    title: 'The body is too large',
    detail: 'Send less at once; files have routes of their own.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'This content type is not accepted here',
    detail: 'Send JSON as application/json, or what the route says.',
  },
  too_many_requests: { status: 429, title: 'Too many requests', detail: 'Wait for the time that Retry-After gives.' },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Nothing was changed. Try again; if it stays, report the trace id.',
  },
  unavailable: { status: 503, title: 'Not available right now', detail: 'Try again in a few seconds.' },
  storage_full: { status: 507, title: 'There is no space left to store this' },
});
