import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { Webhook } from 'standardwebhooks';
import {
  addMember,
  createOfficer,
  registerCompany,
  type TestActor,
  type TestCompanyActor,
} from '../../support/actors.js';
import type { TestApp } from '../../support/test-app.js';

/** Who calls: nobody, the owner of another company, a member and the owner of the company whose things are touched, an officer. */
export const callers = ['anonymous', 'stranger', 'member', 'owner', 'officer'] as const;
export type Caller = (typeof callers)[number];

interface Made {
  id: string;
}

const INBOUND_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** The people of the matrix, and everything that its lines act on, made anew for each call that changes it. */
export class World {
  #made = 0;

  private constructor(
    readonly app: TestApp,
    readonly owner: TestCompanyActor,
    readonly member: TestCompanyActor,
    readonly stranger: TestCompanyActor,
    /** Whom the own company meets; takes part in no call itself. */
    readonly partner: TestCompanyActor,
    readonly officer: TestActor,
    readonly colleague: TestActor,
  ) {}

  static async make(app: TestApp): Promise<World> {
    const [owner, stranger, partner] = await Promise.all([
      registerCompany(app.url, { company: { name: 'Own Trading' } }),
      registerCompany(app.url, { company: { name: 'Stranger Trading' } }),
      registerCompany(app.url, { company: { name: 'Partner Trading' } }),
    ]);
    const [officer, colleague] = await Promise.all([createOfficer(app), createOfficer(app)]);
    return new World(app, owner, await addMember(app.url, owner), stranger, partner, officer, colleague);
  }

  tokenOf(caller: Caller): Record<string, string> {
    return caller === 'anonymous' ? {} : this[caller].auth;
  }

  /** A word that nothing else here is called by. */
  unique(): string {
    return `n${(this.#made += 1)}`;
  }

  /** Calls the API for the sake of a fixture. */
  async prepare<Answer>(method: string, path: string, actor: TestActor, body?: object): Promise<Answer> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.app.url}/api/v1${path}`, {
      method,
      headers: { ...actor.auth, ...(body && !isForm && { 'content-type': 'application/json' }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`No fixture: ${method} ${path} answered ${response.status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  offerBody() {
    return { direction: 'SELL', title: `Offer ${this.unique()}`, description: 'As agreed.', sector: 'minerals' };
  }

  async draft(actor: TestActor = this.owner): Promise<string> {
    return (await this.prepare<Made>('POST', '/offers', actor, this.offerBody())).id;
  }

  async submitted(): Promise<string> {
    const id = await this.draft();
    await this.prepare('POST', `/offers/${id}/submit`, this.owner);
    return id;
  }

  async published(): Promise<string> {
    const id = await this.submitted();
    await this.prepare('POST', `/officer/offers/${id}/decision`, this.officer, { decision: 'publish' });
    return id;
  }

  async withdrawn(): Promise<string> {
    const id = await this.published();
    await this.prepare('POST', `/offers/${id}/withdraw`, this.owner);
    return id;
  }

  async suspendedOffer(): Promise<string> {
    const id = await this.published();
    await this.prepare('POST', `/officer/offers/${id}/suspend`, this.officer, { reasonCode: 'fraud' });
    return id;
  }

  async savedSearch(): Promise<string> {
    const body = { name: 'Kept', query: { q: this.unique() } };
    return (await this.prepare<Made>('POST', '/saved-searches', this.owner, body)).id;
  }

  /** The English page of an offer or a product, by its slug. */
  async pageOf(what: 'offers' | 'products', id: string): Promise<string> {
    const found = await this.prepare<{ slug?: string; links?: { html: string } }>('GET', `/${what}/${id}`, this.owner);
    return found.links ? new URL(found.links.html, this.app.url).pathname : `/en/${what}/${found.slug}`;
  }

  productBody() {
    return { sku: this.unique(), title: 'Centrifugal pump' };
  }

  /** A product of the own company, or of the caller's when that is a stranger. */
  async product(caller: Caller = 'owner'): Promise<string> {
    const actor = caller === 'stranger' ? this.stranger : this.owner;
    return (await this.prepare<Made>('POST', '/products', actor, this.productBody())).id;
  }

  async imageForm(): Promise<FormData> {
    const shade = (this.#made += 1) % 255;
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade, g: 40, b: 90 } } });
    return fileForm(await image.png().toBuffer(), 'pump.png');
  }

  async withImage(): Promise<{ id: string; imageId: string; url: string }> {
    const id = await this.product();
    const image = await this.prepare<Made & { url: string }>(
      'POST',
      `/products/${id}/images`,
      this.owner,
      await this.imageForm(),
    );
    return { id, imageId: image.id, url: image.url };
  }

  modelForm(): FormData {
    return fileForm(emptyGlb(), 'pump.glb');
  }

  async withModel(): Promise<string> {
    const id = await this.product();
    await this.prepare('POST', `/products/${id}/model`, this.owner, this.modelForm());
    return id;
  }

  importForm(): FormData {
    return fileForm(gzipSync(JSON.stringify(this.productBody())), 'list.ndjson.gz');
  }

  async import(): Promise<string> {
    return (await this.prepare<Made>('POST', '/catalogue/imports', this.owner, this.importForm())).id;
  }

  /** A file that waits to be started. */
  async heldImport(): Promise<string> {
    const form = fileForm(gzipSync(JSON.stringify(this.productBody())), 'list.ndjson.gz', { hold: 'true' });
    return (await this.prepare<Made>('POST', '/catalogue/imports', this.owner, form)).id;
  }

  documentForm(kind = 'REGISTRY_EXTRACT'): FormData {
    return fileForm(Buffer.from('%PDF-1.7\nevidence'), 'registry.pdf', { kind });
  }

  async document(of: TestCompanyActor = this.owner): Promise<string> {
    const path = `/companies/${of.companyId}/verification/documents`;
    return (await this.prepare<Made>('POST', path, of, this.documentForm())).id;
  }

  /** Another company that nobody of the matrix belongs to. */
  bystander(): Promise<TestCompanyActor> {
    return registerCompany(this.app.url, {
      company: { name: `Bystander ${this.unique()}`, legalName: 'Bystander Ltd', registrationNumber: this.unique() },
    });
  }

  async applicant(claimed: boolean): Promise<string> {
    const company = await this.bystander();
    await this.document(company);
    await this.prepare('POST', `/companies/${company.companyId}/verification`, company, { level: 1 });
    if (claimed) await this.prepare('POST', `/officer/reviews/companies/${company.companyId}/claim`, this.officer);
    return company.companyId;
  }

  async suspendedCompany(): Promise<string> {
    const { companyId } = await this.bystander();
    await this.prepare('POST', `/officer/companies/${companyId}/suspend`, this.officer, { reasonCode: 'fraud' });
    return companyId;
  }

  /** A company whose verification was granted and is on hold. */
  async verifiedAndSuspended(): Promise<string> {
    const id = await this.applicant(true);
    const validUntil = new Date(Date.now() + 86_400_000).toISOString();
    const decision = { decision: 'verify', level: 1, validUntil };
    await this.prepare('POST', `/officer/companies/${id}/verification-decision`, this.officer, decision);
    await this.prepare('POST', `/officer/companies/${id}/suspend`, this.officer, { reasonCode: 'fraud' });
    return id;
  }

  consultationBody(withCompanyId: string) {
    return {
      withCompanyId,
      subject: 'Pumps for the spring season',
      durationMinutes: 30,
      timeZone: 'Asia/Seoul',
      slots: [{ startsAt: new Date().toISOString() }],
    };
  }

  /** The partner asks the own company, which is to answer. */
  async requested(): Promise<{ id: string; slotId: string }> {
    const body = this.consultationBody(this.owner.companyId);
    const { id, slots } = await this.prepare<Made & { slots: Made[] }>('POST', '/consultations', this.partner, body);
    return { id, slotId: slots[0]?.id ?? '' };
  }

  async scheduled(): Promise<string> {
    const { id, slotId } = await this.requested();
    await this.prepare('POST', `/consultations/${id}/accept`, this.owner, { slotId });
    return id;
  }

  async withGuest(): Promise<{ id: string; userId: string }> {
    const id = await this.scheduled();
    const { userId } = this.colleague;
    await this.prepare('POST', `/consultations/${id}/participants`, this.owner, { userId, role: 'officer' });
    return { id, userId };
  }

  async extraMember(): Promise<string> {
    return (await addMember(this.app.url, this.owner)).userId;
  }

  reportBody(targetId: string) {
    return { targetType: 'OFFER', targetId, reasonCode: 'fraud', description: 'They took the deposit.' };
  }

  /** The owner of the own company reports somebody; taken on to the state that is asked for. */
  async report(state: 'open' | 'triaged' | 'investigating' | 'resolved' | 'appealed' = 'open'): Promise<string> {
    const target = await this.bystander();
    const body = { ...this.reportBody(target.companyId), targetType: 'COMPANY' };
    const { id } = await this.prepare<Made>('POST', '/reports', this.owner, body);
    const steps = [
      ['triaged', `/officer/reports/${id}/triage`, this.colleague, {}],
      ['investigating', `/officer/reports/${id}/investigate`, this.colleague, {}],
      ['resolved', `/officer/reports/${id}/resolve`, this.colleague, { outcome: 'warned', reasonCode: 'breach' }],
      ['appealed', `/reports/${id}/appeal`, this.owner, { text: 'It was worse.' }],
    ] as const;
    const last = steps.findIndex(([reached]) => reached === state);
    for (const [, path, actor, step] of steps.slice(0, last + 1)) await this.prepare('POST', path, actor, step);
    return id;
  }

  siteBody() {
    const id = `site-${this.unique()}`;
    return {
      id,
      name: 'A partner',
      kind: 'feed',
      homeUrl: 'https://partner.example',
      inboundSecret: INBOUND_SECRET,
    };
  }

  async site(): Promise<string> {
    return (await this.prepare<Made>('POST', '/officer/sites', this.officer, this.siteBody())).id;
  }

  /** What an affiliated site sends, signed; it tells us of an offer that it has withdrawn. */
  webhook(): { headers: Record<string, string>; body: string } {
    const id = `msg_${randomUUID()}`;
    const identifier = randomUUID();
    const data = {
      '@type': 'Offer',
      '@id': `https://partner.example/${identifier}`,
      identifier,
      version: 1,
      availability: 'https://schema.org/Discontinued',
    };
    const at = new Date();
    const body = JSON.stringify({
      specversion: '1.0',
      id,
      source: 'https://partner.example',
      type: 'silkgate.offer.withdrawn.v1',
      subject: identifier,
      time: at.toISOString(),
      datacontenttype: 'application/ld+json',
      data,
    });
    return {
      body,
      headers: {
        'content-type': 'application/cloudevents+json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(INBOUND_SECRET).sign(id, at, body),
      },
    };
  }
}

export function fileForm(content: Buffer, name: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(content)]), name);
  return form;
}

export function emptyGlb(): Buffer {
  const json = Buffer.from('{"asset":{"version":"2.0"}}'.padEnd(28));
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + json.length, 8);
  head.writeUInt32LE(json.length, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, json]);
}
