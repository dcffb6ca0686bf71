import type { Place } from './places.js';

function place(address: string, phone: string, port: string, locode: string, airport: string): Place {
  return { address, phone, port: { name: port, locode }, airport };
}

/** By country and city, as `DE/Solingen`. */
export const PLACES_ABROAD: Readonly<Record<string, Place>> = {
  'JP/Sabae': place(
    '# Kamikocho, Sabae, Fukui 916-0026',
    '+81778000',
    'Nagoya',
    'JPNGO',
    'Kansai International Airport',
  ),
  'CN/Yiwu': place(
    '# Chouzhou North Road, Yiwu, Zhejiang 322000',
    '+8657900000',
    'Ningbo',
    'CNNGB',
    'Shanghai Pudong Airport',
  ),
  'CN/Foshan': place(
    '# Jihua West Road, Foshan, Guangdong 528000',
    '+8675700000',
    'Nansha',
    'CNNSA',
    'Guangzhou Baiyun Airport',
  ),
  'VN/Binh Duong': place(
    '# Road D2, Thuan An, Binh Duong',
    '+84274000',
    'Ho Chi Minh City',
    'VNSGN',
    'Tan Son Nhat Airport',
  ),
  'IN/Coimbatore': place('# Avinashi Road, Coimbatore 641014', '+914220000', 'Tuticorin', 'INTUT', 'Chennai Airport'),
  'TR/Denizli': place('# Organize Sanayi 2. Cadde, 20330 Denizli', '+90258000', 'Izmir', 'TRIZM', 'Istanbul Airport'),
  'DE/Solingen': place('Klingenpfad #, 42655 Solingen', '+49212000', 'Hamburg', 'DEHAM', 'Frankfurt Airport'),
  'IT/Carrara': place('Via dei Marmi #, 54033 Carrara', '+390585000', 'La Spezia', 'ITSPE', 'Pisa Airport'),
  'PE/Ica': place('Avenida Los Maestros #, Ica 11001', '+5156000', 'Callao', 'PECLL', 'Jorge Chávez Airport'),
  'ID/Jepara': place('Jalan Raya Tahunan #, Jepara 59427', '+62291000', 'Semarang', 'IDSRG', 'Ahmad Yani Airport'),
  'TH/Samut Sakhon': place(
    '# Rama II Road, Samut Sakhon 74000',
    '+6634000',
    'Laem Chabang',
    'THLCH',
    'Suvarnabhumi Airport',
  ),
  'BR/Santos': place('Rua do Comércio #, Santos SP 11010-141', '+55130000', 'Santos', 'BRSSZ', 'Guarulhos Airport'),
  'NL/Rotterdam': place('Wilhelminakade #, 3072 AP Rotterdam', '+31100000', 'Rotterdam', 'NLRTM', 'Schiphol Airport'),
  'CL/Valparaíso': place('Calle Blanco #, Valparaíso 2340000', '+56320000', 'Valparaíso', 'CLVAP', 'Santiago Airport'),
  'US/Long Beach': place(
    '# Harbor Plaza, Long Beach, CA 90802',
    '+1562555',
    'Long Beach',
    'USLGB',
    'Los Angeles Airport',
  ),
  'CA/Vancouver': place(
    '# Powell Street, Vancouver, BC V6A 1G8',
    '+1604555',
    'Vancouver',
    'CAVAN',
    'Vancouver Airport',
  ),
  'MX/Monterrey': place(
    'Avenida Ruiz Cortines # Poniente, 64400 Monterrey',
    '+52810000',
    'Altamira',
    'MXATM',
    'Monterrey Airport',
  ),
  'GB/Felixstowe': place('# Carr Road, Felixstowe IP11 3HG', '+44163296', 'Felixstowe', 'GBFXT', 'Heathrow Airport'),
  'FR/Lyon': place('# quai Perrache, 69002 Lyon', '+3319900', 'Marseille', 'FRMRS', 'Lyon-Saint-Exupéry Airport'),
  'ES/Valencia': place('Camino del Grao #, 46023 Valencia', '+34960000', 'Valencia', 'ESVLC', 'Valencia Airport'),
  'PL/Gdynia': place('ulica Polska #, 81-339 Gdynia', '+48580000', 'Gdynia', 'PLGDY', 'Gdańsk Airport'),
  'AE/Dubai': place(
    'Al Maktoum Road #, Deira, Dubai',
    '+97140000',
    'Jebel Ali',
    'AEJEA',
    'Dubai International Airport',
  ),
  'SA/Jeddah': place('# Al Madinah Road, Jeddah 23217', '+96612000', 'Jeddah', 'SAJED', 'King Abdulaziz Airport'),
  'KE/Mombasa': place('Moi Avenue #, Mombasa 80100', '+25441000', 'Mombasa', 'KEMBA', 'Jomo Kenyatta Airport'),
  'ZA/Durban': place('# Maydon Wharf Road, Durban 4001', '+2731000', 'Durban', 'ZADUR', 'King Shaka Airport'),
  'AU/Fremantle': place('# Cliff Street, Fremantle WA 6160', '+6185550', 'Fremantle', 'AUFRE', 'Perth Airport'),
  'SG/Singapore': place('# Pasir Panjang Road, Singapore 118500', '+65000', 'Singapore', 'SGSIN', 'Changi Airport'),
  'KZ/Almaty': place('Raiymbek Avenue #, Almaty 050000', '+7727000', 'Aktau', 'KZAAU', 'Almaty Airport'),
};
