import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../platform/xml/index.js';
import { type OfferFeedPage, buildAtomFeed, buildJsonFeed } from './feeds.js';
import { hashOffer } from './wire-offer.js';
import { buyOffer, sellOffer } from './wire.fixtures.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const self = 'https://silkgate.example/feeds/offers.atom?cursor=a%26b&limit=2';
const page: OfferFeedPage = {
  title: 'Silkgate offers',
  homeUrl: 'https://silkgate.example',
  selfUrl: self,
  firstUrl: 'https://silkgate.example/feeds/offers.atom',
  nextUrl: 'https://silkgate.example/feeds/offers.atom?cursor=c&limit=2',
  updatedAt: new Date('2026-03-02T08:00:00Z'),
  offers: [sellOffer, buyOffer],
  tombstones: [
    {
      id: '0198c0de-0000-7000-8000-000000000003',
      rev: 5,
      url: 'https://silkgate.example/offers/0198c0de-0000-7000-8000-000000000003',
      direction: 'SELL',
      deletedAt: new Date('2026-03-02T07:00:00Z'),
    },
  ],
};

describe('our feed as Atom', () => {
  it('carries what RFC 4287 demands, with paging links and tombstones', () => {
    const feed = readXml(buildAtomFeed(page));
    expect([feed.namespace, feed.name]).toEqual([ATOM, 'feed']);
    for (const name of ['id', 'title', 'updated']) expect(feed.textOf(name, ATOM)).toBeDefined();
    const links = feed.all('link', ATOM).map((link) => [link.attribute('rel'), link.attribute('href')]);
    expect(links).toEqual([
      ['alternate', page.homeUrl],
      ['self', self],
      ['first', page.firstUrl],
      ['next', page.nextUrl],
    ]);
    const [entry] = feed.all('entry', ATOM);
    expect(entry?.textOf('id', ATOM)).toBe(`urn:uuid:${sellOffer.id}`);
    expect(entry?.textOf('title', ATOM)).toBe(sellOffer.title);
    expect(entry?.first('author', ATOM)?.textOf('name', ATOM)).toBe(sellOffer.company.name);
    const trade = Object.fromEntries(entry?.children.map((child) => [child.name, child.text]) ?? []);
    expect(trade).toMatchObject({
      identifier: sellOffer.id,
      revision: String(sellOffer.rev),
      hash: hashOffer(sellOffer),
      direction: sellOffer.direction,
      country: sellOffer.company.country,
    });
    const [gone] = feed.all('deleted-entry', 'http://purl.org/atompub/tombstones/1.0');
    expect(gone?.attribute('ref')).toBe(`urn:uuid:${page.tombstones[0]?.id}`);
    expect(gone?.attribute('when')).toBe('2026-03-02T07:00:00.000Z');
  });
});

describe('our feed as JSON Feed 1.1', () => {
  it('carries what the format demands, and tombstones in our extension', () => {
    expect(JSON.parse(buildJsonFeed(page))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: page.title,
      next_url: page.nextUrl,
      items: [{ id: `urn:uuid:${sellOffer.id}`, url: sellOffer.url, content_text: sellOffer.description }, {}],
      _silkgate: { deleted: [{ identifier: page.tombstones[0]?.id, revision: 5 }] },
    });
  });
});
