/** Where a company sits, and where its goods leave from. */
export interface Place {
  /** The street, and what the postal code and the province add; `#` is the house number. */
  address: string;
  /** E.164 up to the last four digits, in ranges that no subscriber has. */
  phone: string;
  port: { name: string; locode: string };
  /** Where light and valuable goods are handed over. */
  airport: string;
}

const BUSAN = { name: 'Busan', locode: 'KRPUS' };
const INCHEON = { name: 'Incheon', locode: 'KRINC' };
const GWANGYANG = { name: 'Gwangyang', locode: 'KRKAN' };
const PYEONGTAEK = { name: 'Pyeongtaek', locode: 'KRPTK' };

function korea(address: string, areaCode: number, port: Place['port']): Place {
  return { address, phone: `+82${areaCode}100`, port, airport: 'Incheon International Airport' };
}

/** By country and city, as `KR/Suwon`. */
export const PLACES: Readonly<Record<string, Place>> = {
  'KR/Ansan': korea('# Sandan-ro, Danwon-gu, Ansan-si, Gyeonggi-do 15433', 31, INCHEON),
  'KR/Bucheon': korea('# Samjak-ro, Bucheon-si, Gyeonggi-do 14501', 31, INCHEON),
  'KR/Busan': korea('# Noksansandan-ro, Gangseo-gu, Busan 46752', 51, BUSAN),
  'KR/Changwon': korea('# Gongdan-ro, Seongsan-gu, Changwon-si, Gyeongsangnam-do 51553', 55, BUSAN),
  'KR/Cheongju': korea('# Osongsaengmyeong-ro, Heungdeok-gu, Cheongju-si, Chungcheongbuk-do 28161', 43, PYEONGTAEK),
  'KR/Daegu': korea('# Nowon-ro, Buk-gu, Daegu 41496', 53, BUSAN),
  'KR/Daejeon': korea('# Techno 2-ro, Yuseong-gu, Daejeon 34014', 42, BUSAN),
  'KR/Danyang': korea('# Maepo-gil, Danyang-gun, Chungcheongbuk-do 27004', 43, {
    name: 'Donghae',
    locode: 'KRTGH',
  }),
  'KR/Donghae': korea('# Gongdan-ro, Donghae-si, Gangwon-do 25759', 33, { name: 'Donghae', locode: 'KRTGH' }),
  'KR/Geumsan': korea('# Insamyakcho-ro, Geumsan-gun, Chungcheongnam-do 32731', 41, PYEONGTAEK),
  'KR/Gimhae': korea('# Golden root-ro, Juchon-myeon, Gimhae-si, Gyeongsangnam-do 50969', 55, BUSAN),
  'KR/Gimpo': korea('# Yangchon-ro, Yangchon-eup, Gimpo-si, Gyeonggi-do 10048', 31, INCHEON),
  'KR/Goyang': korea('# Hanryuworld-ro, Ilsandong-gu, Goyang-si, Gyeonggi-do 10391', 31, INCHEON),
  'KR/Gumi': korea('# Suchul-daero, Gumi-si, Gyeongsangbuk-do 39270', 54, BUSAN),
  'KR/Gunsan': korea('# Oehang-ro, Gunsan-si, Jeollabuk-do 54007', 63, { name: 'Gunsan', locode: 'KRKUV' }),
  'KR/Gwangju': korea('# Cheomdangwagi-ro, Buk-gu, Gwangju 61011', 62, GWANGYANG),
  'KR/Gwangju-si': korea('# Opo-ro, Gwangju-si, Gyeonggi-do 12771', 31, PYEONGTAEK),
  'KR/Gwangmyeong': korea('# Haan-ro, Gwangmyeong-si, Gyeonggi-do 14322', 31, INCHEON),
  'KR/Gyeongsan': korea('# Jillyanggongdan-ro, Gyeongsan-si, Gyeongsangbuk-do 38469', 53, BUSAN),
  'KR/Hamyang': korea('# Hamyang-ro, Hamyang-gun, Gyeongsangnam-do 50038', 55, BUSAN),
  'KR/Incheon': korea('# Namdongdong-ro, Namdong-gu, Incheon 21629', 32, INCHEON),
  'KR/Jeonju': korea('# Palbok-ro, Deokjin-gu, Jeonju-si, Jeollabuk-do 54843', 63, GWANGYANG),
  'KR/Naju': korea('# Baemet-gil, Naju-si, Jeollanam-do 58325', 61, GWANGYANG),
  'KR/Namyangju': korea('# Gyeongchun-ro, Namyangju-si, Gyeonggi-do 12178', 31, INCHEON),
  'KR/Osan': korea('# Gajang-ro, Osan-si, Gyeonggi-do 18103', 31, PYEONGTAEK),
  'KR/Paju': korea('# Hoedong-gil, Paju-si, Gyeonggi-do 10881', 31, INCHEON),
  'KR/Seongnam': korea('# Pangyo-ro, Bundang-gu, Seongnam-si, Gyeonggi-do 13494', 31, BUSAN),
  'KR/Seosan': korea('# Daesan-ro, Seosan-si, Chungcheongnam-do 31902', 41, PYEONGTAEK),
  'KR/Seoul': korea('# Jangchungdan-ro, Jung-gu, Seoul 04564', 2, INCHEON),
  'KR/Siheung': korea('# Gongdan 1-daero, Siheung-si, Gyeonggi-do 15118', 31, INCHEON),
  'KR/Sunchang': korea('# Minsongmaeul-gil, Sunchang-gun, Jeollabuk-do 56048', 63, GWANGYANG),
  'KR/Suwon': korea('# Deogyeong-daero, Gwonseon-gu, Suwon-si, Gyeonggi-do 16648', 31, PYEONGTAEK),
  'KR/Ulsan': korea('# Sanam-ro, Nam-gu, Ulsan 44780', 52, { name: 'Ulsan', locode: 'KRUSN' }),
  'KR/Wando': korea('# Nonggongdanji-gil, Wando-gun, Jeollanam-do 59112', 61, GWANGYANG),
  'KR/Wonju': korea('# Gieopdosi-ro, Jijeong-myeon, Wonju-si, Gangwon-do 26354', 33, INCHEON),
  'KR/Yangju': korea('# Buheung-ro, Yangju-si, Gyeonggi-do 11429', 31, INCHEON),
  'KR/Yeosu': korea('# Yeosusandan-ro, Yeosu-si, Jeollanam-do 59611', 61, GWANGYANG),
};
