import { type CategoryOutline, group, leaf } from './outline.js';

export const woodFurniture: readonly CategoryOutline[] = [
  group('timber', 'Timber', 'timber', [
    leaf('logs', 'Logs', 'log', '440321'),
    leaf('sawn-timber', 'Sawn Timber', 'timber', '440711'),
    leaf('veneer', 'Veneer', 'veneer', '440839'),
    leaf('wood-pulp', 'Wood Pulp', 'pulp', '470321'),
  ]),
  group('boards', 'Wood-Based Boards', 'board', [
    leaf('plywood', 'Plywood', 'plywood', '441233'),
    leaf('mdf', 'MDF', 'board', '441112'),
    leaf('particle-board', 'Particle Board', 'board', '441011'),
    leaf('laminate-flooring', 'Laminate Flooring', 'flooring', '441113'),
    leaf('wood-flooring', 'Wood Flooring', 'flooring', '441875'),
  ]),
  group('joinery', 'Joinery and Packaging', 'joinery', [
    leaf('wooden-doors', 'Wooden Doors', 'door', '441829'),
    leaf('wooden-windows', 'Wooden Windows', 'window', '441819'),
    leaf('wooden-pallets', 'Wooden Pallets', 'pallet', '441520'),
    leaf('prefabricated-houses', 'Prefabricated Houses', 'house', '940610'),
    leaf('bamboo-products', 'Bamboo Products', 'bamboo', '442191'),
  ]),
  group('household-furniture', 'Household Furniture', 'furniture', [
    leaf('sofas', 'Sofas', 'sofa', '940161'),
    leaf('beds', 'Beds', 'bed', '940350'),
    leaf('mattresses', 'Mattresses', 'mattress', '940429'),
    leaf('tables', 'Tables', 'table', '940360'),
    leaf('dining-chairs', 'Dining Chairs', 'chair', '940169'),
    leaf('wardrobes', 'Wardrobes', 'wardrobe', '940350'),
    leaf('kitchen-cabinets', 'Kitchen Cabinets', 'cabinet', '940340'),
    leaf('childrens-furniture', "Children's Furniture", 'furniture', '940360'),
  ]),
  group('office-furniture', 'Office Furniture', 'furniture', [
    leaf('desks', 'Desks', 'desk', '940330'),
    leaf('office-chairs', 'Office Chairs', 'chair', '940139'),
    leaf('filing-cabinets', 'Filing Cabinets', 'cabinet', '940310'),
    leaf('shelving', 'Shelving', 'shelf', '940320'),
    leaf('av-furniture', 'Multimedia Carts and Stands', 'cart', '940320'),
    leaf('anti-fatigue-mats', 'Floor and Chair Mats', 'mat', '391810'),
  ]),
  group('outdoor-contract-furniture', 'Outdoor and Contract Furniture', 'furniture', [
    leaf('garden-furniture', 'Garden Furniture', 'furniture', '940179'),
    leaf('hotel-furniture', 'Hotel Furniture', 'furniture', '940350'),
    leaf('school-furniture', 'School Furniture', 'desk', '940360'),
    leaf('rattan-furniture', 'Rattan Furniture', 'furniture', '940383'),
  ]),
  group('furniture-fittings', 'Furniture Fittings', 'fitting', [
    leaf('hinges', 'Hinges', 'hinge', '830210'),
    leaf('castors', 'Castors', 'castor', '830220'),
    leaf('furniture-handles', 'Furniture Handles', 'handle', '830242'),
  ]),
  group('wood-ware', 'Wooden Ware', 'ware', [
    leaf('wooden-tableware', 'Wooden Tableware', 'tableware', '441990'),
    leaf('picture-frames', 'Wooden Picture Frames', 'frame', '441490'),
  ]),
];
