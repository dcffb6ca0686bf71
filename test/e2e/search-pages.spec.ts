import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMember,
  createOfficer,
  PASSWORD,
  registerCompany,
  type TestActor,
  type TestCompanyActor,
} from '../support/actors.js';
import { FormBrowser } from '../support/form-browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const OLD = '11111111-1111-7111-8111-111111111111';

describe('The pages of a search', () => {
  let app: TestApp;
  let seller: TestCompanyActor;
  let buyer: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    [seller, buyer] = await Promise.all([
      registerCompany(app.url, { company: { name: 'Daehan Pumps', sectors: ['machinery-equipment'] } }),
      registerCompany(app.url, { company: { name: 'Importadora del Sur', country: 'CL' } }),
    ]);
    await sell(
      Array.from({ length: 26 }, (_, n) => ({ sku: `P${n}`, title: { en: `Water pump ${n}`, ko: '원심 펌프' } })),
    );
    await sell([{ sku: 'H', title: 'Hose <b>bold</b> & "quoted"', sector: 'chemical-plastics' }]);
  });
  afterAll(() => app.close());

  const sell = async (lines: object[]) => {
    const before = await total();
    for (const line of lines) {
      const response = await fetch(`${app.url}/api/v1/products`, {
        method: 'POST',
        headers: { ...seller.auth, 'content-type': 'application/json' },
        body: JSON.stringify(line),
      });
      expect(response.status).toBe(201);
    }
    while ((await total()) < before + lines.length) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const total = async () => {
    const response = await fetch(`${app.url}/api/v1/search`);
    return ((await response.json()) as { total: { value: number } }).total.value;
  };
  const stranger = () => new FormBrowser(app.url);
  const signedIn = async (who: TestActor) => {
    const browser = stranger();
    await browser.post('/en/sign-in', { email: who.email, password: PASSWORD });
    return browser;
  };
  const search = async (path: string) => stranger().get(path);
  const cards = (html: string) => html.match(/<li class="card">/g)?.length ?? 0;
  /** Addresses of the links with a text in them, as a browser reads them. */
  const linksTo = (html: string, text: string): string[] =>
    [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
      .filter(([, , inner = '']) => inner.includes(text))
      .map(([, href = '']) => href.replaceAll('&amp;', '&'));

  it('list the best listings when nothing is typed', async () => {
    const { status, text } = await search('/en/search');
    expect([status, cards(text)]).toEqual([200, 24]);
    expect(text).toContain('27 results');
  });

  it('find Korean words on the Korean page, and name everything in Korean', async () => {
    const { text } = await search(`/ko/search?q=${encodeURIComponent('원심 펌프')}`);
    expect(text).toContain('26건');
    expect(text).toMatch(/<span>기계·설비<\/span>/);
    expect(linksTo(text, 'English')).toEqual([`/en/search?q=${encodeURIComponent('원심 펌프')}`]);
  });

  it('say what they left out of the address, and search with the rest', async () => {
    const { status, text } = await search(
      '/en/search?q=pump&sector=toys&country=KR&hs=abc&verification=9&utm_source=x',
    );
    expect(status).toBe(200);
    expect(text).toContain('so these were left out: Sector, Verification, HS code.');
    expect(text).toContain('26 results');
    expect(linksTo(text, 'Country: South Korea')).toEqual(['/en/search?q=pump&scope=products']);
    expect((await search('/en/search?q=pump')).text).not.toContain('left out');
  });

  it('search with the beginning of ten thousand characters, and say so', async () => {
    const { status, text } = await search(`/en/search?q=${'pump+'.repeat(2_000)}`);
    expect(status).toBe(200);
    expect(text).toContain('only the first 200 characters were searched for');
    expect(/name="q" value="([^"]*)"/.exec(text)?.[1]).toHaveLength(199);
  });

  it('show the results from the beginning when a link to a later page is broken', async () => {
    const { status, text } = await search('/en/search?q=pump&cursor=forged');
    expect(status).toBe(400);
    expect(text).toContain('so these were left out: Page of results.');
    expect(cards(text)).toBe(24);
  });

  it('go on page by page, and back to the first', async () => {
    const first = await search('/en/search?q=pump&sort=newest&country=KR');
    const [next = ''] = linksTo(first.text, 'Next results');
    const second = await search(next);
    expect([cards(first.text), cards(second.text)]).toEqual([24, 2]);
    expect(linksTo(second.text, 'Back to the first results')).toEqual([
      '/en/search?q=pump&scope=products&country=KR&sort=newest',
    ]);
    expect(linksTo(second.text, 'Next results')).toEqual([]);
    expect(second.text).toContain('<meta name="robots" content="noindex"');
  });

  it('keep words and filters from scope to scope, also where sites know no filters', async () => {
    const products = await search('/en/search?q=pump&country=KR&sort=newest');
    const [everywhere = ''] = linksTo(products.text, 'All sites');
    const { text } = await search(everywhere);
    expect(text).toContain('All sites are asked without: Country: South Korea.');
    const back = new URL(linksTo(text, 'Products')[1] ?? '', app.url).searchParams;
    expect(Object.fromEntries(back)).toEqual({ q: 'pump', scope: 'products', country: 'KR' });
  });

  it('offer every way on when there is nothing', async () => {
    const { text } = await search('/en/search?q=zzyzx&scope=buy-offers');
    expect(text).toContain('Nothing found');
    expect(linksTo(text, 'Search all affiliated sites')).toEqual(['/en/search?q=zzyzx&scope=all-sites']);
    expect(linksTo(text, 'Post a buy offer')).toEqual(['/en/my/offers/new?direction=BUY']);
    const elsewhere = await search('/en/search?q=pump&scope=buy-offers');
    expect(elsewhere.text).toMatch(/aria-label="Found in other places"><ul class="chips">.*?scope=products/s);
  });

  it('say how a search was widened, with a way to what was typed', async () => {
    const { text } = await search('/en/search?q=pump+zzyzx');
    expect(text).toContain('Nothing has all of these words');
    const [exactly = ''] = linksTo(text, 'Search for exactly');
    const exact = await search(exactly);
    expect(exact.text).toContain('This is exactly what was typed');
    expect(exact.text).toContain('Nothing found');
    const dropped = await search('/en/search?q=pump&country=DE');
    expect(dropped.text).toContain('so these were left out: Country: Germany.');
  });

  it('show what others wrote as text', async () => {
    const { text } = await search('/en/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E+hose');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<b>bold');
    expect(text).toContain('&lt;b>bold');
  });

  it('stream the parts of the page of all sites, and refuse to stream nothing', async () => {
    const stream = await search('/ko/search/all-sites/stream?q=pump');
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.text).toContain('event: complete');
    expect(stream.text).toContain('응답 완료');
    expect((await search('/en/search/all-sites/stream?q=')).status).toBe(400);
    const inOnePiece = await search('/en/search?scope=all-sites&q=pump&wait=true');
    expect(inOnePiece.text).toMatch(/\d+ ms · \d+ results?/);
  });

  describe('keep a search', () => {
    it('with what was typed when its name is missing', async () => {
      const browser = await signedIn(buyer);
      const from = '/ko/my/saved-searches/new?q=pump&country=KR';
      const refused = await browser.post('/ko/my/saved-searches', { name: ' ', search: 'q=pump&country=KR' }, from);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('이름을 1~120자로 입력해 주세요.');
      expect(refused.text).toContain('name="search" value="q=pump&amp;country=KR"');
    });

    it('once, count what is new in it, and forget it', async () => {
      const browser = await signedIn(buyer);
      const kept = { name: 'Pumps <b>&</b> more', search: 'scope=products&q=water+pump&country=KR' };
      const from = '/en/my/saved-searches/new?q=water+pump&country=KR';
      expect((await browser.get(from)).text).toContain('value="water pump, South Korea"');
      const saved = await browser.post('/en/my/saved-searches', kept, from);
      expect([saved.status, saved.location]).toEqual([303, '/en/search?scope=products&q=water+pump&country=KR']);
      expect((await browser.get(saved.location ?? '')).text).toContain('Saved as “Pumps &lt;b>&amp;&lt;/b> more”');
      const again = await browser.post('/en/my/saved-searches', { ...kept, name: 'Other' }, from);
      expect(again.status).toBe(422);
      expect(again.text).toContain('You have saved this search already.');

      await sell([{ sku: 'N', title: 'New water pump' }]);
      const list = await browser.get('/en/my/saved-searches');
      expect(list.text).toContain('1 new');
      const [run = ''] = linksTo(list.text, 'Pumps');
      expect(run).toContain('sort=newest');
      await browser.get(run);
      const seen = await browser.get('/en/my/saved-searches');
      expect(seen.text).toContain('nothing new');

      const action = /action="(\/en\/my\/saved-searches\/[^"]+\/delete)"/.exec(seen.text)?.[1] ?? '';
      expect(seen.text).toContain('Yes, go ahead');
      const others = await signedIn(await addMember(app.url, buyer));
      expect((await others.post(action, {}, '/en/my/saved-searches/new')).status).toBe(404);
      const deleted = await browser.post(action, {}, '/en/my/saved-searches');
      expect([deleted.status, deleted.location]).toEqual([303, '/en/my/saved-searches']);
      expect((await browser.get('/en/my/saved-searches')).text).toContain('No searches saved yet');
      expect((await browser.post(action, {}, '/en/my/saved-searches/new')).status).toBe(404);
    });

    it('only when it is one that can be searched', async () => {
      const browser = await signedIn(buyer);
      const search = `q=pump&sector=toys&companyId=${OLD}`;
      const refused = await browser.post(
        '/en/my/saved-searches',
        { name: 'Toys', search },
        '/en/my/saved-searches/new',
      );
      expect(refused.status).toBe(422);
      expect((await browser.get('/en/my/saved-searches')).text).toContain('No searches saved yet');
    });

    it('for companies only: strangers sign in first, officers have none', async () => {
      const stopped = await search('/en/my/saved-searches/new?q=pump');
      expect(stopped.status).toBe(303);
      expect(new URL(stopped.location ?? '', app.url).searchParams.get('next')).toBe(
        '/en/my/saved-searches/new?q=pump',
      );
      const officer = await signedIn(await createOfficer(app));
      expect((await officer.get('/en/search?q=pump')).text).not.toContain('Save this search');
      expect((await officer.get('/en/my/saved-searches')).status).toBe(403);
    });
  });
});
