import { z } from 'zod';
import { keptFormat } from './kept-format.js';

/** ISO 3166-1 alpha-2, officially assigned codes. */
export const countryCodes: readonly string[] =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
  CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
  GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
  KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
  MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
  SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
  UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);

const assigned: ReadonlySet<string> = new Set(countryCodes);

/** What people write although ISO 3166-1 says otherwise. */
const COMMON_SLIPS: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  KOR: 'KR',
  USA: 'US',
  CHN: 'CN',
  JPN: 'JP',
};

function unknownCountry(input: unknown): string {
  const code = typeof input === 'string' ? input.trim().toUpperCase() : '';
  const meant = assigned.has(code) ? code : COMMON_SLIPS[code];
  return meant
    ? `Use ${meant} instead of ${String(input)}`
    : 'Use a two-letter ISO 3166-1 country code in capitals, for example KR';
}

/** ISO 3166-1 alpha-2 code, for example `KR`. */
export const countrySchema = z
  .string({ error: (issue) => unknownCountry(issue.input) })
  .refine(isCountry, { error: (issue) => unknownCountry(issue.input) })
  .meta({ description: 'ISO 3166-1 alpha-2 country code', pattern: '^[A-Z]{2}$', examples: ['KR', 'DE'] });

export function isCountry(code: string): boolean {
  return assigned.has(code);
}

/** The country's name in `locale`, English unless told: `countryName('KR')` is `South Korea`. */
export function countryName(code: string, locale = 'en'): string {
  return keptFormat(`region ${locale}`, () => new Intl.DisplayNames([locale], { type: 'region' })).of(code) ?? code;
}
