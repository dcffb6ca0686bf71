import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Listing } from './listing.js';
import { writeOffer } from './schema-org.js';
import { Refusal } from './site-server.js';
import type { SiteStore } from './site-store.js';
import type { SiteId } from './site.types.js';

/** What Silkgate said to an offer that the site has sent. */
export interface Sending {
  /** The site's number of the offer. */
  id: string;
  /** The `identifier` in the event: a UUID made from the site and the number. */
  offerId: string;
  rev: number;
  state: 'published' | 'withdrawn';
  /** Silkgate's HTTP status and body; 0 and the reason if it couldn't be reached. */
  status: number;
  body: string;
}

const TIMEOUT_MS = 10_000;

/** Posts the site's own offers to Silkgate, the same way as Silkgate posts its offers to sites. */
export class OfferSender {
  readonly #webhook: Webhook;

  constructor(
    private readonly siteId: SiteId,
    secret: string,
    private readonly store: SiteStore,
    private readonly siteUrl: () => string,
    private readonly silkgateUrl: () => string,
  ) {
    this.#webhook = new Webhook(secret);
  }

  /** Sends an offer, or a new revision of one sent before. */
  send(listing: Listing): Promise<Sending> {
    if (this.store.sent.get(listing.id)?.state === 'withdrawn') {
      throw new Refusal(409, `Offer ${listing.id} was withdrawn from Silkgate and can't be sent again.`);
    }
    return this.#deliver(listing, 'published');
  }

  withdraw(listing: Listing): Promise<Sending> {
    if (!this.store.sent.has(listing.id)) throw new Refusal(409, `Offer ${listing.id} was never sent to Silkgate.`);
    return this.#deliver(listing, 'withdrawn');
  }

  async #deliver(listing: Listing, state: Sending['state']): Promise<Sending> {
    const version = await this.store.recordSending(listing.id, state);
    const url = `${this.siteUrl()}/offers/${listing.id}`;
    const identifier = uuidFor(`${this.siteId}/offers/${listing.id}`);
    const id = `${this.siteId}.${identifier}.${version}`;
    const whole = writeOffer(listing, { url, identifier, version });
    const tombstone = { '@context': whole['@context'], '@type': whole['@type'], '@id': url, identifier, version };
    const body = JSON.stringify({
      specversion: '1.0',
      id,
      source: this.siteUrl(),
      type: `silkgate.offer.${state}.v1`,
      subject: identifier,
      time: new Date().toISOString(),
      datacontenttype: 'application/ld+json',
      data: state === 'published' ? whole : { ...tombstone, availability: 'https://schema.org/Discontinued' },
    });
    const answer = await this.#post(id, body);
    return { id: listing.id, offerId: identifier, rev: version, state, ...answer };
  }

  async #post(id: string, body: string): Promise<{ status: number; body: string }> {
    const at = new Date();
    try {
      const response = await fetch(`${this.silkgateUrl()}/federation/${this.siteId}/webhooks`, {
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents+json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': this.#webhook.sign(id, at, body),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { status: response.status, body: (await response.text()).slice(0, 4_000) };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
      return { status: 0, body: `Silkgate could not be reached (${String(error)}${cause})` };
    }
  }
}

/** A version 5 UUID: the same name always has the same one. */
function uuidFor(name: string): string {
  const bytes = createHash('sha1').update(`https://trade-sites.example/${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
