import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XmlError, readXml } from './xml.reader.js';
import { element, renderXml } from './xml.writer.js';

const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|\\p{Cs}', 'gu');
const allowed = (text: string): string => text.replace(FORBIDDEN, '');

describe('writing XML', () => {
  it('escapes text and attributes and leaves out what is undefined', () => {
    const node = element('a:b', { href: '"<&>\'\n', none: undefined }, 'x < y & z', undefined, element('c'));
    expect(renderXml(node)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a:b href="&quot;&lt;&amp;&gt;&apos;&#10;">x &lt; y &amp; z<c/></a:b>\n',
    );
  });

  it('refuses names that could break out', () => {
    expect(() => element('a b')).toThrow(TypeError);
    expect(() => element('a', { 'x="1" y': 'z' })).toThrow(TypeError);
  });

  it('gives a document that reads back whatever the text contains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, attribute) => {
        const root = readXml(renderXml(element('r', { a: `x${attribute}` }, element('t', {}, `y${text}`))));
        expect(root.first('t')?.text).toBe(`y${allowed(text)}`);
        expect(root.attributes.get('a')).toBe(`x${allowed(attribute)}`);
      }),
    );
  });
});

describe('reading XML', () => {
  it('resolves namespaces whatever the prefixes, and scopes them', () => {
    const root = readXml(
      '<a:feed xmlns:a="urn:atom"><a:title>x</a:title><entry xmlns="urn:other"><id>1</id></entry></a:feed>',
    );
    expect([root.namespace, root.name]).toEqual(['urn:atom', 'feed']);
    expect(root.textOf('title', 'urn:atom')).toBe('x');
    expect(root.textOf('title', 'urn:other')).toBeUndefined();
    expect(root.first('entry', 'urn:other')?.textOf('id', 'urn:other')).toBe('1');
  });

  it('decodes entities once and leaves CDATA alone', () => {
    const root = readXml('<a><b>&amp;lt; &#44256; <![CDATA[<i>&amp;</i>]]></b></a>');
    expect(root.textOf('b')).toBe('&lt; 고 <i>&amp;</i>');
  });

  it.each([
    ['plain text', 'hello'],
    ['nothing', ''],
    ['half a document', '<a><b>'],
    ['crossed tags', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
    ['a file of ours', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['bottomless nesting', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
    ['a name that poisons', '<a><__proto__>x</__proto__></a>'],
    ['too many elements', `<a>${'<b/>'.repeat(50_001)}</a>`],
    ['HTML', '<html><br><p>error</html>'],
    ['JSON', '{"a":1}'],
  ])('refuses %s', (_what, text) => {
    expect(() => readXml(text)).toThrow(XmlError);
  });

  it('throws nothing but its own error, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '/', 'a', ':', '"', '=', ' ', '&', ';', '!', '[', ']', '-', '?', '\u0000')),
        (parts) => {
          try {
            readXml(parts.join(''));
          } catch (error) {
            expect(error).toBeInstanceOf(XmlError);
          }
        },
      ),
    );
  });
});
