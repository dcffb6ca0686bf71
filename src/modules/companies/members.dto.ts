import { z } from 'zod';
import {
  emailSchema,
  newPasswordSchema,
  passwordIsNotEmail,
  personNameSchema,
  personPreferences,
  type UserRecord,
} from '../identity/index.js';

/** Somebody new of the company; the owner gives them the password. */
export const memberRequest = passwordIsNotEmail(
  z.strictObject({ email: emailSchema, name: personNameSchema, password: newPasswordSchema, ...personPreferences }),
);
export type MemberRequest = z.infer<typeof memberRequest>;

export const memberResponse = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['OWNER', 'MEMBER']),
  createdAt: z.iso.datetime(),
});
export type MemberResponse = z.infer<typeof memberResponse>;

/** Everybody at once: their number is bounded. */
export const membersResponse = z.object({ items: z.array(memberResponse) });
export type MembersResponse = z.infer<typeof membersResponse>;

export const toMemberResponse = ({ id, email, name, role, createdAt }: UserRecord): MemberResponse => ({
  id,
  email,
  name,
  role: role === 'OWNER' ? 'OWNER' : 'MEMBER',
  createdAt: createdAt.toISOString(),
});
