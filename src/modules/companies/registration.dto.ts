import { z } from 'zod';
import {
  emailSchema,
  newPasswordSchema,
  passwordIsNotEmail,
  personNameSchema,
  personPreferences,
  signedInResponse,
} from '../identity/index.js';
import { companyRequest, companyResponse } from './companies.dto.js';

/** The owner and the company in one step. */
export const registrationRequest = passwordIsNotEmail(
  z.strictObject({
    email: emailSchema,
    password: newPasswordSchema,
    name: personNameSchema,
    ...personPreferences,
    company: companyRequest,
  }),
);
export type RegistrationRequest = z.infer<typeof registrationRequest>;

export const registrationResponse = signedInResponse.extend({ company: companyResponse });
export type RegistrationResponse = z.infer<typeof registrationResponse>;
