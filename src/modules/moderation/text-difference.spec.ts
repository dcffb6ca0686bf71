import { describe, expect, it } from '@jest/globals';
import { nearChanges, type Piece, wordDifference } from './text-difference.js';

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('');
const before = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => (kind === 'new' ? '' : text)).join('');
const after = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => (kind === 'gone' ? '' : text)).join('');

describe('the difference between two texts', () => {
  it('names the words, not the letters', () => {
    expect(marked(wordDifference('Stainless pump, 50 mm', 'Stainless pump, 80 mm'))).toBe(
      'Stainless pump, [-50-]{+80+} mm',
    );
    expect(marked(wordDifference('USD 3.20 a piece', 'USD 3.25 a piece'))).toBe('USD [-3.20-]{+3.25+} a piece');
  });

  it('finds what came in and what was left out', () => {
    expect(marked(wordDifference('made in Busan', 'made by hand in Busan'))).toBe('made {+by hand +}in Busan');
    expect(marked(wordDifference('very new and good', 'new and good'))).toBe('[-very -]new and good');
  });

  it('keeps words that changed side by side together', () => {
    expect(marked(wordDifference('sold in red boxes today', 'sold in blue bags today'))).toBe(
      'sold in [-red boxes-]{+blue bags+} today',
    );
  });

  it('finds words where no spaces stand between them', () => {
    const pieces = wordDifference('不锈钢水泵', '不锈钢油泵', 'zh');
    expect(pieces[0]).toEqual({ kind: 'same', text: '不锈钢' });
    expect(after(pieces)).toBe('不锈钢油泵');
  });

  it('says nothing of equal texts, and everything of texts from or to nothing', () => {
    expect(wordDifference('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(wordDifference('', 'new')).toEqual([{ kind: 'new', text: 'new' }]);
    expect(wordDifference('old', '')).toEqual([{ kind: 'gone', text: 'old' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('loses nothing of either text, whatever they are', () => {
    const words = ['pump', 'steel', ' ', ', ', '펌프', '鋼', '3.5', '\n', '👩‍🔧', 'é'];
    // A small linear congruential generator: the same texts on every run.
    let state = 20050;
    const next = (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const text = () => Array.from({ length: next(60) }, () => words[next(words.length)]).join('');
    for (let round = 0; round < 300; round += 1) {
      const [old, fresh] = [text(), text()];
      const pieces = wordDifference(old, fresh);
      expect(before(pieces)).toBe(old);
      expect(after(pieces)).toBe(fresh);
    }
  });

  it('gives up on texts that have nothing in common instead of taking for ever', () => {
    const old = Array.from({ length: 3_000 }, (_, index) => `a${index}`).join(' ');
    const fresh = Array.from({ length: 3_000 }, (_, index) => `b${index}`).join(' ');
    expect(wordDifference(old, fresh)).toEqual([
      { kind: 'gone', text: old },
      { kind: 'new', text: fresh },
    ]);
  });

  it('can leave out what is far from every change', () => {
    const long = 'word '.repeat(200);
    const shown = nearChanges(wordDifference(`${long}old${long}`, `${long}new${long}`));
    const length = shown.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThan(300);
    expect(marked(shown)).toContain('word [-old');
  });
});
