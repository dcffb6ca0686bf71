import { readGoods } from './good.js';

/** What factories, builders and offices buy. */
export const industrialGoods = readGoods(`
# automotive-vehicles
Ceramic brake pads | 870830 | SET | 980 | 500 | front axle, for compact cars / rear axle, with shims / for light trucks
LED headlamp bulbs | 853950 | SET | 1240 | 500 | H7, 6000 K / H4, with fan / for motorcycles
Alloy wheels | 870870 | H87 | 5200 | 100 | 17 inch, 5 by 114.3 / forged, 18 inch / off-road, matt black
Radial truck tyres | 401120 | H87 | 11800 | 120 | 295/80R22.5, steer / 315/80R22.5, drive / 385/65R22.5, trailer
Oil filters | 842123 | H87 | 140 | 3000 | spin-on, M20 / cartridge, with seal / heavy duty
Electric cargo tricycles | 871160 | H87 | 128000 | 8 | 1 t, 72 V / closed box, rain cover / tipping bed
Shock absorbers | 870880 | H87 | 1580 | 300 | gas, front pair / air suspension, rear / adjustable, for tuning
# chemical-plastics
Polypropylene granules | 390210 | TNE | 104000 | 25 | raffia grade, MFI 3 / injection grade, MFI 12 / random copolymer
Titanium dioxide | 320611 | TNE | 232000 | 20 | rutile, for coatings / anatase, for paper / masterbatch grade
Citric acid | 291814 | TNE | 71000 | 20 | monohydrate, 8–40 mesh / anhydrous, food grade / in 25 kg bags
Epoxy resin | 390730 | KGM | 285 | 1000 | liquid, EEW 190 / for flooring, two parts / clear casting
Stretch film | 392010 | KGM | 148 | 5000 | hand rolls, 17 micron / machine rolls, 23 micron / prestretched
Caustic soda flakes | 281511 | TNE | 46000 | 25 | 98 %, 25 kg bags / pearls, 99 % / in 1 t sacks
Silicone sealant | 321410 | H87 | 96 | 6000 | neutral, 300 ml / sanitary, white / structural glazing
# computers-telecommunications
Rugged tablets | 847130 | H87 | 31500 | 50 | 10 inch, IP67 / with barcode reader / sunlight-readable
Solid-state drives | 852351 | H87 | 3900 | 200 | NVMe, 1 TB / industrial, wide temperature / SATA, 480 GB
Fibre patch cords | 854470 | H87 | 180 | 2000 | LC–LC duplex, OS2 / MPO, 12 fibres / armoured, 20 m
Managed network switches | 851762 | H87 | 12800 | 30 | 24 ports, PoE+ / industrial, DIN rail / 10 G uplinks
Thermal receipt printers | 844332 | H87 | 4700 | 100 | 80 mm, USB and LAN / mobile, 58 mm / with auto-cutter
GPS vehicle trackers | 852691 | H87 | 1650 | 300 | 4G, with relay / magnetic, 10 000 mAh / OBD plug-in
Video conference cameras | 852589 | H87 | 18900 | 30 | 4K, PTZ, 12x / all-in-one bar / with eight microphones
# electrical-electronics
LED panel lights | 940511 | H87 | 980 | 500 | 60 by 60 cm, 40 W / round, dimmable / UGR below 19
Lithium iron phosphate cells | 850760 | H87 | 2900 | 200 | 3.2 V 100 Ah / 280 Ah, grade A / cylindrical, 32700
Copper power cables | 854449 | MTR | 420 | 2000 | XLPE, 4 by 16 mm² / flexible, rubber / solar, 6 mm²
Miniature circuit breakers | 853620 | H87 | 165 | 3000 | C curve, 16 A / two poles, 40 A / with leakage protection
Solar inverters | 850440 | H87 | 46500 | 20 | hybrid, 5 kW / three-phase, 15 kW / off-grid, 3 kW
Multilayer circuit boards | 853400 | MTK | 9800 | 20 | six layers, ENIG / aluminium core / flex-rigid
Induction motors | 850152 | H87 | 17800 | 20 | 5.5 kW, IE3 / explosion-proof, 7.5 kW / with brake, 2.2 kW
# environment
Reverse osmosis membranes | 842199 | H87 | 24500 | 20 | 8040, brackish water / 4040, low energy / for seawater
Industrial dust collectors | 842139 | H87 | 185000 | 2 | pulse jet, 5 000 m³/h / cartridge type / for woodworking
Activated carbon | 380210 | KGM | 165 | 2000 | coconut shell, 8 by 30 / pellets, 4 mm / powder, for water
Compostable bin liners | 392329 | H87 | 7 | 50000 | 10 l, on rolls / EN 13432, 60 l / printed
Waste shredders | 847982 | H87 | 920000 | 1 | double shaft, 22 kW / for tyres / for garden waste
Wastewater diffusers | 842199 | H87 | 980 | 200 | fine bubble, 9 inch / tube, EPDM / silicone membrane
Air quality monitors | 902710 | H87 | 6900 | 100 | PM2.5 and CO₂ / outdoor, solar / with Modbus
# machinery-equipment
CNC lathes | 845811 | H87 | 2450000 | 1 | slant bed, 8 inch chuck / with live tooling / gang type, compact
Screw air compressors | 841480 | H87 | 318000 | 2 | 22 kW, variable speed / oil-free, 15 kW / with dryer and tank
Horizontal packing machines | 842240 | H87 | 890000 | 1 | flow wrap, 120 packs a minute / doypack, with zip / for biscuits
Centrifugal pumps | 841370 | H87 | 38500 | 10 | stainless steel, 7.5 kW / self-priming / multistage, vertical
Deep groove ball bearings | 848210 | H87 | 85 | 3000 | 6204, two seals / 6308, C3 / stainless steel, 6001
Hydraulic cylinders | 841221 | H87 | 19800 | 20 | double-acting, 80 mm / telescopic, for tippers / tie-rod
Mini excavators | 842952 | H87 | 1280000 | 1 | 1.8 t, canopy / 3.5 t, closed cab / zero tail swing
# minerals
Ferro silicon | 720221 | TNE | 134000 | 25 | 75 %, 10–50 mm / 72 %, fines / low aluminium
Bentonite | 250810 | TNE | 9500 | 100 | drilling grade, API / for cat litter / foundry grade
Granite slabs | 680293 | MTK | 2900 | 300 | polished, 20 mm, black / flamed, grey / kitchen tops, cut
Quartz sand | 250510 | TNE | 5800 | 200 | for glass, low iron / filter, 0.8–1.2 mm / for foundries
Talc powder | 252620 | TNE | 24500 | 40 | for plastics, 1250 mesh / for paint / cosmetic grade
Zinc ingots | 790111 | TNE | 284000 | 25 | SHG 99.995 % / jumbo, 1 t / for galvanising
Calcium carbonate | 283650 | TNE | 13500 | 50 | precipitated, coated / ground, 800 mesh / feed grade
# others
Corrugated cartons | 481910 | H87 | 62 | 5000 | five layers, 40 by 30 by 30 cm / die-cut, printed / for e-commerce
Fire extinguishers | 842410 | H87 | 1250 | 300 | 6 kg, dry powder / CO₂, 5 kg / for vehicles, 1 kg
Vending machines | 847621 | H87 | 168000 | 3 | snacks and drinks, 60 slots / frozen food / with cashless payment
Shipping containers | 860900 | H87 | 265000 | 2 | 20 ft, one trip / 40 ft, high cube / side door
Prefabricated houses | 940690 | SET | 540000 | 1 | folding, 20 ft / light steel, 60 m² / site office
Safety helmets | 650610 | H87 | 340 | 1000 | ABS, ratchet / vented, with chin strap / for climbing
Reflective vests | 621133 | H87 | 110 | 3000 | class 2, with zip / mesh, five pockets / children's sizes
`);
