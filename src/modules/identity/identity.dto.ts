import { z } from 'zod';
import { languageTagSchema, timeZoneSchema } from '../../vocabulary/index.js';
import type { UserRecord } from './user.types.js';

const EMAIL = 'Give an e-mail address, for example trade@example.com';

/** An e-mail address, trimmed and in lower case. */
export const emailSchema = z
  .string({ error: EMAIL })
  .max(254, { error: EMAIL })
  .overwrite((text) => text.trim().toLowerCase())
  .check(z.email({ error: EMAIL }))
  .meta({ description: 'E-mail address; compared without regard to case', examples: ['trade@example.com'] });

const PASSWORD = 'Choose a password of 10 to 200 characters';

/** A password that somebody chooses. Length is what makes it strong; what it is made of is free. */
export const newPasswordSchema = z
  .string({ error: PASSWORD })
  .min(10, { error: PASSWORD })
  .max(200, { error: PASSWORD })
  .describe('10 to 200 characters, not the e-mail address');

/** Adds the rule that a password is not the address that it belongs to. */
export const passwordIsNotEmail = <Shape extends { email: string; password: string }>(schema: z.ZodType<Shape>) =>
  schema.refine(({ email, password }) => password.trim().toLowerCase() !== email, {
    path: ['password'],
    error: 'Choose a password that is not your e-mail address',
  });

/** A person's name as it is shown to trade partners. */
export const personNameSchema = z
  .string({ error: 'Give a name of 1 to 120 characters' })
  .trim()
  .min(1, { error: 'Give a name of 1 to 120 characters' })
  .max(120, { error: 'Give a name of 1 to 120 characters' })
  .regex(/^\P{Cc}*$/u, { error: 'Leave control characters out' })
  .describe('Name of the person');

/** Language and time zone of a person; both have defaults. */
export const personPreferences = {
  locale: languageTagSchema.optional().describe('BCP 47 language tag; default en'),
  timeZone: timeZoneSchema.optional().describe('IANA time zone; default UTC'),
};

export const loginRequest = z.strictObject({
  email: emailSchema,
  password: z
    .string({ error: 'Give the password' })
    .min(1, { error: 'Give the password' })
    .max(200, { error: 'At most 200 characters' })
    .describe('The password'),
});
export type LoginRequest = z.infer<typeof loginRequest>;

export const refreshRequest = z.strictObject({
  refreshToken: z
    .string({ error: 'Give the refresh token' })
    .min(1, { error: 'Give the refresh token' })
    .max(200, { error: 'That is longer than a refresh token' })
    .describe('The refresh token of the last sign-in or refresh; works once'),
});
export type RefreshRequest = z.infer<typeof refreshRequest>;

export const userResponse = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['OWNER', 'MEMBER', 'OFFICER']),
  companyId: z.uuid().nullable().describe('null for officers'),
  locale: z.string().describe('BCP 47'),
  timeZone: z.string().describe('IANA'),
});
export type UserResponse = z.infer<typeof userResponse>;

export const tokensResponse = z.object({
  accessToken: z.string().describe('JWT for "Authorization: Bearer …"'),
  refreshToken: z.string().describe('For POST /api/v1/auth/refresh, once'),
  expiresIn: z.int().describe('Seconds until the access token expires'),
  tokenType: z.literal('Bearer'),
});

export const signedInResponse = tokensResponse.extend({ user: userResponse });
export type SignedInResponse = z.infer<typeof signedInResponse>;

/** A user as they see themselves. */
export const toUserResponse = ({ id, email, name, role, companyId, locale, timeZone }: UserRecord): UserResponse => ({
  id,
  email,
  name,
  role,
  companyId,
  locale,
  timeZone,
});
