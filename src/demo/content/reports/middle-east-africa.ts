import type { ReportText } from './report.js';

export const middleEasternAndAfricanReports: ReportText[] = [
  {
    slug: 'united-arab-emirates-hub-for-re-export',
    country: 'AE',
    title: { en: 'United Arab Emirates: a hub for re-export', ko: '아랍에미리트: 재수출 허브' },
    summary: {
      en: 'Traders in Dubai buy for the Gulf, East Africa and Central Asia. Free zone or mainland, which papers, and how to know where the goods end up.',
      ko: '두바이 무역상은 걸프, 동아프리카, 중앙아시아를 위해 구매합니다. 자유무역지대와 본토의 차이, 필요한 서류, 최종 목적지 확인 방법을 다룹니다.',
    },
    body: {
      en: [
        'A buyer in Dubai may sell in Dubai, or in Nairobi, Riyadh or Almaty. Ask early: plugs, labels, certificates and even the carton size depend on the last country, and so does what export control lets you deliver. Have the end use and the end country confirmed in writing.',
        'Free zone companies import without duty as long as the goods stay in the zone or leave again. When they enter the mainland, the common tariff of the Gulf states applies. Jebel Ali joins port and free zone, which is why so much of the region’s stock lies there.',
        'Food and cosmetics are registered with the municipality or the ministry before arrival; meat needs a halal certificate from a recognised body, and labels are in Arabic or in Arabic and English. Regulated electrical goods need a certificate of conformity.',
        'Business is done in English. Offices work from Monday to Friday, with a shorter Friday, and hours are reduced in Ramadan. Relations count, yet the price is compared on the same day with three others: quote in dollars, to which the dirham is pegged, and state how long the price holds.',
      ],
      ko: [
        '두바이 바이어는 현지뿐 아니라 걸프, 동아프리카, 중앙아시아로 재판매합니다. 플러그, 라벨, 인증, 수출통제가 최종 목적지에 따라 달라지므로 최종 용도와 국가를 서면으로 확인하십시오.',
        '자유무역지대에 머무르거나 재수출되는 화물에는 관세가 없고 본토로 반입되면 걸프 공동 관세가 적용됩니다. 식품과 화장품은 사전 등록이 필요하며, 디르함은 달러에 고정되어 있어 달러 견적이 일반적입니다.',
      ],
    },
    figures: {
      capital: 'Abu Dhabi',
      currency: 'UAE dirham (AED), pegged to the US dollar',
      ports: 'Jebel Ali, Khalifa Port, Khor Fakkan',
      languages: 'Arabic; English in business',
      timeZone: 'UTC+4',
      mains: '230 V, 50 Hz',
      customs: 'Common tariff of the Gulf states on entry to the mainland; no duty inside free zones',
    },
  },
  {
    slug: 'kenya-gateway-to-east-africa',
    country: 'KE',
    title: { en: 'Kenya: gateway to East Africa', ko: '케냐: 동아프리카의 관문' },
    summary: {
      en: 'Mombasa feeds Kenya, Uganda, Rwanda and beyond. Conformity is checked before shipment, and the importer must ask for it in time.',
      ko: '몸바사는 케냐와 우간다, 르완다 등 내륙으로 이어집니다. 선적 전 적합성 검사를 제때 신청해야 합니다.',
    },
    body: {
      en: [
        'Goods for half of East Africa pass through Mombasa. From the port, a standard-gauge railway carries containers to the inland depot at Nairobi, and trucks go on to Kampala and Kigali. An importer in Nairobi often sells in the neighbouring countries as well, under the common external tariff of the East African Community.',
        'Most manufactured goods need a certificate of conformity, issued in the country of export by an inspection company appointed by the Kenya Bureau of Standards. Arrange the inspection before packing: goods that arrive without the certificate face inspection at destination, a penalty or refusal.',
        'The importer lodges an import declaration form through the national single window before shipment, and names the HS code on it. A different code on the invoice is a reason to stop the container, so agree on it beforehand.',
        'Buyers look for robust goods that can be repaired locally: solar equipment, pumps, motorcycle parts, packaging machines, medical consumables. Send spare parts with the first order and a fitter’s manual in English.',
      ],
      ko: [
        '몸바사항은 동아프리카 내륙까지 연결되며, 화물은 표준궤 철도로 나이로비 내륙 컨테이너 기지에 도착합니다. 나이로비 수입상은 동아프리카공동체 공동 관세 아래 인접국에도 판매하는 경우가 많습니다.',
        '대부분의 공산품은 케냐표준국(KEBS)이 지정한 검사기관의 적합성 인증서(CoC)가 선적 전에 필요합니다. 수입자는 싱글윈도로 수입신고서(IDF)를 미리 제출하며, HS 코드는 송품장과 일치해야 합니다.',
      ],
    },
    figures: {
      capital: 'Nairobi',
      currency: 'Kenyan shilling (KES)',
      ports: 'Mombasa, Lamu',
      languages: 'Swahili and English',
      timeZone: 'UTC+3',
      mains: '240 V, 50 Hz',
      customs: 'Certificate of conformity before shipment; common external tariff of the East African Community',
    },
  },
];
