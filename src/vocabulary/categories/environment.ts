import { type CategoryOutline, group, leaf } from './outline.js';

export const environment: readonly CategoryOutline[] = [
  group('water-treatment', 'Water Treatment', 'water', [
    leaf('water-purifiers', 'Water Purifiers', 'purifier', '842121'),
    leaf('water-filters', 'Water Filters', 'filter', '842199'),
    leaf('reverse-osmosis', 'Reverse Osmosis Systems', 'system', '842121'),
    leaf('water-treatment-chemicals', 'Water Treatment Chemicals', 'chemical'),
    leaf('sewage-treatment', 'Sewage Treatment Plants', 'plant', '842121'),
    leaf('pond-equipment', 'Ponds and Pond Equipment', 'pond', '392690'),
  ]),
  group('air-treatment', 'Air Treatment', 'air', [
    leaf('air-purifiers', 'Air Purifiers', 'purifier', '842139'),
    leaf('dust-collectors', 'Dust Collectors', 'collector', '842139'),
    leaf('dehumidifiers', 'Dehumidifiers', 'dehumidifier'),
    leaf('catalytic-converters', 'Catalytic Converters', 'converter', '842132'),
  ]),
  group('waste-recycling', 'Waste and Recycling', 'waste', [
    leaf('waste-bins', 'Waste Bins', 'bin', '392490'),
    leaf('shredders-industrial', 'Industrial Shredders', 'shredder', '847982'),
    leaf('waste-compactors', 'Waste Compactors', 'compactor', '847989'),
    leaf('incinerators', 'Incinerators', 'incinerator', '841780'),
    leaf('recycled-paper', 'Recovered Paper', 'paper', '470710'),
    leaf('metal-scrap', 'Metal Scrap', 'scrap', '720449'),
  ]),
  group('renewable-energy', 'Renewable Energy', 'energy', [
    leaf('solar-panels', 'Solar Panels', 'panel', '854143'),
    leaf('solar-inverters', 'Solar Inverters', 'inverter', '850440'),
    leaf('wind-turbines', 'Wind Turbines', 'turbine', '850231'),
    leaf('solar-water-heaters', 'Solar Water Heaters', 'heater', '841912'),
    leaf('energy-storage', 'Energy Storage Systems', 'battery', '850760'),
    leaf('biomass-fuels', 'Biomass Fuels', 'pellet', '440131'),
  ]),
  group('environmental-measurement', 'Environmental Measurement', 'instrument', [
    leaf('gas-analysers', 'Gas Analysers', 'analyser', '902710'),
    leaf('water-quality-meters', 'Water Quality Meters', 'meter', '902789'),
    leaf('weather-stations', 'Weather Stations', 'station', '901580'),
  ]),
  group('safety-protection', 'Safety and Protection', 'protection', [
    leaf('protective-gloves', 'Protective Gloves', 'glove', '401519'),
    leaf('respirators', 'Respirators', 'respirator', '902000'),
    leaf('spill-control', 'Spill Control', 'absorbent', '380290'),
  ]),
];
