import ipaddr from 'ipaddr.js';
import { OutgoingError } from './outgoing.error.js';

/** A URL that passed the literal checks, with what the connector needs to know about it. */
export interface OutgoingTarget {
  readonly url: URL;
  /** Host name or address literal, without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** Named by the configuration: may be http, on loopback and on any port. */
  readonly isAllowListed: boolean;
}

const LONGEST_URL = 2048;
const GLOBAL_UNICAST_V6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is an ordinary one on the public internet. Everything else is refused: loopback, private, link-local
 * (cloud metadata), carrier NAT, multicast, documentation, IPv4 dressed up as IPv6, and IPv6 outside the global range.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST_V6);
}

/** Whether a host is written as an address; such hosts never reach a resolver. */
export function isAddressLiteral(hostname: string): boolean {
  return ipaddr.isValid(hostname);
}

/** Which hosts and ports may be asked: https on 443, or an exact `host:port` entry of the configuration. */
export class AddressPolicy {
  private readonly allowList: ReadonlySet<string>;

  constructor(allowList: readonly string[]) {
    this.allowList = new Set(allowList.map((entry) => entry.trim().toLowerCase()));
  }

  /**
   * Checks what can be checked before any name is resolved.
   *
   * @throws OutgoingError `bad_url` or, for a literal that is not public, `blocked_address`
   */
  check(raw: string | URL): OutgoingTarget {
    const text = String(raw);
    if (text.length > LONGEST_URL || !URL.canParse(text))
      throw new OutgoingError('bad_url', 'The address is not a URL');
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new OutgoingError('bad_url', 'Only https addresses are allowed');
    }
    if (url.username || url.password)
      throw new OutgoingError('bad_url', 'The address must not carry a user or password');
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    const target = { url, hostname, port, isAllowListed: this.isAllowListed(url.hostname, port) };
    if (target.isAllowListed) return target;
    if (url.protocol !== 'https:') throw new OutgoingError('bad_url', 'Only https addresses are allowed');
    if (port !== 443) throw new OutgoingError('bad_url', 'Only port 443 is allowed');
    if (isAddressLiteral(hostname)) this.checkAddress(target, hostname);
    return target;
  }

  /** Whether `hostname:port` is a configured exception; IPv6 hosts are written in brackets. */
  isAllowListed(hostname: string, port: number): boolean {
    return this.allowList.has(`${hostname.toLowerCase()}:${port}`);
  }

  /** @throws OutgoingError `blocked_address` when a resolved or connected address is not public */
  checkAddress(target: Pick<OutgoingTarget, 'isAllowListed' | 'hostname'>, address: string | undefined): void {
    if (target.isAllowListed) return;
    if (address === undefined || !isPublicAddress(address)) {
      throw new OutgoingError('blocked_address', `${target.hostname} leads to an address that is not public`);
    }
  }
}
