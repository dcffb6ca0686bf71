import { readGoods } from './good.js';

/** What people eat, wear, use at home and give away. */
export const consumerGoods = readGoods(`
# agricultural-food
Roasted seaweed | 200899 | KGM | 1850 | 500 | crisp full sheets / sesame-oil snack packs / organic, unsalted
Green coffee beans | 090111 | KGM | 520 | 9600 | arabica, screen 16+ / robusta, wet-polished / washed highland arabica
Extra virgin olive oil | 150920 | LTR | 690 | 2000 | first cold press, 500 ml glass / 5 l tins / early harvest, unfiltered
Dried figs | 080420 | KGM | 480 | 1000 | size no. 2, garland packed / natural, in 10 kg cartons / diced for bakeries
Frozen shrimp | 030617 | KGM | 760 | 12000 | vannamei, peeled, 31/40 / head-on, 20/30 / cooked, tail-on
Red ginseng extract | 130219 | KGM | 9800 | 50 | six-year root, 70 brix / stick pouches of 10 ml / spray-dried powder
Jasmine rice | 100630 | TNE | 68000 | 24 | long grain, 5 % broken / vacuum-packed, 5 kg / organic, in jute sacks
# beauty-household
Sheet masks | 330499 | H87 | 32 | 20000 | hyaluronic, 25 ml / biocellulose, brightening / centella, for sensitive skin
Sunscreen cream | 330499 | H87 | 310 | 3000 | SPF 50+ PA++++, 50 ml / mineral, for children / tone-up, tinted
Ceramic frying pans | 732393 | H87 | 890 | 1000 | 28 cm, induction base / set of three, nested / 24 cm, detachable handle
Laundry capsules | 340250 | H87 | 9 | 60000 | three-chamber, unscented / for cold wash / in a dissolving pouch
Bamboo toothbrushes | 960321 | H87 | 28 | 10000 | soft charcoal bristles / for children, in four colours / family box of eight
Essential oil diffusers | 851679 | H87 | 1140 | 500 | ultrasonic, 300 ml / ceramic, with night light / waterless, for cars
Stainless steel vacuum flasks | 961700 | H87 | 470 | 2000 | 500 ml, powder-coated / 1 l, with tea strainer / food jar, 750 ml
# medical-health
Nitrile examination gloves | 401512 | H87 | 4 | 100000 | powder-free, 3.5 g / long cuff, 300 mm / blue, box of 100
Digital blood pressure monitors | 901890 | H87 | 1680 | 300 | upper arm, large display / wrist, with Bluetooth / hospital grade, on a stand
Dental implant fixtures | 902129 | H87 | 4200 | 200 | SLA surface, internal hex / narrow platform, 3.3 mm / with healing abutment
Infrared thermometers | 902519 | H87 | 920 | 500 | forehead, one second / ear type, 40 probe covers / wall-mounted, for entrances
Adjustable hospital beds | 940290 | H87 | 48500 | 10 | three functions, electric / manual, two cranks / paediatric, with side rails
Vitamin C tablets | 210690 | H87 | 240 | 5000 | effervescent, tubes of 20 / chewable, 500 mg / slow release, 1000 mg
Wheelchairs | 871310 | H87 | 8900 | 50 | folding, steel frame / light, aluminium, 11 kg / with reclining back
# sports-leisure
Carbon badminton rackets | 950659 | H87 | 1450 | 300 | 4U, strung at 24 lb / training weight, 120 g / pair in a case
Two-person trekking tents | 630622 | H87 | 3900 | 200 | ultralight, 1.4 kg / four-season, with snow skirt / freestanding, two doors
Yoga mats | 950691 | H87 | 520 | 1000 | natural rubber, 4 mm / TPE, two-coloured, 6 mm / cork surface
Electric folding bicycles | 871160 | H87 | 42000 | 20 | 20 inch, 36 V 10 Ah / belt drive, 17 kg / cargo rack, fat tyres
Fishing reels | 950730 | H87 | 1750 | 300 | spinning, 4000 size / baitcasting, left hand / for saltwater, sealed
Inflatable paddle boards | 890310 | H87 | 9800 | 50 | 10 ft 6 in, with pump / touring, 12 ft 6 in / for children, 8 ft
Golf gloves | 420321 | H87 | 390 | 1000 | cabretta leather / all-weather, synthetic / ladies' pair
# stationery-gifts
Gel pens | 960810 | H87 | 14 | 20000 | 0.5 mm, quick-drying / set of twelve colours / refillable, 0.38 mm
Recycled paper notebooks | 482010 | H87 | 95 | 5000 | A5, dotted, stitched / hard cover, with band / A6, set of three
Lacquer jewellery boxes | 442090 | H87 | 1180 | 300 | mother-of-pearl inlay / with mirror, two drawers / travel size, velvet lining
Fabric gift bags | 630533 | H87 | 42 | 10000 | drawstring, 20 by 30 cm / organza, printed logo / jute, with handles
Enamel pins | 711719 | H87 | 38 | 3000 | soft enamel, custom shape / glow in the dark / hard enamel, gold-plated
Wooden desk calendars | 491000 | H87 | 210 | 2000 | perpetual, beech blocks / twelve art cards / with pen holder
Scented candles | 340600 | H87 | 260 | 2000 | soy wax, 200 g / tin, set of four / hand-poured, ceramic cup
# textiles-leather
Cotton knit fabric | 600622 | KGM | 640 | 1000 | single jersey, 180 gsm / organic interlock, 220 gsm / rib, yarn-dyed
Recycled polyester yarn | 540233 | KGM | 245 | 5000 | DTY 150D/48F / dope-dyed black / GRS certified, 75D
Full-grain cow leather | 410792 | MTK | 2450 | 300 | vegetable-tanned, 2 mm / for upholstery, semi-aniline / for shoes, 1.4 mm
Silk scarves | 621410 | H87 | 880 | 300 | twill, hand-rolled, 90 cm / digital print, 45 by 180 cm / mulberry, plain dyed
Terry bath towels | 630260 | H87 | 290 | 3000 | 100 % cotton, 500 gsm / hotel white, 70 by 140 cm / bamboo blend
Work trousers | 620342 | H87 | 940 | 1000 | canvas, knee pockets / stretch, reflective tape / flame-retardant
Denim fabric | 520942 | MTR | 330 | 3000 | 12 oz, indigo / stretch, 9.5 oz / selvedge, 14 oz
# wood-furniture
Oak dining chairs | 940161 | H87 | 4600 | 100 | solid, oiled, paper cord seat / upholstered, grey / stackable
Birch plywood | 441233 | MTQ | 61000 | 40 | BB/BB, 18 mm / film-faced, 21 mm / laser grade, 3 mm
Rattan garden sets | 940382 | SET | 21500 | 30 | sofa and two chairs / corner lounge, cushions / bistro, folding
Standing desks | 940330 | SET | 15800 | 50 | dual motor, 140 by 70 cm / frame only / bamboo top, memory panel
Teak flooring | 440922 | MTK | 3900 | 300 | solid, 15 mm, oiled / engineered, click / outdoor decking
Pocket spring mattresses | 940429 | H87 | 8900 | 60 | queen, 25 cm, rolled / hotel, pillow top / single, medium firm
Wood pellets | 440131 | TNE | 16500 | 100 | 6 mm, EN plus A1 / industrial, bulk / 15 kg bags
# glass-optical
Tempered glass panels | 700719 | MTK | 1350 | 500 | 8 mm, polished edges / low-iron, 10 mm / frosted, for showers
Progressive spectacle lenses | 900150 | H87 | 780 | 500 | 1.60, blue-cut / photochromic, 1.56 / free-form, 1.67
Acetate spectacle frames | 900311 | H87 | 640 | 300 | hand-polished, unisex / children's, flexible hinge / titanium temples
Borosilicate glass jars | 701337 | H87 | 130 | 3000 | bamboo lid, 1 l / airtight clip, 500 ml / spice set of twelve
Optical prisms | 900190 | H87 | 950 | 100 | right angle, BK7 / penta, silver-coated / corner cube, 25 mm
Binoculars | 900510 | H87 | 3400 | 200 | 8 by 42, waterproof / 10 by 25, compact / marine, with compass
Glass wine bottles | 701090 | H87 | 34 | 24000 | Bordeaux, 750 ml, antique green / Burgundy, flint / sparkling, 900 g
`);
