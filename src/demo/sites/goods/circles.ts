import type { Circle } from './good.js';

/** Korean exporters, buyers around the Pacific. */
export const hanbadaCircle: Circle = {
  exporters: [
    ['Namhae Harvest Co., Ltd.', 'KR', 'Yeosu', 'Gwangyang'],
    ['Dokkaebi Table Inc.', 'KR', 'Jeonju', 'Gunsan'],
    ['Haneul Skin Lab Co., Ltd.', 'KR', 'Seoul', 'Incheon'],
    ['Barun Meditech Inc.', 'KR', 'Wonju', 'Busan'],
    ['Moshi Textile Co., Ltd.', 'KR', 'Daegu', 'Busan'],
    ['Gyeol Leather Works', 'KR', 'Yangju', 'Incheon'],
    ['Solbaram Living Co., Ltd.', 'KR', 'Gimpo', 'Incheon'],
    ['Maru Goods Inc.', 'KR', 'Paju', 'Incheon'],
    ['Byeolbit Electronics Co., Ltd.', 'KR', 'Gumi', 'Busan'],
    ['Nuri Telecom Devices Inc.', 'KR', 'Anyang', 'Incheon'],
    ['Taebaek Machinery Co., Ltd.', 'KR', 'Gimhae', 'Busan'],
    ['Cheongma Auto Parts Inc.', 'KR', 'Ulsan', 'Ulsan'],
    ['Onsan Fine Materials Co., Ltd.', 'KR', 'Ulsan', 'Ulsan'],
    ['Malgeun Mul Engineering Inc.', 'KR', 'Daejeon', 'Pyeongtaek'],
    ['Yuri Optics Co., Ltd.', 'KR', 'Daegu', 'Busan'],
    ['Hangaram Supply Inc.', 'KR', 'Suwon', 'Pyeongtaek'],
  ],
  importers: [
    ['Cascadia Import Partners LLC', 'US', 'Seattle', 'Seattle'],
    ['Golden Wattle Trading Pty Ltd', 'AU', 'Brisbane', 'Brisbane'],
    ['Visayas General Merchandise Inc.', 'PH', 'Cebu', 'Cebu'],
    ['Andes Pacífico Importadora S.A.', 'CL', 'Santiago', 'San Antonio'],
    ['Maple Harbour Wholesale Inc.', 'CA', 'Vancouver', 'Vancouver'],
    ['Siam Crossroads Co., Ltd.', 'TH', 'Bangkok', 'Laem Chabang'],
  ],
};

/** Makers along the old road, from China to the Mediterranean. */
export const silkHarborCircle: Circle = {
  exporters: [
    ['Fergana Valley Fruits LLC', 'UZ', 'Fergana', 'Poti'],
    ['Aegean Orchard Gıda A.Ş.', 'TR', 'Aydın', 'Izmir'],
    ['Jade Terrace Daily Goods Co., Ltd.', 'CN', 'Ningbo', 'Ningbo'],
    ['Crescent Care Medical FZE', 'AE', 'Sharjah', 'Khalid'],
    ['Lahore Weave Mills Ltd', 'PK', 'Lahore', 'Karachi'],
    ['West Lake Silk House Co., Ltd.', 'CN', 'Hangzhou', 'Shanghai'],
    ['Mekong Timber & Craft Co., Ltd.', 'VN', 'Quy Nhon', 'Quy Nhon'],
    ['Yiwu Bright Paper Co., Ltd.', 'CN', 'Yiwu', 'Ningbo'],
    ['Kunlun Power Electronics Co., Ltd.', 'CN', 'Shenzhen', 'Yantian'],
    ['Malabar Datalink Pvt Ltd', 'IN', 'Kochi', 'Cochin'],
    ['Marmara Makina Sanayi A.Ş.', 'TR', 'Bursa', 'Gemlik'],
    ['Taihang Vehicle Parts Co., Ltd.', 'CN', 'Shijiazhuang', 'Tianjin'],
    ['Caspian Alloys & Chemicals LLP', 'KZ', 'Aktau', 'Aktau'],
    ['Green Dunes Environment LLC', 'AE', 'Abu Dhabi', 'Khalifa'],
    ['Samarra Glass Industries', 'JO', 'Amman', 'Aqaba'],
    ['Long River Supply Chain Co., Ltd.', 'CN', 'Wuhan', 'Shanghai'],
  ],
  importers: [
    ['Levant Gate Trading SAL', 'LB', 'Beirut', 'Beirut'],
    ['Nile Caravan Import Co.', 'EG', 'Alexandria', 'Alexandria'],
    ['Red Fort Distributors Pvt Ltd', 'IN', 'Delhi', 'Mundra'],
    ['Gulf Pearl General Trading LLC', 'AE', 'Dubai', 'Jebel Ali'],
    ['Tien Shan Wholesale LLP', 'KZ', 'Almaty', 'Aktau'],
    ['Swahili Coast Traders Ltd', 'KE', 'Mombasa', 'Mombasa'],
  ],
};

/** Japan, Europe and Latin America. */
export const morningPortCircle: Circle = {
  exporters: [
    ['Alto Verde Cafés Ltda', 'BR', 'Varginha', 'Santos'],
    ['Sierra Sur Aceites S.L.', 'ES', 'Jaén', 'Málaga'],
    ['Asahi no Minato Cosme K.K.', 'JP', 'Kobe', 'Kobe'],
    ['Rheinbogen Medizintechnik GmbH', 'DE', 'Tuttlingen', 'Hamburg'],
    ['Prato Filati Nuovi S.r.l.', 'IT', 'Prato', 'La Spezia'],
    ['Couro do Sul Ltda', 'BR', 'Novo Hamburgo', 'Rio Grande'],
    ['Nordic Grain Furniture ApS', 'DK', 'Aarhus', 'Aarhus'],
    ['Papelaria Douro Lda', 'PT', 'Porto', 'Leixões'],
    ['Setouchi Denshi K.K.', 'JP', 'Okayama', 'Kobe'],
    ['Armorique Réseaux SAS', 'FR', 'Rennes', 'Le Havre'],
    ['Emilia Meccanica Fine S.r.l.', 'IT', 'Modena', 'Genoa'],
    ['Bajío Autopartes S.A. de C.V.', 'MX', 'León', 'Manzanillo'],
    ['Atacama Minerales SpA', 'CL', 'Antofagasta', 'Antofagasta'],
    ['Waterkant Milieu B.V.', 'NL', 'Dordrecht', 'Rotterdam'],
    ['Hikari Lens Seisakusho K.K.', 'JP', 'Nagano', 'Nagoya'],
    ['Baltic Utility Goods OÜ', 'EE', 'Tartu', 'Tallinn'],
  ],
  importers: [
    ['Minato Shoji K.K.', 'JP', 'Yokohama', 'Yokohama'],
    ['Hanse Kontor Import GmbH', 'DE', 'Bremen', 'Bremerhaven'],
    ['Importadora Tres Ríos S.A.', 'CO', 'Medellín', 'Cartagena'],
    ['Comptoir du Rhône SARL', 'FR', 'Lyon', 'Fos-sur-Mer'],
    ['Tasman Trading Ltd', 'NZ', 'Auckland', 'Auckland'],
    ['Polska Brama Handlowa Sp. z o.o.', 'PL', 'Gdańsk', 'Gdańsk'],
  ],
};
