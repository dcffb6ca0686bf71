import { describe, expect, it } from '@jest/globals';
import { isAccessoryPhrase, nounPhrase } from './head-noun.js';

describe('nounPhrase', () => {
  it.each([
    ['Leather sleeve for 13" laptop, black', 'sleeve'],
    ['HP Compaq 6530b Notebook 35.8 cm (14.1") 1440 x 900 pixels', 'notebook'],
    ['Toner cartridges 6 pc(s)', 'cartridge'],
    ['USB Charger Black', 'charger'],
    ['Power Cord - 4ft', 'cord'],
    ['Solar Panels', 'panel'],
    ['funda para portátil', 'funda'],
    ['rtx 2060', 'rtx'],
  ])('%s → %s', (name, head) => expect(nounPhrase(name).heads).toEqual([head]));

  it('gives the phrases that end in the head', () =>
    expect(nounPhrase('Original toner cartridge').phrases).toEqual(['original toner cartridge', 'toner cartridge']));

  it('gives the ends of a run without spaces', () => expect(nounPhrase('게이밍 노트북').heads).toContain('노트북'));

  it.each(['', '12 34', '"', '\0'])('finds none in %j', (name) => expect(nounPhrase(name).heads).toEqual([]));
});

describe('isAccessoryPhrase', () => {
  it.each(['Laptop bag', 'Phone charger black', 'Screen protector Mobile phone/Smartphone 1 pc(s)'])('%s', (name) =>
    expect(isAccessoryPhrase(nounPhrase(name))).toBe(true),
  );
  it.each(['Laptop', 'Notebook with bag', 'Solar panel'])('not %s', (name) =>
    expect(isAccessoryPhrase(nounPhrase(name))).toBe(false),
  );
});
