import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FormBrowser } from '../support/form-browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { World } from './authorization/world.js';

const EVIL = '<script>alert(1)</script> & "Sons"';
const PRICE = { min: '118.50', max: '131.00', currency: 'USD', perQuantity: '1', unitCode: 'H87' };

interface Named {
  id: string;
  slug: string;
}

describe('What a visitor and a search engine read', () => {
  let app: TestApp;
  let world: World;
  let product: Named;
  let company: Named;
  let sell: string;
  let buy: string;
  let gone: string;

  beforeAll(async () => {
    app = await startTestApp();
    world = await World.make(app);
    const { owner, partner } = world;
    await world.prepare('PATCH', `/companies/${owner.companyId}`, owner, {
      description: { en: `Makers since 1998. ${EVIL}`, ko: '1998년부터 만듭니다.' },
      city: 'Busan',
      website: 'https://hanul.example/',
      established: 1998,
      certificates: [{ name: EVIL, issuer: 'KSA', number: 'Q-1998', validUntil: '2031-12-31' }],
    });
    company = await world.prepare<Named>('GET', `/companies/${owner.companyId}`, owner);
    product = await world.prepare<Named>('POST', '/products', owner, {
      sku: 'UFM-200',
      title: { en: 'Flow meter', ko: '유량계' },
      description: { en: `Calibrated. ${EVIL}` },
      brand: 'Hanul',
      sector: 'machinery-equipment',
      hsCode: '902610',
      price: PRICE,
      moq: { quantity: '10', unitCode: 'H87' },
      attributes: [{ name: 'Nominal diameter', value: '200', unit: 'mm' }],
    });
    await world.prepare('POST', `/products/${product.id}/images`, owner, await world.imageForm());
    const offer = { sector: 'machinery-equipment', description: { en: EVIL, ko: '부산 재고' }, price: PRICE };
    sell = await publish(owner, { ...offer, direction: 'SELL', title: { en: 'Meters from stock', ko: '유량계 재고' } });
    buy = await publish(partner, { ...offer, direction: 'BUY', title: 'Meters wanted' });
    const sold = await publish(owner, { ...offer, direction: 'SELL', title: 'Sold already' });
    gone = await world.pageOf('offers', sold);
    await world.prepare('POST', `/offers/${sold}/close`, owner);
  });
  afterAll(() => app.close());

  const publish = async (actor: World['owner'], body: object) => {
    const { id } = await world.prepare<{ id: string }>('POST', '/offers', actor, body);
    await world.prepare('POST', `/offers/${id}/submit`, actor);
    await world.prepare('POST', `/officer/offers/${id}/decision`, world.officer, { decision: 'publish' });
    return id;
  };
  const get = (path: string) => new FormBrowser(app.url).get(path);
  const read = async (path: string) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    return text;
  };
  const jsonLd = (html: string): unknown =>
    JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');
  const meta = (html: string, property: string) =>
    new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1];
  const origin = () => new URL(app.config.publicUrl).origin;

  it('describe a product to machines as it is shown to people', async () => {
    const html = await read(`/ko/products/${product.slug}`);
    expect(jsonLd(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      url: `${origin()}/ko/products/${product.slug}`,
      name: '유량계',
      description: `Calibrated. ${EVIL}`,
      sku: 'UFM-200',
      brand: { '@type': 'Brand', name: 'Hanul' },
      image: [expect.stringMatching(/^https?:.+\/media\//)],
      manufacturer: { name: 'Own Trading' },
      additionalProperty: [
        { name: 'Nominal diameter', value: '200', unitText: 'mm' },
        { propertyID: 'HS', value: '902610' },
      ],
      offers: {
        priceSpecification: { minPrice: '118.5', maxPrice: '131', priceCurrency: 'USD', unitCode: 'H87' },
        eligibleQuantity: { minValue: '10', unitCode: 'H87' },
      },
    });
  });

  it('describe a company with its certificates', async () => {
    expect(jsonLd(await read(`/en/companies/${company.slug}`))).toMatchObject({
      '@type': 'Organization',
      name: 'Own Trading',
      url: `${origin()}/en/companies/${company.slug}`,
      description: `Makers since 1998. ${EVIL}`,
      sameAs: 'https://hanul.example/',
      foundingDate: '1998',
      address: { addressCountry: 'KR', addressLocality: 'Busan' },
      hasCertification: [{ name: EVIL, issuedBy: { name: 'KSA' }, expires: '2031-12-31' }],
    });
  });

  it('describe what is sold as an offer and what is wanted as a demand, each at its own address', async () => {
    const korean = (await world.pageOf('offers', sell)).replace('/en/', '/ko/');
    const party = { name: 'Own Trading', url: `${origin()}/ko/companies/${company.slug}` };
    expect(jsonLd(await read(korean))).toMatchObject({
      '@type': 'Offer',
      name: '유량계 재고',
      url: `${origin()}${korean}`,
      offeredBy: party,
      validThrough: expect.stringMatching(/^\d{4}-/),
      priceSpecification: {
        minPrice: '118.50',
        priceCurrency: 'USD',
        referenceQuantity: { value: '1', unitCode: 'H87' },
      },
    });
    const wanted = jsonLd(await read(await world.pageOf('offers', buy)));
    expect(wanted).toMatchObject({ '@type': 'Demand', name: 'Meters wanted', agent: { name: 'Partner Trading' } });
    expect(wanted).not.toHaveProperty('offeredBy');
  });

  it('name themselves to other sites, and the same page in the other language', async () => {
    const path = `/products/${product.slug}`;
    const html = await read(`/ko${path}?utm_source=mail`);
    expect(html).toContain(`<link rel="canonical" href="${origin()}/ko${path}"`);
    for (const [hreflang, locale] of [
      ['en', 'en'],
      ['ko', 'ko'],
      ['x-default', 'en'],
    ])
      expect(html).toMatch(new RegExp(`hreflang="${hreflang}" href="${origin()}/${locale}${path}["?]`));
    expect(['type', 'locale', 'title', 'url'].map((property) => meta(html, property))).toEqual([
      'website',
      'ko_KR',
      '유량계',
      `${origin()}/ko${path}`,
    ]);
    const image = new URL(meta(html, 'image') ?? '');
    expect((await fetch(`${app.url}${image.pathname}`)).headers.get('content-type')).toMatch(/^image\//);
  });

  it('lead from another or an older name to the present one, in the same language', async () => {
    const offer = (await world.pageOf('offers', sell)).replace('/en/', '/ko/');
    const renamed = await world.prepare<Named>('POST', '/products', world.owner, { sku: 'OLD', title: 'Old name' });
    await world.prepare('PATCH', `/products/${renamed.id}`, world.owner, { title: 'New name' });
    const { slug } = await world.prepare<Named>('GET', `/products/${renamed.id}`, world.owner);
    expect(slug).not.toBe(renamed.slug);
    for (const [from, to] of [
      [`/ko/products/${renamed.slug}`, `/ko/products/${slug}`],
      [`/en/companies/${company.id}`, `/en/companies/${company.slug}`],
      [offer.replace(/offers\/.*-(?=[^-]+$)/, 'offers/its-name-before-'), offer],
    ]) {
      expect(from).not.toBe(to);
      expect(await get(from ?? '')).toMatchObject({ status: 301, location: to });
    }
  });

  it('say that an offer is gone, keep it from search engines, and show others like it', async () => {
    const { status, text } = await get(gone);
    expect(status).toBe(410);
    expect(text).toContain('<meta name="robots" content="noindex"');
    expect(text).not.toContain('Sold already');
    expect(text).toContain('Meters from stock');
    expect(text).not.toContain('rel="canonical"');
    expect((await get(gone.replace('/en/', '/ko/'))).text).toContain('더 이상 제공되지 않습니다');
  });

  it('never let what a company wrote become part of the page', async () => {
    const pages = [`/en/products/${product.slug}`, `/en/companies/${company.slug}`, await world.pageOf('offers', sell)];
    for (const path of pages) {
      const html = await read(path);
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('&lt;script>alert(1)&lt;/script> &amp; &#34;Sons&#34;');
      // In an attribute the quotation marks must not end it.
      expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]).toContain('&#34;Sons&#34;');
    }
  });

  it('tell readers of feeds and search boxes of browsers where to ask', async () => {
    const html = await read('/en');
    for (const type of ['application/atom+xml', 'application/opensearchdescription+xml']) {
      const link = [...html.matchAll(/<link [^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(type)) ?? '';
      const { status, headers } = await get(/href="([^"]+)"/.exec(link)?.[1] ?? '/none');
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    }
  });

  it('begin with the sectors, what each holds, and the newest of both directions', async () => {
    const html = await read('/en');
    const sector = /<a href="\/en\/sectors\/machinery-equipment">.*?<\/a>/s.exec(html)?.[0];
    expect(sector).toContain('title="1 product"');
    expect(html.match(/href="\/en\/sectors\//g)?.length).toBeGreaterThan(10);
    const [, selling = '', buying = ''] = html.split(/(?=Newest (?:sell|buy) offers)/);
    expect(selling).toContain(`href="${await world.pageOf('offers', sell)}"`);
    expect(buying).toContain(`href="${await world.pageOf('offers', buy)}"`);
    expect(html).not.toContain('Sold already');
    expect(jsonLd(html)).toMatchObject({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } });
  });

  it('say in the language of the page what went wrong and what to do next', async () => {
    const missing = await get('/ko/companies/there-is-none');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('<html lang="ko">');
    expect(missing.text).toContain('<h1>찾으시는 내용이 없습니다</h1>');
    const broken = await get(`/ko/companies/${company.slug}?cursor=forged`);
    expect(broken.status).toBe(400);
    expect(broken.text).toContain('이전 화면으로 돌아가');
    expect(broken.text).toMatch(/<p lang="en">[^<]+<\/p>/);
  });
});
