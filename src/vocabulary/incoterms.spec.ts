import { describe, expect, it } from '@jest/globals';
import { formatIncoterm, incotermCodes, incotermSchema } from './incoterms.js';

const messages = (input: unknown) =>
  incotermSchema.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('incotermSchema', () => {
  it('fills in the edition', () => {
    expect(incotermSchema.parse({ code: 'FOB', namedPlace: ' Busan ', locode: 'KRPUS' })).toEqual({
      code: 'FOB',
      version: 2020,
      namedPlace: 'Busan',
      locode: 'KRPUS',
    });
  });

  it.each([
    ['DAT', 'DPU'],
    ['DEQ', 'DPU'],
    ['DAF', 'DAP'],
    ['DES', 'DAP'],
    ['DDU', 'DAP'],
  ])('refuses %s by name and offers %s', (retired, successor) => {
    expect(messages({ code: retired, namedPlace: 'Busan' })).toEqual([
      ['code', `${retired} is not part of Incoterms 2020; use ${successor} instead`],
    ]);
  });

  it('lists the codes, or corrects the spelling', () => {
    expect(messages({ code: 'FOBB', namedPlace: 'Busan' })?.[0][1]).toContain(
      'EXW, FCA, CPT, CIP, DAP, DPU, DDP, FAS, FOB',
    );
    expect(messages({ code: 'fob', namedPlace: 'Busan' })).toEqual([['code', 'Write the Incoterm in capitals: FOB']]);
  });

  it.each(incotermCodes)('%s needs its named place', (code) => {
    for (const namedPlace of [undefined, '', '  ']) {
      expect(messages({ code, namedPlace })).toEqual([
        ['namedPlace', 'Name the place the Incoterm refers to, for example "Busan"; every Incoterm needs one'],
      ]);
    }
  });

  it('knows no other edition and no other field', () => {
    expect(messages({ code: 'FOB', namedPlace: 'Busan', version: 2010 })?.[0][0]).toBe('version');
    expect(messages({ code: 'FOB', place: 'Busan', namedPlace: 'Busan' })).toEqual([
      ['', 'Remove the unknown field "place"; an Incoterm has only code, version, namedPlace and locode'],
    ]);
  });
});

it('has the eleven of the edition', () => {
  expect(incotermCodes).toHaveLength(11);
});

it('writes a term the way traders do', () => {
  expect(formatIncoterm({ code: 'CIF', version: 2020, namedPlace: 'Rotterdam' })).toBe(
    'CIF Rotterdam, Incoterms® 2020',
  );
});
