import type { ReportText } from './report.js';

export const asianReports: ReportText[] = [
  {
    slug: 'vietnam-selling-to-factories',
    country: 'VN',
    title: { en: 'Vietnam: selling to the factories', ko: '베트남: 제조 공장에 납품하기' },
    summary: {
      en: 'Parts, materials and machines for the plants around Hanoi, Hai Phong and Ho Chi Minh City: who decides, how goods clear and what buyers ask for first.',
      ko: '하노이, 하이퐁, 호찌민 주변 공장에 부품, 소재, 설비를 공급할 때 누가 결정하고 어떻게 통관하며 바이어가 무엇을 먼저 묻는지 정리했습니다.',
    },
    body: {
      en: [
        'Vietnamese manufacturing gathers in two belts. The north, from Hanoi to Hai Phong, assembles electronics; the south, around Ho Chi Minh City, Dong Nai and Binh Duong, makes footwear, garments, furniture and machinery parts. A supplier who serves both usually keeps stock in both, since the road between them is long.',
        'Many plants belong to foreign groups, and their purchasing follows the rules of the parent: approved vendor lists, first-article samples and audits come before the first order. Vietnamese-owned factories decide faster, often in one meeting with the owner, and set more store by delivery time and by service in Vietnamese.',
        'Origin is worth planning. Korean goods can claim preference under the bilateral agreement, the ASEAN–Korea agreement or RCEP; rates and rules of origin differ between the three, so compare them by HS code before choosing the certificate. Materials that a factory imports to make goods for export can enter under a separate procedure, and the buyer will say which applies.',
        'Declarations are filed electronically. Send the draft invoice, packing list and certificate of origin for the buyer to check before the ship leaves: a description that differs between the papers is the usual reason for a delay.',
        'Work stops around Tet, the lunar new year, and orders bunch up before it. Confirm production and sailing dates for that season earlier than for the rest of the year.',
      ],
      ko: [
        '베트남 제조업은 하노이–하이퐁의 전자 조립 벨트와 호찌민, 동나이, 빈즈엉의 신발·의류·가구·기계부품 벨트로 나뉩니다. 외국계 공장은 본사의 협력사 등록, 초도품 승인, 심사를 거치고, 현지 기업은 납기와 베트남어 서비스를 중시하며 결정이 빠릅니다.',
        '한국산은 한·베트남 FTA, 한·아세안 FTA, RCEP 가운데 HS 코드별로 유리한 협정을 골라 원산지증명서를 준비합니다. 서류 사이의 품명 불일치가 통관 지연의 흔한 원인이며, 뗏(설) 전후에는 생산과 선적 일정을 일찍 확정해야 합니다.',
      ],
    },
    figures: {
      capital: 'Hanoi',
      currency: 'Vietnamese dong (VND)',
      ports: 'Hai Phong, Cai Mep, Ho Chi Minh City (Cat Lai)',
      languages: 'Vietnamese',
      timeZone: 'UTC+7',
      mains: '220 V, 50 Hz',
      customs: 'Electronic declaration; preference by certificate of origin under KVFTA, AKFTA or RCEP',
    },
  },
  {
    slug: 'indonesia-halal-and-labels',
    country: 'ID',
    title: { en: 'Indonesia: halal, labels and licences', ko: '인도네시아: 할랄, 라벨, 수입 허가' },
    summary: {
      en: 'The largest market of South-East Asia opens to those who settle the papers first. What food, cosmetics and electrical goods need before they sail.',
      ko: '동남아시아 최대 시장은 서류를 먼저 갖춘 기업에 열립니다. 식품, 화장품, 전기제품이 선적 전에 갖춰야 할 것을 정리했습니다.',
    },
    body: {
      en: [
        'Indonesia is an archipelago, and that shapes its trade. Most containers enter through Tanjung Priok at Jakarta or Tanjung Perak at Surabaya and go on by domestic ship; a distributor on Java rarely covers Sumatra, Kalimantan and Sulawesi equally well. Ask a candidate which islands he truly delivers to.',
        'Only a company with a business identification number that carries import rights may import. Processed food, cosmetics and supplements are registered with the authority BPOM, and the registration belongs to the local holder, so choose the holder with the same care as the distributor.',
        'Halal certification is becoming compulsory by groups of goods under the law on halal product assurance. Check whether your certifier is recognised in Indonesia before you pay for an audit, and keep the list of ingredients free of sources that you cannot trace.',
        'Some goods, among them many household appliances, fall under the compulsory national standard SNI, with factory inspection and marking. Labels must be in Indonesian when the goods reach the market; printing them at the factory is cheaper than relabelling in a bonded warehouse.',
      ],
      ko: [
        '수입은 수입 권한이 포함된 사업자등록번호(NIB)를 가진 현지 법인만 할 수 있습니다. 가공식품, 화장품, 건강보조식품은 BPOM 등록이 필요하고 등록 명의는 현지 보유자에게 있으므로 파트너 선정이 중요합니다.',
        '할랄 인증은 품목군별로 단계적으로 의무화되고 있으므로 인증기관이 인도네시아에서 인정되는지 먼저 확인합니다. 가전 등 일부 품목은 SNI 강제 규격 대상이며, 라벨은 인도네시아어로 표기해야 합니다.',
      ],
    },
    figures: {
      capital: 'Jakarta (new capital Nusantara under construction)',
      currency: 'Indonesian rupiah (IDR)',
      ports: 'Tanjung Priok (Jakarta), Tanjung Perak (Surabaya), Belawan (Medan)',
      languages: 'Indonesian',
      timeZone: 'UTC+7 to UTC+9',
      mains: '230 V, 50 Hz',
      customs: 'Importer needs import rights; preference under IK-CEPA, AKFTA or RCEP',
    },
  },
  {
    slug: 'india-standards-before-price',
    country: 'IN',
    title: { en: 'India: standards come before price', ko: '인도: 가격보다 규격이 먼저' },
    summary: {
      en: 'Quality control orders decide whether goods may enter at all. How to read them, and how to work with importers from Mumbai to Chennai.',
      ko: '품질관리명령(QCO)이 수입 가능 여부를 결정합니다. 확인 방법과 뭄바이에서 첸나이까지 수입상과 일하는 법을 소개합니다.',
    },
    body: {
      en: [
        'India is best planned as several markets. Mumbai and Gujarat trade chemicals, plastics and machines; Delhi and its neighbours buy consumer goods and vehicle parts; Chennai and Bengaluru serve car makers and electronics. Importers tend to hold one region, and an exclusive right for the whole country seldom pays in the first years.',
        'Ask about standards before you quote. Quality control orders place more and more goods under compulsory certification by the Bureau of Indian Standards, and a foreign factory needs its own licence or registration, which takes time. Electronics, toys, steel and many chemicals are covered; the order that names your HS code also names the standard.',
        'The importer needs an Importer Exporter Code and pays customs duty and integrated goods and services tax at entry. Where preference is claimed under the Korea–India agreement, the importer must be able to show how origin was reached, so share the cost statement or have your customs adviser share it under confidence.',
        'Goods packed for retail carry a declaration with the importer’s name, the month and year, the quantity and the maximum retail price, taxes included. Agree who prints it and where.',
        'Terms are negotiated long and in detail. Letters of credit are usual in first dealings; keep the payment term apart from the discount, or each round will reopen both.',
      ],
      ko: [
        '인도는 뭄바이·구자라트, 델리권, 첸나이·벵갈루루 등 여러 시장으로 나누어 접근해야 합니다. 견적 전에 품질관리명령(QCO)과 BIS 인증 대상 여부를 HS 코드로 확인하고, 공장 인증에 걸리는 시간을 일정에 반영합니다.',
        '수입자는 IEC 코드가 있어야 하며, 한·인도 CEPA 특혜를 적용받으려면 원산지 판정 근거를 제시할 수 있어야 합니다. 소매 포장에는 수입자명, 연월, 수량, 최대소매가격(MRP)을 표시합니다.',
      ],
    },
    figures: {
      capital: 'New Delhi',
      currency: 'Indian rupee (INR)',
      ports: 'Nhava Sheva, Mundra, Chennai',
      languages: 'Hindi and English for the Union; many state languages',
      timeZone: 'UTC+5:30',
      mains: '230 V, 50 Hz',
      customs: 'Importer Exporter Code; compulsory BIS certification for goods under quality control orders',
    },
  },
];
