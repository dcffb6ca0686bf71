import { lookup } from 'node:dns/promises';
import type { buildConnector } from 'undici';
import { type AddressPolicy, isAddressLiteral } from './address-policy.js';
import { OutgoingError } from './outgoing.error.js';

/** Resolves a host name to all of its addresses, in the order in which they should be tried. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

type Connected = Extract<Parameters<buildConnector.Callback>, [null, unknown]>[1];

/** The system's resolver. */
export const resolveWithSystem: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'ipv4first' })).map((entry) => entry.address);

const MOST_ADDRESSES_TRIED = 3;

/**
 * A connector that resolves a name once, refuses the host if *any* of its addresses is not public, connects to the very
 * address that it checked (so a second, different DNS answer is never asked for) and checks the socket's peer once more.
 * TLS still verifies the certificate against the name.
 */
export function createGuardedConnector(
  policy: AddressPolicy,
  resolve: ResolveHost,
  connect: buildConnector.connector,
): buildConnector.connector {
  const dial = (options: buildConnector.Options): Promise<Connected> =>
    new Promise((succeed, fail) => {
      connect(options, (...[error, socket]) => (error ? fail(error) : succeed(socket as Connected)));
    });

  const open = async (options: buildConnector.Options): Promise<Connected> => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    const isLiteral = isAddressLiteral(hostname);
    const target = { hostname, isAllowListed: policy.isAllowListed(options.hostname, port) };
    const addresses = isLiteral ? [hostname] : await resolve(hostname);
    if (addresses.length === 0) throw new OutgoingError('connection', `${hostname} has no address`);
    for (const address of addresses) policy.checkAddress(target, address);

    const named = isLiteral ? options : { ...options, servername: options.servername || hostname };
    let failure: unknown;
    for (const address of addresses.slice(0, MOST_ADDRESSES_TRIED)) {
      let socket: Connected;
      try {
        socket = await dial({ ...named, hostname: address });
      } catch (error) {
        failure = error;
        continue;
      }
      try {
        policy.checkAddress(target, socket.remoteAddress);
      } catch (error) {
        socket.destroy();
        throw error;
      }
      return socket;
    }
    throw failure;
  };

  return (options, callback) => {
    open(options).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}
