import { describe, expect, it } from '@jest/globals';
import { parsePartnerFeed } from './partner-feed.js';
import { WireError } from './wire.error.js';
import { buyOffer, sellOffer } from './wire.fixtures.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const SELF = 'https://hanbada.example/feeds/offers.atom?start=1';

const read = (text: string, type?: string) => parsePartnerFeed(Buffer.from(text), type, SELF);
const atom = (content: string) => `<feed xmlns="${ATOM}" xmlns:t="urn:theirs">${content}</feed>`;
const entry = (extensions: string) => `<entry><id>tag:hanbada.example,2026:offers/HB-1</id>${extensions}</entry>`;
const jsonFeed = (items: unknown[], more: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Hanbada', items, ...more });

describe("reading a partner's feed", () => {
  it('finds in Atom what the partner passes on, and leaves out its own', () => {
    const page = read(
      atom(
        entry(
          `<t:originId>${sellOffer.url}</t:originId><t:originIdentifier>${sellOffer.id}</t:originIdentifier><t:originRevision>3</t:originRevision>`,
        ) +
          entry(
            `<t:originId>${buyOffer.url}</t:originId><t:identifier>${buyOffer.id.toUpperCase()}</t:identifier><t:revision>2</t:revision>`,
          ) +
          entry(`<t:identifier>0198c0de-0000-7000-8000-00000000000a</t:identifier><t:revision>9</t:revision>`),
      ),
    );
    expect(page).toEqual({
      shown: [
        { identifier: sellOffer.id, rev: 3 },
        { identifier: buyOffer.id, rev: 2 },
      ],
      skipped: 0,
    });
  });

  it('knows an offer by its address alone, and takes no revision that is none', () => {
    const { shown } = read(
      atom(
        entry(`<t:originId>${sellOffer.url}</t:originId><t:revision>latest</t:revision>`) +
          entry(`<t:originId>https://elsewhere.example/offers/7</t:originId>`),
      ),
    );
    expect(shown).toEqual([{ identifier: sellOffer.id }]);
  });

  it.each(['application/feed+json', 'text/plain'])('reads JSON Feed under the type %s', (type) => {
    const passedOn = { originId: sellOffer.url, originIdentifier: sellOffer.id, originRevision: '4' };
    const items = [{ id: '1', _silkgate: passedOn }, { id: '2' }, 'no item', { id: '3', _silkgate: 7 }];
    expect(read(jsonFeed(items, { next_url: '?start=101' }), type)).toEqual({
      shown: [{ identifier: sellOffer.id, rev: 4 }],
      nextUrl: 'https://hanbada.example/feeds/offers.atom?start=101',
      skipped: 2,
    });
  });

  it('follows no next link to another host', () => {
    expect(read(atom('<link rel="next" href="https://evil.example/2"/>'))).not.toHaveProperty('nextUrl');
    expect(read(jsonFeed([], { next_url: 'http://hanbada.example/2' }))).not.toHaveProperty('nextUrl');
    expect(read(atom('<link rel="next" href="/2"/>')).nextUrl).toBe('https://hanbada.example/2');
  });

  it('takes at most a thousand entries and says how many it left', () => {
    const passedOn = entry(`<t:originId>${sellOffer.url}</t:originId>`);
    const page = read(atom(passedOn.repeat(1_200)));
    expect([page.shown.length, page.skipped]).toEqual([1_000, 200]);
  });

  it.each([
    ['prose', 'hello', undefined, 'bad_message'],
    ['HTML', '<!DOCTYPE html><html></html>', 'text/html', 'bad_message'],
    ['RSS', '<rss version="2.0"><channel/></rss>', 'application/rss+xml', 'bad_message'],
    ['half a JSON', '{"version":', 'application/feed+json', 'bad_message'],
    ['another JSON', '{"items":[]}', 'application/json', 'bad_content'],
    ['a foreign character set', atom(''), 'application/atom+xml; charset=klingon', 'bad_message'],
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
