export * from './access.js';
export { createOfficer } from './create-officer.js';
export { Authentication } from './authentication.service.js';
export { FORM_TOKEN_FIELD, FormGuard, FormProtection } from './form-protection.js';
export {
  emailSchema,
  newPasswordSchema,
  passwordIsNotEmail,
  personNameSchema,
  personPreferences,
  signedInResponse,
  toUserResponse,
} from './identity.dto.js';
export { IdentityModule } from './identity.module.js';
export { Passwords } from './passwords.service.js';
export { RouteAccess } from './route-access.js';
export { SignIn, type Tokens } from './sign-in.service.js';
export { SiteSessions } from './site-sessions.service.js';
export type { UserRecord } from './user.types.js';
export { type NewUser, Users } from './users.service.js';
