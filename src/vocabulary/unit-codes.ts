import { z } from 'zod';

/** code symbol name[, plural] of UN/CEFACT Recommendation 20 (and 21's packages as its `X` codes), by what they measure. */
const UNITS = {
  count: `C62|one|one; H87|pc|piece; EA|ea|each; SET|set|set; PR|pr|pair; DZN|doz|dozen; GRO|gr|gross; CEN|100|hundred;
    MIL|1000|thousand; NPR|pairs|number of pairs; KT|kit|kit; ST|sheet|sheet; NMP|packs|number of packs;
    LEF|leaf|leaf; AS|asst|assortment; RM|ream|ream; E48|svc|service unit; P1|%|percent`,
  package: `XBX|box|box; XCT|ctn|carton; XPK|pk|package; XPX|plt|pallet; XBG|bag|bag; XSA|sack|sack; XBO|btl|bottle;
    XCS|case|case; XDR|drum|drum; XCX|can|can; XRL|reel|reel; XRO|roll|roll; XBL|bale|bale; XCR|crate|crate; XTU|tube|tube; XJR|jar|jar`,
  mass: `MGM|mg|milligram; GRM|g|gram; KGM|kg|kilogram; TNE|t|tonne; ONZ|oz|ounce; APZ|oz t|troy ounce; LBR|lb|pound;
    STN|tn (US)|short ton; LTN|tn (UK)|long ton; CTM|ct|metric carat; DTN|dt|quintal; KTN|kt|kilotonne`,
  length: `MMT|mm|millimetre; CMT|cm|centimetre; DMT|dm|decimetre; MTR|m|metre; KMT|km|kilometre; INH|in|inch; FOT|ft|foot;
    YRD|yd|yard; SMI|mi|mile`,
  area: `MMK|mm²|square millimetre; CMK|cm²|square centimetre; MTK|m²|square metre; HAR|ha|hectare; INK|in²|square inch;
    FTK|ft²|square foot; YDK|yd²|square yard`,
  volume: `MLT|ml|millilitre; CLT|cl|centilitre; LTR|l|litre; HLT|hl|hectolitre; CMQ|cm³|cubic centimetre;
    DMQ|dm³|cubic decimetre; MTQ|m³|cubic metre; INQ|in³|cubic inch; FTQ|ft³|cubic foot; GLL|gal (US)|gallon (US);
    GLI|gal (UK)|gallon (UK); BLL|bbl|barrel (US); OZA|fl oz|fluid ounce (US)`,
  energy: `KWH|kWh|kilowatt hour; MWH|MW·h|megawatt hour; WTT|W|watt; KWT|kW|kilowatt; MAW|MW|megawatt`,
  time: `MIN|min|minute; HUR|h|hour; DAY|d|day; WEE|wk|week; MON|mo|month; ANN|y|year`,
} as const;

export type UnitDimension = keyof typeof UNITS;

export interface Unit {
  /** UN/CEFACT common code, for example `KGM`. */
  readonly code: string;
  readonly symbol: string;
  /** English name, singular. */
  readonly name: string;
  readonly dimension: UnitDimension;
}

/** The units that offers and catalogues may use. */
export const units: readonly Unit[] = (Object.keys(UNITS) as UnitDimension[]).flatMap((dimension) =>
  UNITS[dimension].split(/;\s*/).map((line) => {
    const [code, symbol, name] = line.split('|');
    return { code, symbol, name, dimension };
  }),
);

const unitsByCode: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.code, unit]));

/** Everyday words, so that a refused unit can be answered with the code that was meant. */
const EVERYDAY: Readonly<Record<string, string>> = { PCS: 'H87', PIECES: 'H87', UNIT: 'C62', UNITS: 'C62', TON: 'TNE' };

function unknownUnit(input: unknown): string {
  const word = typeof input === 'string' ? input.trim() : '';
  const meant = findUnitByWord(word)?.code ?? EVERYDAY[word.toUpperCase()];
  return meant
    ? `Use ${meant} instead of ${word}`
    : 'Use a UN/CEFACT Recommendation 20 unit code, for example H87 for piece or KGM for kilogram';
}

function findUnitByWord(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  return units.find(({ code, symbol, name }) =>
    [code, symbol, name, `${name}s`].some((s) => s.toLowerCase() === lower),
  );
}

/** UN/CEFACT Recommendation 20 unit code, for example `KGM`. */
export const unitCodeSchema = z
  .string({ error: (issue) => unknownUnit(issue.input) })
  .refine((code) => unitsByCode.has(code), { error: (issue) => unknownUnit(issue.input) })
  .meta({ description: 'UN/CEFACT Recommendation 20 unit code', pattern: '^[A-Z0-9]{2,3}$', examples: ['H87', 'KGM'] });

export function findUnit(code: string): Unit | undefined {
  return unitsByCode.get(code);
}
