import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_SOCKETS } from '../../src/modules/consultations/room-admission.service.js';
import { registerCompany } from '../support/actors.js';
import { openSocket, type RoomClient, until } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('sockets of one person', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await startTestApp({ env: { SILKGATE_RATE_LIMIT: '100000' } });
  });
  afterAll(() => limited?.close());

  it('are so many and no more; one that closes makes room', async () => {
    const [one, other] = [await registerCompany(limited.url), await registerCompany(limited.url)];
    const open: RoomClient[] = [];
    for (let count = 0; count < MOST_SOCKETS; count++) open.push(await openSocket(limited.url, one));
    await expect(openSocket(limited.url, one)).rejects.toMatchObject({ data: { code: 'too_many_requests' } });
    open.push(await openSocket(limited.url, other));
    open.shift()?.close();
    await until(async () => {
      const again = await openSocket(limited.url, one).catch(() => null);
      if (again) open.push(again);
      return again !== null;
    }, 'there is room again');
    for (const socket of open) socket.close();
  });
});
