import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AffiliatedSites } from '../../src/modules/syndication/index.js';
import { SiteJobs } from '../../src/modules/syndication/sites.jobs.js';
import { SecretBox } from '../../src/modules/syndication/wire/index.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const newKey = { id: 'newest', key: randomBytes(32).toString('base64') };

describe('The secrets shared with affiliated sites', () => {
  let before: TestApp;
  let after: TestApp;

  beforeAll(async () => {
    before = await startTestApp();
    const { config } = before;
    const secrets = { ...config.secrets, boxKeys: [newKey, ...config.secrets.boxKeys] };
    after = await startTestApp({ shareWith: { ...before, config: { ...config, secrets } } });
  });
  afterAll(async () => {
    await after?.close();
    await before.close();
  });

  it('are sealed anew with the newest key, so that the older ones can go', async () => {
    const database = before.app.get(Database, { strict: false });
    const [outboundSecret, inboundSecret] = [secretOf('to them'), secretOf('from them')];
    const site = { id: 'partner', name: 'A partner', kind: 'feed', homeUrl: 'https://partner.example' } as const;
    await database.transaction((tx) =>
      before.app.get(AffiliatedSites, { strict: false }).insert(tx, null, { ...site, outboundSecret, inboundSecret }),
    );
    const sealed = () =>
      database.one<{ outbound_secrets: string[]; inbound_secrets: string[]; version: number }>(
        `SELECT outbound_secrets, inbound_secrets, version FROM affiliated_site WHERE id = 'partner'`,
      );
    const first = await sealed();
    await after.app.get(SiteJobs, { strict: false }).resealSecrets();
    const second = await sealed();
    const box = new SecretBox([newKey]);
    expect(second?.outbound_secrets.map((text) => box.open(text, 'partner'))).toEqual([outboundSecret]);
    expect(second?.inbound_secrets.map((text) => box.open(text, 'partner'))).toEqual([inboundSecret]);
    expect(second?.version).toBe(first?.version);
    expect(await after.app.get(AffiliatedSites, { strict: false }).resealSecrets()).toBe(0);
    expect(await sealed()).toEqual(second);
    // A process that doesn't have the newest key says so instead of losing anything.
    await expect(before.app.get(AffiliatedSites, { strict: false }).resealSecrets()).rejects.toThrow(
      'Key newest is not configured',
    );
    expect(await sealed()).toEqual(second);
  });
});
