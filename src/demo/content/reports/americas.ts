import type { ReportText } from './report.js';

export const americanReports: ReportText[] = [
  {
    slug: 'united-states-entry-step-by-step',
    country: 'US',
    title: { en: 'United States: entry, step by step', ko: '미국: 단계별 수입 통관' },
    summary: {
      en: 'From the security filing before loading to the release at the port: who files what, when, and which agency looks at which goods.',
      ko: '선적 전 보안 신고부터 항만 반출까지 누가 무엇을 언제 신고하고 어느 기관이 어떤 품목을 보는지 설명합니다.',
    },
    body: {
      en: [
        'The papers begin before the ship. For sea freight the importer files the security filing, with maker, seller, buyer and HS code among its elements, no later than 24 hours before loading. The exporter supplies the data, so send it with the booking and not with the invoice.',
        'Every commercial entry above the informal limit needs an importer of record and a customs bond. A foreign seller may act as importer of record with a resident agent, which is how deliveries duty paid are arranged; most sellers leave entry to the buyer and his broker.',
        'Other agencies look at their own goods: the FDA at food, cosmetics and medical devices, the FCC at equipment that emits radio energy, the CPSC at children’s goods. Food facilities register beforehand, and each shipment of food is announced by prior notice.',
        'Tariffs have changed often, and additional duties may apply on top of the rate in the schedule or the agreement with Korea. Quote with the rate of a stated day, and write into the contract who bears a change between order and entry.',
        'Buyers will ask for product liability insurance and, for electrical goods, for a mark from a recognised testing laboratory. Neither is a customs matter, and both stop an order as surely.',
      ],
      ko: [
        '해상 화물은 선적 24시간 전까지 수입자 보안 신고(ISF)를 해야 하므로, 수출자는 예약 단계에서 제조자, 판매자, HS 코드 정보를 보내야 합니다. 정식 수입신고에는 수입자(IOR)와 통관 보증(bond)이 필요합니다.',
        '식품·화장품·의료기기는 FDA, 전파 기기는 FCC, 어린이 제품은 CPSC가 관할합니다. 관세는 자주 바뀌었으므로 견적에 기준일을 적고 변동 부담자를 계약서에 명시하십시오.',
      ],
    },
    figures: {
      capital: 'Washington, D.C.',
      currency: 'US dollar (USD)',
      ports: 'Los Angeles and Long Beach, New York and New Jersey, Savannah, Houston',
      languages: 'English',
      timeZone: 'UTC−5 to UTC−10, one hour later in summer in most states',
      mains: '120 V, 60 Hz',
      customs: 'Security filing 24 hours before loading; customs bond; check additional duties on the day of entry',
    },
  },
  {
    slug: 'mexico-between-two-oceans',
    country: 'MX',
    title: { en: 'Mexico: a factory floor between two oceans', ko: '멕시코: 두 대양 사이의 생산 현장' },
    summary: {
      en: 'Vehicle parts, appliances and medical devices are assembled for North America. What suppliers from overseas should settle with the buyer’s broker.',
      ko: '자동차 부품, 가전, 의료기기가 북미 시장을 위해 조립됩니다. 해외 공급자가 바이어의 통관사와 미리 정해야 할 사항입니다.',
    },
    body: {
      en: [
        'Mexican industry runs along two lines: the border cities, from Tijuana to Reynosa, and the Bajío, from Querétaro through Guanajuato to Aguascalientes. Monterrey belongs to both. Most of what is made there goes north under the USMCA, so buyers ask how a part counts towards regional content.',
        'Goods from Asia land at Manzanillo or Lázaro Cárdenas; those from Europe at Veracruz or Altamira. Entry is made by a licensed customs broker on a pedimento, and the importer must be in the register of importers, for some sectors in a special one as well.',
        'Plants with an IMMEX programme bring in materials for export goods under temporary import. For definitive import the general tariff applies unless an agreement covers the origin, and Mexico has raised that tariff for a number of goods: ask the broker for the rate in force.',
        'Many goods must comply with official standards, the NOMs, on safety and on commercial information; labels are in Spanish and have to be on the goods before release. Have the broker approve the artwork before printing.',
      ],
      ko: [
        '멕시코 제조업은 티후아나–레이노사 국경 지대와 바히오 지역, 몬테레이에 집중되어 있으며 대부분 USMCA를 통해 북미로 갑니다. 아시아 화물은 만사니요와 라사로카르데나스로 들어옵니다.',
        '통관은 면허 관세사가 하고 수입자는 수입자 명부에 등록되어야 합니다. NOM 규격과 스페인어 라벨은 반출 전에 갖춰야 하며, 일반 관세가 인상된 품목이 있으므로 현행 세율을 관세사에게 확인하십시오.',
      ],
    },
    figures: {
      capital: 'Mexico City',
      currency: 'Mexican peso (MXN)',
      ports: 'Manzanillo, Lázaro Cárdenas, Veracruz, Altamira',
      languages: 'Spanish',
      timeZone: 'UTC−6 in most of the country',
      mains: '127 V, 60 Hz',
      customs: 'Registered importer and licensed broker; NOM standards; labels in Spanish before release',
    },
  },
  {
    slug: 'chile-open-and-far',
    country: 'CL',
    title: { en: 'Chile: open, orderly and far away', ko: '칠레: 개방적이고 질서 있는 먼 시장' },
    summary: {
      en: 'Korea’s first free trade partner buys vehicles, machines and consumer goods and expects the supplier to plan for the distance.',
      ko: '한국의 첫 FTA 상대국 칠레는 자동차, 기계, 소비재를 수입하며, 공급자가 거리를 고려해 계획하기를 기대합니다.',
    },
    body: {
      en: [
        'Chile trades freely: a low uniform tariff, agreements with most of the world and few licences. The agreement with Korea, in force since 2004, was Korea’s first, and most industrial goods of Korean origin enter without duty.',
        'Demand follows mining, fruit, salmon and forestry. Mines in the north, around Antofagasta and Calama, buy pumps, tyres, wear parts and safety gear, mostly through dealers who keep stock and send fitters. Consumer goods pass through a few large retail groups in Santiago.',
        'San Antonio and Valparaíso serve the centre; Iquique has a free zone from which goods go on to Bolivia, Peru and Paraguay. The voyage from Asia is long and the seasons are reversed, so fix the shipping window for seasonal goods first and the price second.',
        'The agricultural service inspects plants, animals and wood packaging strictly; pallets without the ISPM 15 mark are treated or sent back at the owner’s cost. Electrical goods on the list of the fuel and electricity authority SEC need a local certificate before sale.',
      ],
      ko: [
        '칠레는 낮은 단일 관세와 폭넓은 FTA를 갖춘 개방 시장이며, 2004년 발효된 한·칠레 FTA는 한국의 첫 FTA입니다. 수요는 광업, 과일, 연어, 임업을 따라가며 광산 장비는 재고와 기술자를 갖춘 딜러를 통해 팔립니다.',
        '산안토니오와 발파라이소가 중부를, 이키케 자유무역지대가 인접국 재수출을 맡습니다. 계절이 반대이므로 선적 시기를 먼저 정하고, 목재 포장은 ISPM 15 표시를 갖추어야 합니다.',
      ],
    },
    figures: {
      capital: 'Santiago',
      currency: 'Chilean peso (CLP)',
      ports: 'San Antonio, Valparaíso, Iquique',
      languages: 'Spanish',
      timeZone: 'UTC−4, in summer UTC−3',
      mains: '220 V, 50 Hz',
      customs: 'Korea–Chile agreement since 2004; wood packaging must carry the ISPM 15 mark',
    },
  },
];
