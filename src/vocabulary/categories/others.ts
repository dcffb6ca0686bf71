import { type CategoryOutline, group, leaf } from './outline.js';

export const others: readonly CategoryOutline[] = [
  group('software-licences', 'Software and Licences', 'licence', [
    leaf('operating-systems', 'Operating Systems', 'licence'),
    leaf('office-software', 'Office Software', 'licence'),
    leaf('security-software', 'Security Software', 'licence'),
    leaf('graphics-software', 'Graphics and Design Software', 'licence'),
    leaf('server-software', 'Server Software', 'licence'),
    leaf('educational-software', 'Educational Software and Games', 'game'),
  ]),
  group('warranties-services', 'Warranties and Services', 'service', [
    leaf('warranty-extensions', 'Warranty Extensions', 'warranty'),
    leaf('installation-services', 'Installation Services', 'service'),
    leaf('maintenance-contracts', 'Maintenance Contracts', 'contract'),
    leaf('training-services', 'Training Services', 'training'),
  ]),
  group('trade-services', 'Trade Services', 'service', [
    leaf('freight-forwarding', 'Freight Forwarding', 'freight'),
    leaf('warehousing', 'Warehousing', 'warehousing'),
    leaf('customs-brokerage', 'Customs Brokerage', 'brokerage'),
    leaf('inspection-services', 'Inspection Services', 'inspection'),
    leaf('translation-services', 'Translation Services', 'translation'),
    leaf('exhibition-services', 'Exhibition Services', 'exhibition'),
  ]),
  group('packaging-printing', 'Packaging and Printing', 'packaging', [
    leaf('corrugated-boxes', 'Corrugated Boxes', 'box', '481910'),
    leaf('paper-bags', 'Paper Bags', 'bag', '481940'),
    leaf('metal-cans', 'Metal Cans', 'can', '731021'),
    leaf('stretch-film', 'Stretch Film', 'film', '392010'),
    leaf('cushioning', 'Cushioning Materials', 'foam', '392113'),
  ]),
  group('construction-materials', 'Construction Materials', 'material', [
    leaf('aluminium-windows', 'Aluminium Windows', 'window', '761010'),
    leaf('steel-structures', 'Steel Structures', 'structure', '730890'),
    leaf('sanitary-ware', 'Sanitary Ware', 'basin', '691010'),
    leaf('taps', 'Taps and Mixers', 'tap', '848180'),
    leaf('insulation-materials', 'Insulation Materials', 'insulation', '680610'),
    leaf('locks', 'Door Locks', 'lock', '830140'),
  ]),
  group('security-products', 'Security Products', 'safe', [
    leaf('safes', 'Safes', 'safe', '830300'),
    leaf('fire-extinguishers', 'Fire Extinguishers', 'extinguisher', '842410'),
  ]),
  group('licences-projects', 'Technology and Projects', 'project', [
    leaf('technology-transfer', 'Technology Transfer', 'technology'),
    leaf('plant-projects', 'Plant Projects', 'plant'),
    leaf('surplus-stock', 'Surplus Stock', 'stock'),
  ]),
  leaf('miscellaneous', 'Miscellaneous Goods', 'goods'),
];
