import { ApiClient } from '../../src/demo/tour/api-client.js';

/** Somebody who owns a company. */
export interface Trader {
  readonly api: ApiClient;
  readonly token: string;
  readonly companyId: string;
}

let registered = 0;

/** Registers a company with its owner. */
export async function register(url: string): Promise<Trader> {
  registered += 1;
  const name = `Bench Trading ${registered}`;
  const api = new ApiClient(url);
  const { accessToken, user } = await api.post<{ accessToken: string; user: { companyId: string } }>(
    '/api/v1/auth/register',
    {
      email: `owner-${process.pid}-${registered}@bench.example`,
      password: 'a long enough password',
      name: 'Kim Ji-won',
      company: {
        name,
        country: 'KR',
        sectors: ['electrical-electronics'],
        businessTypes: ['EXPORTER', 'BUYER'],
      },
    },
  );
  return { api: api.as(accessToken), token: accessToken, companyId: user.companyId };
}
