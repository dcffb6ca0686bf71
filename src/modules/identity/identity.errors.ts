import { defineErrors } from '../../platform/errors/domain-error.js';

/** What identity refuses. */
export const identityError = defineErrors({
  wrong_credentials: {
    status: 401,
    title: 'The e-mail address or the password is wrong',
    detail: 'Check both and try again.',
  },
  too_many_sign_ins: {
    status: 429,
    title: 'Too many attempts to sign in to this account',
    detail: 'Wait for the time that Retry-After gives, then try again.',
  },
  refresh_token_invalid: {
    status: 401,
    title: 'The refresh token is not valid',
    detail: 'It has expired or was revoked. Sign in again.',
  },
  refresh_token_reused: {
    status: 401,
    title: 'The refresh token was used before',
    detail: 'Somebody may have copied it, so every token of this sign-in was revoked. Sign in again.',
  },
  email_taken: {
    status: 409,
    title: 'There is an account with this e-mail address',
    detail: 'Sign in with it, or register with another address.',
  },
  user_not_found: { status: 404, title: 'There is no such user' },
  form_refused: {
    status: 403,
    title: 'The form could not be accepted',
    detail: 'It was open for too long or came from another site. Load the page again and send it once more.',
  },
});
