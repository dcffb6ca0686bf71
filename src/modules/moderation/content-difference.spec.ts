import { describe, expect, it } from '@jest/globals';
import type { OfferContent } from '../offers/index.js';
import { contentDifferences, type ContentField } from './content-difference.js';

const content = (changes: Partial<OfferContent> = {}): OfferContent => ({
  title: { en: 'Flow meter', ko: '유량계' },
  description: { en: 'Calibrated in house.' },
  sector: 'machinery-equipment',
  language: 'en',
  ...changes,
});
const say = (field: ContentField, of: OfferContent) => String(of[field] ?? '');

describe('the differences between two revisions', () => {
  it('takes each language of a text by itself, and leaves out those that are the same', () => {
    const after = content({ title: { en: 'Ultrasonic flow meter', ko: '유량계' } });
    expect(contentDifferences(['title'], content(), after, say)).toEqual([
      {
        kind: 'text',
        field: 'title',
        language: 'en',
        pieces: [
          { kind: 'gone', text: 'Flow' },
          { kind: 'new', text: 'Ultrasonic flow' },
          { kind: 'same', text: ' meter' },
        ],
      },
    ]);
  });

  it('says which language came or went', () => {
    const after = content({ description: { de: 'Im Haus kalibriert.' } });
    expect(contentDifferences(['description'], content(), after, say)).toMatchObject([
      { language: 'en', pieces: [{ kind: 'gone', text: 'Calibrated in house.' }] },
      { language: 'de', pieces: [{ kind: 'new', text: 'Im Haus kalibriert.' }] },
    ]);
  });

  it('shows what is no text as a whole, before and after', () => {
    const after = content({ leadTimeDays: 30 });
    expect(contentDifferences(['leadTimeDays'], content({ leadTimeDays: 21 }), after, say)).toMatchObject([
      {
        pieces: [
          { kind: 'gone', text: '21' },
          { kind: 'new', text: '30' },
        ],
      },
    ]);
    expect(contentDifferences(['leadTimeDays'], content(), after, say)).toMatchObject([
      { pieces: [{ kind: 'new', text: '30' }] },
    ]);
  });

  it('tells images that came from those that went', () => {
    const before = content({ images: ['/media/a.webp', '/media/b.webp'] });
    const after = content({ images: ['/media/b.webp', '/media/c.webp'] });
    expect(contentDifferences(['images'], before, after, say)).toEqual([
      { kind: 'images', field: 'images', gone: ['/media/a.webp'], added: ['/media/c.webp'], kept: 1 },
    ]);
  });
});
