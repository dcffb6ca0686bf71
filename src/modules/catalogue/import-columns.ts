import { siteLanguages } from '../../vocabulary/index.js';

const TEXTS = ['title', 'summary', 'description'] as const;

/** Fields that a column can hold, in groups as people look for them. `price` is one price; `price.min` and `price.max` are a range. */
export const columnFields = {
  article: ['sku', 'model', 'brand', 'gtin', 'hsCode', 'unspsc', 'sector', 'category'],
  texts: siteLanguages.flatMap(({ code }) => TEXTS.map((text) => `${text}.${code}`)),
  price: [
    'price',
    'price.min',
    'price.max',
    'price.currency',
    'price.perQuantity',
    'price.unitCode',
    'price.incoterm.code',
    'price.incoterm.namedPlace',
    'price.incoterm.locode',
  ],
  quantities: ['moq.quantity', 'moq.unitCode', 'supplyAbility.quantity', 'supplyAbility.unitCode', 'leadTimeDays'],
} as const satisfies Record<string, readonly string[]>;

/** What other systems and spreadsheets call our fields, in the languages of the site; without spaces, signs and case. */
const NAMES: Readonly<Record<string, string>> = {
  sku: 'sku artno artnr articleno articlenumber articleid itemno itemnumber itemcode productcode productid productno partno partnumber artikelnr artikelnummer bestellnummer referencia codigo codigoarticulo reference ref refarticle codigodoproduto 품번 제품코드 상품코드 품목코드 자재코드 品番 商品コード 货号 商品编码 id',
  'title.en': 'title name productname itemname producttitle titleen nameen englishname 영문품명 영문상품명',
  'title.ko': '품명 제품명 상품명 품목명 국문품명 titleko nameko',
  'title.de': 'bezeichnung artikelbezeichnung produktname produktbezeichnung titlede namede',
  'title.es': 'nombre nombredelproducto titulo titlees namees',
  'title.fr': 'designation nomduproduit titlefr namefr',
  'title.pt': 'nome nomedoproduto titlept namept',
  'title.ja': '商品名 品名 製品名 titleja nameja',
  'title.zh': '产品名称 商品名称 名称 titlezh namezh',
  'summary.en': 'summary shortdescription shorttext subtitle summaryen',
  'summary.ko': '요약 간단설명 summaryko',
  'summary.de': 'kurztext kurzbeschreibung summaryde',
  'description.en': 'description longdescription details productdescription descriptionen',
  'description.ko': '설명 상세설명 제품설명 상품설명 descriptionko',
  'description.de': 'beschreibung langtext descriptionde',
  'description.es': 'descripcion descriptiones',
  'description.pt': 'descricao descriptionpt',
  'description.ja': '説明 商品説明 descriptionja',
  'description.zh': '描述 产品描述 descriptionzh',
  brand:
    'brand manufacturer make marke hersteller marca marque fabricant fabricante 브랜드 제조사 상표 ブランド メーカー 品牌',
  model: 'model modelno modelnumber mpn type typ modell modelo modele 모델 모델명 모델번호 型番 型号',
  gtin: 'gtin ean ean13 upc barcode eancode gtinean 바코드 バーコード 条码 条形码',
  hsCode:
    'hscode hs hsno hstariff tariffcode tariffnumber customscode zolltarifnummer hscode6 hs코드 세번 세번부호 hsコード 海关编码',
  unspsc: 'unspsc unspsccode',
  sector: 'sector industry branche 업종 산업분야',
  category: 'category categoryid kategorie categoria categorie 카테고리 분류 품목분류 カテゴリ 类别',
  price:
    'price unitprice listprice priceeach netprice preis stuckpreis einzelpreis listenpreis precio preciounitario prix prixunitaire preco 단가 가격 판매가 価格 単価 价格 单价',
  'price.min': 'pricemin pricefrom minprice minimumprice lowestprice 최저가 최소단가',
  'price.max': 'pricemax priceto maxprice maximumprice highestprice 최고가 최대단가',
  'price.currency': 'currency pricecurrency currencycode wahrung moneda devise moeda 통화 화폐 通貨 货币 币种',
  'price.perQuantity': 'priceper perquantity priceunitquantity preiseinheit',
  'price.unitCode':
    'unit uom unitcode unitofmeasure priceunit einheit mengeneinheit unidad unite unidade 단위 単位 单位',
  'price.incoterm.code': 'incoterm incoterms tradeterms lieferbedingung 인코텀즈 가격조건 거래조건',
  'price.incoterm.namedPlace': 'namedplace port incotermplace portofloading 인도장소 선적항',
  'price.incoterm.locode': 'locode unlocode',
  'moq.quantity':
    'moq minorder minimumorder minimumorderquantity minorderqty moqquantity mindestbestellmenge mindestmenge pedidominimo 최소주문수량 최소주문량 最小起订量 最小発注数量',
  'moq.unitCode': 'moqunit minimumorderunit moqunitcode 최소주문단위',
  'supplyAbility.quantity': 'supplyability monthlycapacity capacity 공급능력 월생산량',
  'supplyAbility.unitCode': 'supplyabilityunit supplyunit',
  leadTimeDays:
    'leadtime leadtimedays deliverytime deliverydays lieferzeit lieferzeittage plazodeentrega delai delaidelivraison 납기 납기일 リードタイム 交货期',
};

/** `Art.-Nr.`, `ART NR` and `artnr` are the same name. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const BY_NAME = new Map([
  ...Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [plain(name), field] as const)),
  ...Object.values(columnFields)
    .flat()
    .map((field) => [plain(field), field] as const),
]);

/**
 * What the columns of a file seem to hold. Of two columns with a name for the same field the first has it; a column that is
 * named like a specification of ours (`attributes.Colour`) keeps its name.
 *
 * @returns our field for each column, `null` where the name says nothing
 */
export function suggestFields(columns: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column === 'attributes' || column.startsWith('attributes.')) return column;
    const field = BY_NAME.get(plain(column)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
