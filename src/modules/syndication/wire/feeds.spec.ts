import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../platform/xml/index.js';
import { type OfferFeedPage, buildAtomFeed, buildJsonFeed } from './feeds.js';
import { parsePartnerFeed } from './partner-feed.js';
import { hashOffer } from './wire-offer.js';
import { WireError } from './wire.error.js';
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

const read = (text: string, type?: string) => parsePartnerFeed(Buffer.from(text), type, self);

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

describe("reading a partner's feed", () => {
  it.each([
    ['Atom', buildAtomFeed(page), 'application/atom+xml'],
    ['JSON Feed', buildJsonFeed(page), 'application/feed+json'],
    ['JSON Feed under another name', buildJsonFeed(page), 'text/plain'],
  ])('finds in %s the identity, revision and hash of each offer', (_format, text, type) => {
    const { entries, tombstones, nextUrl, skipped } = read(text, type);
    expect(
      entries.map(({ identifier, rev, hash, direction, country }) => ({ identifier, rev, hash, direction, country })),
    ).toEqual(
      [sellOffer, buyOffer].map((offer) => ({
        identifier: offer.id,
        rev: offer.rev,
        hash: hashOffer(offer),
        direction: offer.direction,
        country: offer.company.country,
      })),
    );
    expect(entries[0]).toMatchObject({
      url: sellOffer.url,
      updatedAt: sellOffer.updatedAt,
      company: sellOffer.company.name,
    });
    expect(tombstones).toEqual([{ identifier: page.tombstones[0]?.id, rev: 5, when: page.tombstones[0]?.deletedAt }]);
    expect(nextUrl).toBe(page.nextUrl);
    expect(skipped).toBe(0);
  });

  it('tells whose offer a partner passes on, so that ours can be compared', () => {
    const trade = `<t:originId>${sellOffer.url}</t:originId><t:originIdentifier>${sellOffer.id}</t:originIdentifier>`;
    const text = `<feed xmlns="${ATOM}" xmlns:t="urn:theirs" xmlns:at="http://purl.org/atompub/tombstones/1.0">
      <entry><id>tag:hanbada.example,2026:offers/HB-1</id><title>x</title>${trade}<t:originRevision>3</t:originRevision></entry>
      <entry><id>tag:hanbada.example,2026:offers/HB-2</id><title>their own</title></entry>
      <at:deleted-entry ref="tag:hanbada.example,2026:offers/HB-3" when="2026-03-02T07:00:00Z"><t:originId>${buyOffer.url}</t:originId>
      <t:identifier>${buyOffer.id}</t:identifier><t:revision>2</t:revision></at:deleted-entry></feed>`;
    const { entries, tombstones } = read(text);
    expect(entries[0]?.origin).toEqual({ id: sellOffer.url, identifier: sellOffer.id, rev: 3 });
    expect(entries[1]).not.toHaveProperty('origin');
    expect(tombstones[0]?.origin).toEqual({ id: buyOffer.url, identifier: buyOffer.id, rev: 2 });
  });

  it('follows no next link to another host and takes no strange address', () => {
    const text = `<feed xmlns="${ATOM}"><link rel="next" href="https://evil.example/2"/>
      <entry><id>urn:x:1</id><title>&lt;b&gt;One&lt;/b&gt;</title><link href="javascript:alert(1)"/><updated>never</updated></entry>
      <entry><title>without id</title></entry></feed>`;
    const result = read(text);
    expect(result.nextUrl).toBeUndefined();
    expect(result.skipped).toBe(1);
    expect(result.entries).toEqual([
      expect.objectContaining({ identifier: 'urn:x:1', title: 'One', url: undefined, updatedAt: undefined }),
    ]);
  });

  it('takes at most a thousand entries and says how many it left', () => {
    const entry = (index: number) => `<entry><id>urn:x:${index}</id><title>t</title></entry>`;
    const text = `<feed xmlns="${ATOM}">${Array.from({ length: 1200 }, (_, index) => entry(index)).join('')}</feed>`;
    const result = read(text);
    expect(result.entries).toHaveLength(1000);
    expect(result.skipped).toBe(200);
  });

  it.each([
    ['prose', 'hello', undefined, 'bad_message'],
    ['HTML', '<!DOCTYPE html><html></html>', 'text/html', 'bad_message'],
    ['RSS', '<rss version="2.0"><channel/></rss>', 'application/rss+xml', 'bad_message'],
    ['half a JSON', '{"version":', 'application/feed+json', 'bad_message'],
    ['another JSON', '{"items":[]}', 'application/json', 'bad_content'],
    ['a foreign character set', buildAtomFeed(page), 'application/atom+xml; charset=klingon', 'bad_message'],
  ])('refuses %s', (_what, text, type, code) => {
    let caught: unknown;
    try {
      read(text, type);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(WireError);
    expect(caught).toMatchObject({ code });
  });
});
