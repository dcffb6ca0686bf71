import type { ExhibitionText } from './exhibition.js';

export const koreanExhibitions: ExhibitionText[] = [
  {
    slug: 'han-river-beauty-week',
    name: { en: 'Han River Beauty Week', ko: '한강 뷰티 위크' },
    description: {
      en: 'Skin care, make-up and packaging makers meet importers in booked half-hour talks. Private-label makers show formulas and filling lines side by side.',
      ko: '스킨케어, 색조, 용기 제조사와 해외 바이어가 30분 단위 사전 예약 상담으로 만납니다. OEM·ODM 업체의 처방과 충전 라인도 함께 볼 수 있습니다.',
    },
    venue: 'COEX, Hall C',
    city: 'Seoul',
    country: 'KR',
    sectors: ['beauty-household', 'medical-health'],
    opensIn: -1,
    lasts: 4,
  },
  {
    slug: 'goyang-smart-factory-fair',
    name: { en: 'Goyang Smart Factory Fair', ko: '고양 스마트팩토리전' },
    description: {
      en: 'Machine tools, robots, sensors and the software between them. Exhibitors run a small production line through the hall, and visitors may stop it and ask.',
      ko: '공작기계, 로봇, 센서와 이를 잇는 소프트웨어 전시회. 전시장 안에서 소규모 생산 라인을 실제로 가동합니다.',
    },
    venue: 'KINTEX, Exhibition Center 1',
    city: 'Goyang',
    country: 'KR',
    sectors: ['machinery-equipment', 'electrical-electronics', 'computers-telecommunications'],
    opensIn: 38,
    lasts: 4,
  },
  {
    slug: 'busan-ocean-food-market',
    name: { en: 'Busan Ocean Food Market', ko: '부산 바다식품 마켓' },
    description: {
      en: 'Seaweed, fish, sauces and ready meals from the south coast, with cold-chain carriers and labelling advisers in the same hall.',
      ko: '남해안의 김, 수산물, 소스, 간편식과 콜드체인 물류·라벨 컨설팅을 한자리에서 만나는 수출 상담회입니다.',
    },
    venue: 'BEXCO, Exhibition Center 2',
    city: 'Busan',
    country: 'KR',
    sectors: ['agricultural-food'],
    opensIn: 94,
    lasts: 3,
  },
  {
    slug: 'daegu-thread-and-fabric-days',
    name: { en: 'Daegu Thread and Fabric Days', ko: '대구 실과 원단의 날' },
    description: {
      en: 'Functional fabrics, recycled yarns and dyeing from the mills around Daegu. Swatches can be ordered at the stand and arrive within two weeks.',
      ko: '대구 지역의 기능성 원단, 재생사, 염색 가공 전시회. 현장에서 스와치를 주문할 수 있습니다.',
    },
    venue: 'EXCO, West Wing',
    city: 'Daegu',
    country: 'KR',
    sectors: ['textiles-leather'],
    opensIn: 171,
    lasts: 3,
  },
  {
    slug: 'songdo-clean-water-and-air',
    name: { en: 'Songdo Clean Water and Air', ko: '송도 맑은물·공기 산업전' },
    description: {
      en: 'Filters, membranes, monitoring and waste treatment for cities and plants, with a day for buyers from public utilities.',
      ko: '도시와 공장을 위한 필터, 멤브레인, 측정, 폐기물 처리 기술 전시회. 해외 공공 발주처 상담일을 운영합니다.',
    },
    venue: 'Songdo Convensia',
    city: 'Incheon',
    country: 'KR',
    sectors: ['environment', 'chemical-plastics'],
    opensIn: 236,
    lasts: 3,
  },
];
