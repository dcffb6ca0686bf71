import type { ReportText } from './report.js';

export const europeanReports: ReportText[] = [
  {
    slug: 'germany-what-purchasers-expect',
    country: 'DE',
    title: { en: 'Germany: what purchasers expect', ko: '독일: 구매 담당자가 기대하는 것' },
    summary: {
      en: 'Complete data sheets, named standards and kept dates. A guide to the purchasing departments of Europe’s largest economy.',
      ko: '완전한 데이터시트, 명시된 규격, 지켜지는 납기. 유럽 최대 경제의 구매 부서를 상대하는 방법입니다.',
    },
    body: {
      en: [
        'Much of German demand sits in family-owned firms outside the big cities. They buy for the long run: the first order is small, the questions are many, and the supplier who answers them stays. Name one engineer who replies, and let him reply with drawings and test reports.',
        'Conformity is the seller’s homework. Goods under European product law carry the CE mark with a declaration of conformity and a technical file; chemicals and articles fall under REACH, electrical goods also under RoHS and the rules on waste equipment. Consumer goods need a responsible economic operator in the Union.',
        'Whoever first places packaged goods on the German market registers with the packaging register LUCID and pays into a dual system. Marketplaces and retailers ask for the number, so settle in the contract whether you or the importer registers.',
        'Germany shares the customs union and its tariff with the rest of the Union. Under the EU–Korea agreement origin is declared on the invoice; above the value limit for a consignment only an approved exporter may make the declaration.',
        'A trade fair is still where a purchaser meets a new supplier. Make appointments weeks ahead, bring prices by quantity in euros, and send the promised sample within the week after.',
      ],
      ko: [
        '독일 수요의 상당 부분은 지방의 가족 소유 중견기업에서 나옵니다. 첫 주문은 작고 질문은 많지만, 도면과 시험성적서로 성실히 답하는 공급자는 오래 거래합니다. CE 표시, REACH, RoHS 등 적합성 입증은 판매자의 몫입니다.',
        '포장재는 LUCID 등록이 필요하므로 누가 등록할지 계약에서 정합니다. 한·EU FTA 원산지는 송품장에 신고하며, 일정 금액을 넘는 화물은 인증수출자만 신고할 수 있습니다.',
      ],
    },
    figures: {
      capital: 'Berlin',
      currency: 'Euro (EUR)',
      ports: 'Hamburg, Bremerhaven, Wilhelmshaven',
      languages: 'German',
      timeZone: 'UTC+1, in summer UTC+2',
      mains: '230 V, 50 Hz',
      customs: 'EU customs union; EORI number; origin declared on the invoice under the EU–Korea agreement',
    },
  },
  {
    slug: 'poland-supplying-the-workshop',
    country: 'PL',
    title: { en: 'Poland: supplying the workshop of the Union', ko: '폴란드: 유럽의 생산기지에 공급하기' },
    summary: {
      en: 'Appliances, batteries, furniture and vehicle parts are made here for all of Europe. Where the plants are and how goods reach them.',
      ko: '가전, 배터리, 가구, 자동차 부품이 유럽 전역을 위해 생산됩니다. 공장의 위치와 물류 경로를 소개합니다.',
    },
    body: {
      en: [
        'Poland makes what western Europe buys: household appliances around Wrocław and Łódź, batteries in Lower Silesia, vehicle parts in Upper Silesia, furniture in Greater Poland. Korean groups have built plants here, and their suppliers followed them.',
        'Gdańsk takes the large ships from Asia, and Gdynia lies beside it. Hamburg remains the alternative for the west of the country. By rail, containers from Asia enter through the dry port at Małaszewicze on the eastern border, a route that depends on the state of that border.',
        'The country belongs to the customs union and the single market but keeps its own money. Quote in euros to manufacturers, who usually earn in euros, and expect distributors to ask for złoty. Goods cleared in another member state need no second clearance.',
        'Labels and instructions for consumers must be in Polish. Before the first order on open account, look the buyer up in the public court register and in the tax office’s list of VAT payers, which also gives the bank accounts that the firm has declared.',
      ],
      ko: [
        '폴란드는 브로츠와프·우치의 가전, 하실레시아의 배터리, 상실레시아의 자동차 부품, 비엘코폴스카의 가구 등 유럽의 생산기지입니다. 해상은 그단스크와 그디니아, 철도는 말라셰비체를 통해 들어옵니다.',
        'EU 관세동맹에 속하지만 통화는 즈워티입니다. 제조사에는 유로로 견적하는 것이 일반적이며, 소비재 라벨과 설명서는 폴란드어로 작성합니다. 외상 거래 전에는 법원 등기부와 부가세 납세자 명부를 확인하십시오.',
      ],
    },
    figures: {
      capital: 'Warsaw',
      currency: 'Polish złoty (PLN)',
      ports: 'Gdańsk, Gdynia, Szczecin–Świnoujście',
      languages: 'Polish',
      timeZone: 'UTC+1, in summer UTC+2',
      mains: '230 V, 50 Hz',
      customs: 'EU customs union; EORI number; consumer labels in Polish',
    },
  },
];
