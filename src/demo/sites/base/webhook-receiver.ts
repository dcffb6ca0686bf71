import { Webhook } from 'standardwebhooks';
import { Refusal, json, type Reply, type SiteRequest } from './site-server.js';
import { readCompany, readOffer } from './schema-org.js';
import type { CompanyChange, OfferChange, Receipt, SiteStore } from './site-store.js';

const PUBLISHED = 'silkgate.offer.published.v1';
const WITHDRAWN = 'silkgate.offer.withdrawn.v1';
const REGISTERED = 'silkgate.company.registered.v1';

type Subject = { of: 'offer'; change: OfferChange } | { of: 'company'; change: CompanyChange };

/** Takes Standard Webhooks that carry CloudEvents about offers and companies. */
export class WebhookReceiver {
  readonly #webhook: Webhook;

  constructor(
    secret: string,
    private readonly store: SiteStore,
    /** Called with the identifier of an offer to which something has been applied. */
    private readonly onOfferApplied: (offerId: string) => void,
    private readonly siteUrl: () => string,
  ) {
    this.#webhook = new Webhook(secret);
  }

  /**
   * 200 `{ remoteId, remoteUrl, rev, applied }` once the event is on the disk, also for a repeated or a late one (`rev`
   * is the revision held, `applied` false). 401: signature. 422: no event that this site takes; its
   * `error` is words for a human.
   */
  async receive(request: SiteRequest): Promise<Reply> {
    const eventId = this.#verify(request);
    const subject = readEvent(request, eventId);
    const { of } = subject;
    const receipt: Receipt<unknown> =
      subject.of === 'offer'
        ? await this.store.applyOffer(subject.change)
        : await this.store.applyCompany(subject.change);
    const { kept, outcome } = receipt;
    if (outcome === 'applied' && of === 'offer') this.onOfferApplied(kept.id);
    const remoteUrl = `${this.siteUrl()}/${of === 'offer' ? 'offers' : 'companies'}/${kept.remoteId}`;
    return json(200, { remoteId: kept.remoteId, remoteUrl, rev: kept.rev, applied: outcome === 'applied' });
  }

  /** Checks the signature over the raw bytes, and the time (±300 s); returns the webhook's id. */
  #verify({ headers, body }: SiteRequest): string {
    const signed = {
      'webhook-id': String(headers['webhook-id'] ?? ''),
      'webhook-timestamp': String(headers['webhook-timestamp'] ?? ''),
      'webhook-signature': String(headers['webhook-signature'] ?? ''),
    };
    try {
      this.#webhook.verify(body, signed, { jsonParse: false });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Refusal(401, `The signature was not accepted: ${why}.`);
    }
    return signed['webhook-id'];
  }
}

function readEvent({ headers, body }: SiteRequest, webhookId: string): Subject {
  const type = headers['content-type'] ?? '';
  if (!/^application\/cloudevents\+json\s*(;|$)/i.test(type)) {
    throw new Refusal(422, `Content type ${type || '(none)'} isn't application/cloudevents+json.`);
  }
  const event = parseObject(body.toString('utf8'));
  if (event['specversion'] !== '1.0') throw new Refusal(422, 'Only CloudEvents with specversion "1.0" are taken.');
  if (event['id'] !== webhookId) throw new Refusal(422, "The event's id and the webhook-id header differ.");
  requireText(event, 'source');
  const kind = requireText(event, 'type');
  const data = event['data'];
  if (!isObject(data)) throw new Refusal(422, 'The event carries no data.');
  const id = requireText(data, 'identifier');
  if (event['subject'] !== id) throw new Refusal(422, "The event's subject isn't the identifier in its data.");
  const rev = data['version'];
  if (typeof rev !== 'number' || !Number.isSafeInteger(rev) || rev < 1) {
    throw new Refusal(422, 'The version must be a whole number from 1.');
  }
  const change = { eventId: webhookId, id, rev, originUrl: requireAddress(data), raw: data };
  if (kind === WITHDRAWN) return { of: 'offer', change };
  if (kind === PUBLISHED && (data['@type'] === 'Offer' || data['@type'] === 'Demand')) {
    const content = readOffer(data);
    if (content === undefined) throw new Refusal(422, 'The offer has no name; we list no offer without a title.');
    return { of: 'offer', change: { ...change, content } };
  }
  if (kind === REGISTERED && data['@type'] === 'Organization') {
    const content = readCompany(data);
    if (content === undefined) throw new Refusal(422, 'The company has no name.');
    return { of: 'company', change: { ...change, content } };
  }
  throw new Refusal(422, `We take no ${kind} about a ${String(data['@type'])}.`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(body: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(422, 'The body is not JSON.');
  }
  if (!isObject(value)) throw new Refusal(422, 'The body is not a JSON object.');
  return value;
}

function requireText(from: Record<string, unknown>, key: string): string {
  const value = from[key];
  if (typeof value === 'string' && value !== '' && value.length <= 300) return value;
  throw new Refusal(422, `"${key}" must be a text of 1 to 300 characters.`);
}

function requireAddress(data: Record<string, unknown>): string {
  const address = requireText(data, '@id');
  const protocol = URL.parse(address)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') throw new Refusal(422, '"@id" must be a web address.');
  return address;
}
