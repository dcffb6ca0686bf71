/** One kind of goods with the words and figures that offers of it are made from. */
export interface Good {
  /** Sector slug. */
  sector: string;
  name: string;
  hsCode: string;
  /** UN/CEFACT Recommendation 20. */
  unitCode: string;
  /** Price of one unit in US cents. */
  cents: number;
  /** Usual minimum order. */
  moq: number;
  variants: readonly string[];
}

/**
 * Reads a table of goods: `# sector`, then lines of `name | HS code | unit | US cents | usual minimum order | variants`.
 * @throws Error on a line that isn't of this shape
 */
export function readGoods(table: string): Good[] {
  let sector = '';
  const goods: Good[] = [];
  for (const line of table.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('# ')) {
      sector = line.slice(2);
      continue;
    }
    const [name, hsCode, unitCode, cents, moq, variants] = line.split(' | ');
    if (!name || !hsCode || !unitCode || !variants) throw new Error(`Not a line of goods: ${line}`);
    goods.push({
      sector,
      name,
      hsCode,
      unitCode,
      cents: Number(cents),
      moq: Number(moq),
      variants: variants.split(' / '),
    });
  }
  return goods;
}

/** Name, country (ISO 3166-1 alpha-2), city, port. */
export type TradingCompany = readonly [name: string, country: string, city: string, port: string];

/** Sectors whose goods one company plausibly sells together. */
export const tradeBranches = [
  ['agricultural-food'],
  ['beauty-household', 'medical-health'],
  ['textiles-leather'],
  ['wood-furniture', 'stationery-gifts', 'sports-leisure'],
  ['electrical-electronics', 'computers-telecommunications'],
  ['machinery-equipment', 'automotive-vehicles'],
  ['chemical-plastics', 'minerals', 'environment'],
  ['glass-optical', 'others'],
] as const;

/** A site's circle of companies: two exporters for each of the branches, in order, and its importers of everything. */
export interface Circle {
  exporters: readonly TradingCompany[];
  importers: readonly TradingCompany[];
}

/** Exporters that post the same offers on several sites, one for each branch. */
export const travellingExporters: readonly TradingCompany[] = [
  ['Saebyeok Foods Co., Ltd.', 'KR', 'Wando', 'Gwangyang'],
  ['Lotus Bridge Care JSC', 'VN', 'Da Nang', 'Da Nang'],
  ['Anatolian Loom Tekstil A.Ş.', 'TR', 'Denizli', 'Izmir'],
  ['Jepara Craftworks PT', 'ID', 'Jepara', 'Semarang'],
  ['Pearl Delta Circuits Ltd', 'CN', 'Dongguan', 'Yantian'],
  ['Hwarang Precision Co., Ltd.', 'KR', 'Changwon', 'Busan'],
  ['Konkan Minerals & Chemicals Pvt Ltd', 'IN', 'Ratnagiri', 'Nhava Sheva'],
  ['Bohemia Clear Glass s.r.o.', 'CZ', 'Nový Bor', 'Hamburg'],
];
