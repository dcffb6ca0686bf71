import { Injectable } from '@nestjs/common';
import { type Actor, Users } from '../identity/index.js';
import type { ConsultationResponse } from './consultations.dto.js';

/** A company at the table, with the zone of its clock on the wall. */
export interface Party {
  name: string;
  timeZone: string;
}

/** Whose clocks a consultation's times are read from. */
export interface ConsultationClocks {
  /** The reader's. */
  own: string;
  /** Of the companies that aren't the reader's. */
  others: Party[];
}

/** In which time zones the people of a consultation live. */
@Injectable()
export class ConsultationZones {
  constructor(private readonly users: Users) {}

  /** The zone of a company's owner; `UTC` where nobody has said one. */
  async ofCompany(companyId: string): Promise<string> {
    const [owner] = await this.users.companyUsers(companyId);
    return owner?.timeZone ?? 'UTC';
  }

  /** @param accountZone the reader's own, as their account has it */
  async of(consultation: ConsultationResponse, reader: Actor, accountZone: string): Promise<ConsultationClocks> {
    const { requester, host, timeZone } = consultation;
    const parties = [
      // Who asked said with the request which clock they look at.
      { id: requester.id, name: requester.name, timeZone },
      { id: host.id, name: host.name, timeZone: await this.ofCompany(host.id) },
    ];
    return {
      own: ownZone(consultation, accountZone),
      others: parties
        .filter(({ id }) => id !== reader.companyId)
        .map(({ name, timeZone: zone }) => ({ name, timeZone: zone })),
    };
  }
}

/** The reader's zone: their account's, or the one they asked in when their account has none. */
export const ownZone = ({ role, timeZone }: ConsultationResponse, accountZone: string): string =>
  accountZone === 'UTC' && role === 'party' ? timeZone : accountZone;
