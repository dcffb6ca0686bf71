import { type CategoryOutline, group, leaf } from './outline.js';

export const glassOptical: readonly CategoryOutline[] = [
  group('flat-glass', 'Flat Glass', 'glass', [
    leaf('float-glass', 'Float Glass', 'glass', '700529'),
    leaf('tempered-glass', 'Tempered Glass', 'glass', '700719'),
    leaf('laminated-glass', 'Laminated Glass', 'glass', '700729'),
    leaf('insulating-glass', 'Insulating Glass', 'glass', '700800'),
    leaf('mirrors', 'Mirrors', 'mirror', '700992'),
    leaf('glass-blocks', 'Glass Blocks', 'block', '701690'),
  ]),
  group('glassware', 'Glassware', 'glassware', [
    leaf('drinking-glasses', 'Drinking Glasses', 'glass', '701337'),
    leaf('glass-bottles', 'Glass Bottles', 'bottle', '701090'),
    leaf('laboratory-glassware', 'Laboratory Glassware', 'flask', '701720'),
    leaf('glass-ornaments', 'Glass Ornaments', 'ornament', '701399'),
  ]),
  group('glass-fibre', 'Glass Fibre', 'fibre', [
    leaf('glass-wool', 'Glass Wool', 'wool', '701980'),
    leaf('glass-fabrics', 'Glass Fibre Fabrics', 'fabric', '701963'),
  ]),
  group('eyewear', 'Eyewear', 'eyewear', [
    leaf('spectacle-frames', 'Spectacle Frames', 'frame', '900311'),
    leaf('sunglasses', 'Sunglasses', 'sunglasses', '900410'),
    leaf('contact-lenses', 'Contact Lenses', 'lens', '900130'),
    leaf('spectacle-lenses', 'Spectacle Lenses', 'lens', '900150'),
    leaf('safety-goggles', 'Safety Goggles', 'goggles', '900490'),
  ]),
  group('optical-instruments', 'Optical Instruments', 'instrument', [
    leaf('camera-lenses', 'Camera Lenses', 'lens', '900211'),
    leaf('lens-filters', 'Lens Filters', 'filter', '900220'),
    leaf('binoculars', 'Binoculars', 'binoculars', '900510'),
    leaf('telescopes', 'Telescopes', 'telescope', '900580'),
    leaf('microscopes', 'Microscopes', 'microscope', '901180'),
    leaf('lasers', 'Lasers', 'laser', '901320'),
    leaf('optical-fibres', 'Optical Fibres', 'fibre', '900110'),
    leaf('prisms-optics', 'Prisms and Optical Elements', 'prism', '900190'),
  ]),
  group('photo-supplies', 'Photographic Supplies', 'film', [
    leaf('photographic-film', 'Photographic Film', 'film', '370254'),
    leaf('photographic-paper', 'Photographic Paper', 'paper', '370320'),
  ]),
];
