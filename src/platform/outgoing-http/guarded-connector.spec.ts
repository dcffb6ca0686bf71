import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import type { buildConnector } from 'undici';
import { AddressPolicy, isPublicAddress } from './address-policy.js';
import { createGuardedConnector } from './guarded-connector.js';
import { OutgoingError } from './outgoing.error.js';

let canary: Server;
let port: number;
let bytesAtCanary: number;
const dialled: buildConnector.Options[] = [];

/** Stands in for a network path that ends inside, whatever address was asked for. */
const intoTheCanary: buildConnector.connector = (options, callback) => {
  dialled.push(options);
  const socket: Socket = connect(port, '127.0.0.1', () => callback(null, socket));
};

const open = (guarded: buildConnector.connector, options: Partial<buildConnector.Options>): Promise<Error | Socket> =>
  new Promise((done) => {
    guarded({ hostname: 'rebind.example', protocol: 'https:', port: '443', ...options }, (...[error, socket]) =>
      done(error ?? (socket as Socket)),
    );
  });

beforeEach(async () => {
  dialled.length = 0;
  bytesAtCanary = 0;
  canary = createServer((socket) =>
    socket.on('data', (data) => (bytesAtCanary += data.length)).on('error', () => socket.destroy()),
  );
  await new Promise<void>((ready) => canary.listen(0, '127.0.0.1', ready));
  port = (canary.address() as AddressInfo).port;
});

afterEach(() => new Promise((closed) => canary.close(closed)));

describe('the guarded connector', () => {
  it('asks the resolver once and dials the address it checked, so that a rebinding answer is never used', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    let asked = 0;
    const guarded = createGuardedConnector(
      new AddressPolicy([]),
      () => Promise.resolve(answers[asked++] ?? []),
      (options, callback) => {
        dialled.push(options);
        callback(new Error('unreachable here'), null);
      },
    );
    expect(await open(guarded, {})).toMatchObject({ message: 'unreachable here' });
    expect(asked).toBe(1);
    expect(dialled).toMatchObject([{ hostname: '93.184.216.34', servername: 'rebind.example' }]);
    expect(await open(guarded, {})).toMatchObject({ code: 'blocked_address' });
    expect(dialled).toHaveLength(1);
  });

  it("drops a connection whose peer isn't public before a byte is sent", async () => {
    const guarded = createGuardedConnector(
      new AddressPolicy([]),
      () => Promise.resolve(['93.184.216.34']),
      intoTheCanary,
    );
    const outcome = await open(guarded, {});
    expect(outcome).toBeInstanceOf(OutgoingError);
    expect(outcome).toMatchObject({ code: 'blocked_address' });
    expect(dialled).toHaveLength(1);
    expect(bytesAtCanary).toBe(0);
  });

  it('gives a literal to nobody to resolve and keeps its server name empty', async () => {
    const guarded = createGuardedConnector(
      new AddressPolicy(['[::1]:3101']),
      () => Promise.reject(new Error('resolved a literal')),
      intoTheCanary,
    );
    const socket = (await open(guarded, { hostname: '[::1]', port: '3101', protocol: 'http:' })) as Socket;
    expect(dialled).toMatchObject([{ hostname: '::1' }]);
    expect(dialled[0]).not.toHaveProperty('servername');
    socket.destroy();
  });

  it('reports a name without any address and a resolver that fails', async () => {
    const policy = new AddressPolicy([]);
    const empty = createGuardedConnector(policy, () => Promise.resolve([]), intoTheCanary);
    expect(await open(empty, {})).toMatchObject({ code: 'connection' });
    const broken = createGuardedConnector(policy, () => Promise.reject(new Error('ENOTFOUND')), intoTheCanary);
    expect(await open(broken, {})).toMatchObject({ message: 'ENOTFOUND' });
    expect(dialled).toHaveLength(0);
  });
});

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])('lets %s through', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '192.168.1.1',
    '172.16.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '2001:db8::1',
    '2002:7f00:1::',
    '::',
    'ff02::1',
    'x',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
