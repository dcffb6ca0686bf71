import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/request-context.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Actor } from '../identity/index.js';
import type { ChangeSite, CreateSite, SiteResponse, SiteWithSecrets } from './sites.dto.js';
import { type SiteRow, SitesRepository } from './sites.repository.js';
import { syndicationError } from './syndication.errors.js';
import { generateWebhookSecret, SecretBox } from './wire/index.js';

/** @internal Puts everything that is live onto a site that is new or back. */
export const BACKFILL_SITE = 'syndication.backfill-site';

/** A site that can be searched. */
export interface SearchableSite {
  id: string;
  name: string;
  openSearchUrl: string;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** The affiliated sites: who they are, where they are reached, and the secrets between them and us. */
@Injectable()
export class AffiliatedSites {
  readonly #box: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly sites: SitesRepository,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {
    this.#box = new SecretBox(config.secrets.boxKeys);
  }

  list(): Promise<SiteResponse[]> {
    return this.sites.list();
  }

  /** Active sites with an OpenSearch description, for the meta-search. */
  async searchable(): Promise<SearchableSite[]> {
    const rows = await this.sites.all();
    return rows.flatMap(({ id, name, status, open_search_url: openSearchUrl }) =>
      status === 'active' && openSearchUrl ? [{ id, name, openSearchUrl }] : [],
    );
  }

  /** @throws DomainError `site_exists` (409) */
  create(actor: Actor, request: CreateSite): Promise<SiteWithSecrets> {
    return this.database.transaction((tx) => this.insert(tx, actor.userId, request));
  }

  /** The same inside a transaction; `actorId` is `null` when the installation itself does it. */
  async insert(tx: Tx, actorId: string | null, request: CreateSite): Promise<SiteWithSecrets> {
    const secrets = this.newSecrets(request.id, request);
    const inserted = await this.sites.insert(tx, {
      id: request.id,
      name: request.name,
      kind: request.kind,
      home_url: request.homeUrl,
      webhook_url: request.webhookUrl ?? null,
      open_search_url: request.openSearchUrl ?? null,
      offers_feed_url: request.offersFeedUrl ?? null,
      outbound_secrets: [this.#box.seal(secrets.outbound, request.id)],
      inbound_secrets: [this.#box.seal(secrets.inbound, request.id)],
      feed_key_hash: hashOf(secrets.feedKey),
    });
    if (!inserted)
      throw syndicationError('site_exists', {
        errors: [{ pointer: '/id', detail: 'Choose another id, or change that site' }],
      });
    await this.record(tx, actorId, 'site.create', request.id, { kind: request.kind });
    await this.jobs.send(tx, BACKFILL_SITE, { siteId: request.id });
    return { ...(await this.sites.response(tx, request.id)), secrets: this.shown(request.id, secrets) };
  }

  /** @throws DomainError `site_not_found` (404), `version_conflict` (409) */
  change(actor: Actor, id: string, request: ChangeSite, expected: number | undefined): Promise<SiteWithSecrets> {
    return this.database.transaction((tx) => this.update(tx, actor.userId, id, request, expected));
  }

  /** The same inside a transaction. */
  async update(
    tx: Tx,
    actorId: string | null,
    id: string,
    request: ChangeSite,
    expected?: number,
  ): Promise<SiteWithSecrets> {
    const before = await this.sites.lock(tx, id);
    if (!before) throw syndicationError('site_not_found');
    assertVersion(expected, before.version);
    const secrets = request.rotateSecrets ? this.newSecrets(id, {}) : null;
    const after: SiteRow = {
      ...before,
      name: request.name ?? before.name,
      home_url: request.homeUrl ?? before.home_url,
      webhook_url: request.webhookUrl === undefined ? before.webhook_url : request.webhookUrl,
      open_search_url: request.openSearchUrl === undefined ? before.open_search_url : request.openSearchUrl,
      offers_feed_url: request.offersFeedUrl === undefined ? before.offers_feed_url : request.offersFeedUrl,
      status: request.status ?? before.status,
      ...(secrets && {
        outbound_secrets: [this.#box.seal(secrets.outbound, id), ...before.outbound_secrets.slice(0, 1)],
        inbound_secrets: [this.#box.seal(secrets.inbound, id), ...before.inbound_secrets.slice(0, 1)],
        feed_key_hash: hashOf(secrets.feedKey),
      }),
    };
    await this.sites.update(tx, after);
    await this.record(tx, actorId, 'site.change', id, { changed: Object.keys(request) });
    if (after.status === 'active' && before.status !== 'active')
      await this.jobs.send(tx, BACKFILL_SITE, { siteId: id });
    return { ...(await this.sites.response(tx, id)), secrets: secrets && this.shown(id, secrets) };
  }

  /** The secrets that sign what we send to the site, newest first. */
  outboundSecrets(site: SiteRow): string[] {
    return site.outbound_secrets.map((box) => this.#box.open(box, site.id));
  }

  /** The secrets by which the site may have signed. */
  inboundSecrets(site: SiteRow): string[] {
    return site.inbound_secrets.map((box) => this.#box.open(box, site.id));
  }

  /**
   * Seals with the newest key what an older one has sealed, so that the older one can go.
   *
   * @returns how many sites' secrets were sealed anew
   * @throws SecretBoxError when a secret's key is not configured any more; the other sites are done all the same
   */
  async resealSecrets(): Promise<number> {
    const isStale = ({ outbound_secrets: outbound, inbound_secrets: inbound }: SiteRow) =>
      [...outbound, ...inbound].some((box) => this.#box.isStale(box));
    const stale = (await this.sites.all()).filter(isStale);
    const done = await Promise.allSettled(stale.map(({ id }) => this.resealOne(id)));
    const failed = done.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return stale.length;
  }

  private resealOne(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const site = await this.sites.lock(tx, id);
      if (!site) return;
      const renewed = (boxes: string[]) => boxes.map((box) => this.#box.renew(box, id));
      await this.sites.saveSecrets(tx, id, renewed(site.outbound_secrets), renewed(site.inbound_secrets));
      await this.record(tx, null, 'site.reseal', id, {});
    });
  }

  /** The site that pulls with this key. @throws DomainError `feed_key_wrong` (403) */
  async byFeedKey(id: string, key: string): Promise<SiteRow> {
    const site = await this.sites.find(id);
    if (!site || !timingSafeEqual(site.feed_key_hash, hashOf(key))) throw syndicationError('feed_key_wrong');
    return site;
  }

  private newSecrets(id: string, given: { outboundSecret?: string | undefined; inboundSecret?: string | undefined }) {
    const inbound = given.inboundSecret ?? generateWebhookSecret();
    // Of a given secret the key follows, so that both sides can know the feed's address beforehand.
    const feedKey = given.inboundSecret ? feedKeyOf(id, inbound) : randomBytes(24).toString('base64url');
    return { outbound: given.outboundSecret ?? generateWebhookSecret(), inbound, feedKey };
  }

  private shown(
    id: string,
    secrets: { outbound: string; inbound: string; feedKey: string },
  ): NonNullable<SiteWithSecrets['secrets']> {
    const { outbound, inbound, feedKey } = secrets;
    return { outbound, inbound, feedUrl: `${this.config.publicUrl}/feeds/offers.atom?site=${id}&key=${feedKey}` };
  }

  private record(tx: Tx, actorId: string | null, action: string, subjectId: string, details: object): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      actorKind: actorId ? 'officer' : 'system',
      action,
      subjectType: 'site',
      subjectId,
      details,
    });
  }
}

/** The key of a site's own feed address, when its inbound secret was given and not made here. */
export const feedKeyOf = (siteId: string, inboundSecret: string): string =>
  createHash('sha256').update(`feed\n${siteId}\n${inboundSecret}`).digest('base64url').slice(0, 32);
