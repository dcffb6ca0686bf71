import type { Role } from './access.js';

/** A user without the secret parts. Dates are instants; `email` is normalised. */
export interface UserRecord {
  id: string;
  email: string;
  name: string;
  role: Role;
  companyId: string | null;
  locale: string;
  timeZone: string;
  disabledAt: Date | null;
  createdAt: Date;
}
