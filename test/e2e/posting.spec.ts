import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostingResponse } from '../../src/modules/syndication/posting.dto.js';
import { registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { type Affiliation, receivedBy, startAffiliation } from '../support/affiliation.js';

describe('Where an offer is to appear', () => {
  let world: Affiliation;
  let owner: TestCompanyActor;

  beforeAll(async () => {
    world = await startAffiliation();
    owner = await registerCompany(world.app.url);
  });
  afterAll(() => world?.close());

  const call = async <Body>(method: string, path: string, as: TestActor, body?: object) => {
    const response = await fetch(`${world.app.url}/api/v1${path}`, {
      method,
      headers: { ...as.auth, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const draft = async (): Promise<string> => {
    const content = { direction: 'SELL', title: 'Film capacitor', description: 'From stock.', sector: 'others' };
    return (await call<{ id: string }>('POST', '/offers', owner, content)).body.id;
  };
  const publish = async (id: string) => {
    expect((await call('POST', `/offers/${id}/submit`, owner)).status).toBe(200);
    const decision = { decision: 'publish' };
    expect((await call('POST', `/officer/offers/${id}/decision`, world.officer, decision)).status).toBe(200);
  };
  const choose = (id: string, sites: string[] | null) =>
    call<PostingResponse>('PUT', `/offers/${id}/sites`, owner, { sites });
  /** What each site has, as soon as it is that. */
  const becomes = async (id: string, wanted: Record<string, string | undefined>) => {
    for (;;) {
      await world.sites.silkHarbor.pull();
      const found: Record<string, string | undefined> = {};
      for (const site of world.sites.sites) found[site.id] = (await receivedBy(site, id))?.state;
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const states = (hanbada?: string, silkHarbor?: string, morningPort?: string) => {
    const all: Record<string, string | undefined> = { hanbada, 'silk-harbor': silkHarbor, 'morning-port': morningPort };
    return Object.fromEntries(world.sites.sites.map(({ id }) => [id, all[id]]));
  };

  it('is everywhere, unless its company chooses otherwise', async () => {
    const id = await draft();
    const { body } = await call<PostingResponse>('GET', `/offers/${id}/sites`, owner);
    expect(body).toMatchObject({ sites: null, shown: { title: 'Film capacitor', company: { id: owner.companyId } } });
    expect(body.items.map((site) => [site.id, site.chosen])).toEqual(
      expect.arrayContaining([
        ['hanbada', true],
        ['morning-port', true],
        ['silk-harbor', true],
      ]),
    );
    await publish(id);
    await becomes(id, states('published', 'published', 'published'));
  });

  it('is only where it was chosen to be, and follows when that is changed', async () => {
    const id = await draft();
    expect((await choose(id, ['hanbada'])).body.sites).toEqual(['hanbada']);
    const elsewhere = await draft();
    await publish(id);
    await publish(elsewhere);
    // What came later is everywhere: the sites have had their chance.
    await becomes(elsewhere, states('published', 'published', 'published'));
    await becomes(id, states('published'));

    await choose(id, ['silk-harbor']);
    await becomes(id, states('withdrawn', 'published'));
    await choose(id, []);
    await becomes(id, states('withdrawn', 'withdrawn'));
    await choose(id, null);
    await becomes(id, states('published', 'published', 'published'));
    const ledger = await call<{ items: { site: { id: string } }[] }>('GET', `/offers/${id}/deliveries`, owner);
    expect(ledger.body.items.map(({ site }) => site.id).sort()).toEqual(['hanbada', 'morning-port', 'silk-harbor']);
  });

  it('is refused for a site that is not there, named by its place in the list', async () => {
    const id = await draft();
    const { status, body } = await choose(id, ['hanbada', 'nowhere']);
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ pointer: '/sites/1' }] } });
    expect((await call<PostingResponse>('GET', `/offers/${id}/sites`, owner)).body.sites).toBeNull();
  });

  it('is nobody else’s to know or to choose', async () => {
    const id = await draft();
    const stranger = await registerCompany(world.app.url);
    expect((await call('GET', `/offers/${id}/sites`, stranger)).status).toBe(404);
    expect((await call('PUT', `/offers/${id}/sites`, stranger, { sites: [] })).status).toBe(404);
    expect((await call('GET', `/offers/${id}/sites`, world.officer)).status).toBe(200);
  });
});
