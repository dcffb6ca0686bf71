import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import { Webhook } from 'standardwebhooks';
import { startHanbada, type RunningSite, type SiteSecrets } from '../../src/demo/sites/index.js';

export type Json = Record<string, unknown>;

export const secret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
export const secrets: SiteSecrets = { outbound: secret(), inbound: secret() };
/** The offer that Silkgate pushes in these tests. */
export const OFFER = '0198f3a2-7c1e-7b60-9a43-2f6f7f0f4a01';
/** Where nothing listens. */
export const NOWHERE = 'http://127.0.0.1:9';

let dataDir = '';
let running: { close(): Promise<void> }[] = [];

/** A fresh folder before each test; what has been kept is closed, and the folder removed, after it. */
export function useSites(): void {
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sites-'));
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.close()));
    await rm(dataDir, { recursive: true });
  });
}

export const folder = (): string => dataDir;

export async function keep<T extends { close(): Promise<void> }>(starting: T | Promise<T>): Promise<T> {
  const started = await starting;
  running.push(started);
  return started;
}

/** What every site takes to start here. */
export const common = () => ({ dataDir, port: 0, silkgateUrl: NOWHERE, secrets });

export const hanbada = (own: SiteSecrets = secrets): Promise<RunningSite> =>
  keep(startHanbada({ ...common(), secrets: own }));

export function published(version: number, more: Json = {}): Json {
  return {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    '@id': `https://silkgate.example/offers/${OFFER}`,
    identifier: OFFER,
    version,
    name: `Zirconia grinding beads, edition ${version}`,
    description: 'Beads & "media" for <wet> mills',
    category: 'chemical-plastics',
    seller: { '@type': 'Organization', name: 'Bead Works', address: { addressCountry: 'KR' } },
    itemOffered: { '@type': 'Product', name: 'Beads', gtin: '09521234543213' },
    priceSpecification: { price: '12.50', priceCurrency: 'USD', unitCode: 'KGM' },
    ...more,
  };
}

export const withdrawn = (version: number): Json => ({
  '@type': 'Offer',
  '@id': `https://silkgate.example/offers/${OFFER}`,
  identifier: OFFER,
  version,
  availability: 'https://schema.org/Discontinued',
});

export interface Push {
  id?: string;
  type?: string;
  at?: Date;
  key?: string;
  event?: Json;
  contentType?: string;
  tamper?: (body: string) => string;
}

export function push(site: RunningSite, data: Json, options: Push = {}): Promise<Response> {
  const id = options.id ?? `msg_${randomBytes(8).toString('hex')}`;
  const at = options.at ?? new Date();
  const body = JSON.stringify({
    specversion: '1.0',
    id,
    source: 'https://silkgate.example',
    type: options.type ?? `silkgate.offer.${'availability' in data ? 'withdrawn' : 'published'}.v1`,
    subject: data['identifier'],
    time: at.toISOString(),
    datacontenttype: 'application/ld+json',
    data,
    ...options.event,
  });
  return fetch(site.webhookUrl ?? '', {
    method: 'POST',
    headers: {
      'content-type': options.contentType ?? 'application/cloudevents+json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(options.key ?? secrets.outbound).sign(id, at, body),
    },
    body: options.tamper?.(body) ?? body,
  });
}

export const jsonOf = async (response: Response | Promise<Response>): Promise<Json> =>
  (await (await response).json()) as Json;
export const received = async (site: RunningSite): Promise<Json[]> =>
  (await (await fetch(`${site.url}/received.json`)).json()) as Json[];

export async function searchAtom(site: RunningSite, query: string) {
  const response = await fetch(`${site.url}/opensearch/search?${query}`);
  expect(response.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
  return parseAtomFeed(await response.text());
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
