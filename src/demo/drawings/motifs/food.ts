import { type MotifTable, motif } from '../motif.js';
import { box, can, cog, disc, form, line, mirror, oval, place, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const FOOD: MotifTable = {
  seaweed: motif(400, [150, 200], ({ leaf, base, white, cream, ink }, look) => [
    turn(6, 500, 300, box(440, 170, 170, 290, '#1f3a2a', 8), times(14, (i) => line(`M${452 + (i * 37) % 140} ${190 + i * 18}q20-8 ${14 + ((i * 13) % 26)} 2`, '#35573d', 5))),
    turn(-3, 340, 300, form('M220 150l12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10v320H220', sheen('base')), box(220, 160, 216, 24, base.dark), disc(328, 280, 66, cream.light), form('M286 316q-6-76 84-70-4 78-84 70', look ? leaf.mid : '#28513a'), line('M292 310q30-34 66-52', cream.light, 4), box(262, 376, 132, 16, white.mid, 8), box(288, 404, 80, 10, base.light, 5), box(220, 446, 216, 24, base.dark)),
    veil(0.2, form('M222 150h40l-20 320h-20', ink)),
  ]),
  ginseng: motif(400, [8, 28], ({ red, gold, cream, wood, leaf, iron }, look) => [
    box(196, 140, 228, 322, look ? sheen('iron') : sheen('red'), 10), box(212, 156, 196, 290, look ? iron.dark : red.dark, 6), disc(310, 250, 62, gold.mid), disc(310, 250, 54, look ? iron.mid : red.mid), form('M300 220q20-8 20 12 14 40-2 62 10-20-8 0-16-26-8-44-10-20-2-30', gold.light), times(3, (i) => box(258 + i * 16, 346 + i * 22, 104 - i * 32, 9, gold.mid, 4)),
    form('M530 190q44-14 54 34 26 70-2 126l30 104q-22-8-42-76l-12-10-10 92q-20-30-12-96-34 20-62 66 0-50 46-100-26-80 10-140', sheen('cream')), line('M528 250q20 10 44 2M522 300q20 10 40 4M590 300q40 0 46 40M530 330q-34 4-44 40', wood.light, 5), line('M550 190q-6-30 6-54', wood.mid, 9), times(5, (i) => turn(-60 + i * 30, 554, 140, form('M554 140q-20-34 0-66 20 32 0 66', i % 2 ? leaf.light : leaf.mid))), times(4, (i) => disc(546 + (i % 2) * 16, 66 + Math.floor(i / 2) * 14, 8, red.mid)),
  ]),
  sauce: motif(340, [14, 40], ({ base, red, cream, white, leaf, gold, wood }) => [
    form('M246 210h308l-26 232q-4 26-30 26H302q-26 0-30-26', round('red')), oval(400, 210, 164, 34, red.dark), oval(400, 202, 164, 34, white.mid), oval(400, 198, 150, 28, cream.mid), form('M262 280h276l-14 124H276', cream.light), oval(400, 340, 62, 46, base.mid), form('M366 330h68q4 44-34 44t-34-44', wood.dark), oval(400, 330, 34, 10, red.light), line('M440 300l-30 30', wood.light, 8), box(300, 286, 50, 8, gold.dark, 4), form('M460 360q8-26 40-26-4 30-40 26', leaf.mid),
  ]),
  pear: motif(440, [44, 90], ({ gold, wood, leaf, cream }, look) => {
    const fruit = look ? [leaf.light, leaf.mid, leaf.dark] : ['#e9c46f', '#cf9a3f', '#a8752a'];
    const pear = (x: number, y: number, s: number) => place(x, y, s, disc(0, 0, 100, fruit[1]), oval(-14, -10, 82, 84, fruit[0]), form('M60-80A100 100 0 0 1-40 92 120 120 0 0 0 60-80', fruit[2]), times(16, (i) => disc(...polar(-6, -4, 24 + ((i * 29) % 60), i * 67), 2.6, fruit[2])), line('M2-94q-2-30 12-46', wood.dark, 9), form('M10-112q30-40 78-26-24 40-78 26', leaf.mid), oval(2, -92, 20, 7, fruit[2]));
    return [pear(520, 366, 0.86), pear(310, 342, 1.22), form('M500 470a66 80 0 0 1 10-120 70 70 0 0 1 104 60q-4 50-50 60', cream.light), form('M516 462a54 66 0 0 1 6-98 58 58 0 0 1 80 46q-4 44-40 52', '#fff9e8'), oval(556, 412, 9, 16, wood.dark), oval(576, 420, 7, 13, wood.dark)];
  }),
  apple: motif(440, [2, 110], ({ red, leaf, wood, cream }, look) => {
    const skin = look ? leaf : red;
    const apple = (x: number, y: number, s: number) => place(x, y, s, form('M0-78q50-40 92 2 34 50-2 120-34 66-74 52-16-6-32 0-40 14-74-52-36-70-2-120 42-42 92-2', skin.mid), form('M-14-84q-46-24-78 8-34 50 0 116 18 36 40 48-40-80 38-172', skin.light), form('M66-84q50 30 16 126-22 48-56 56 78-60 40-182', skin.dark), oval(0, -74, 26, 9, skin.dark), line('M0-74q0-32 18-52', wood.dark, 9), form('M10-104q26-44 74-30-22 44-74 30', leaf.mid));
    return [apple(516, 374, 0.9), apple(306, 350, 1.2), form('M548 470q-30-60 20-110 60 10 72 60-20 46-92 50', skin.mid), form('M556 460q-22-46 18-90 42 10 54 48-16 36-72 42', cream.light), oval(590, 420, 6, 12, wood.dark)];
  }),
  can: motif(360, [205, 12], ({ base, steel, white, ink, gold, iron }) => [
    can(432, 196, 176, 250, round('steel'), steel.light, 24), form('M432 230a88 24 0 0 0 176 0v180a88 24 0 0 1-176 0', round('accent')),
    can(208, 300, 260, 150, round('steel'), steel.mid, 40), oval(338, 300, 112, 31, steel.light), form('M208 326a130 40 0 0 0 260 0v104a130 40 0 0 1-260 0', round('base')), oval(338, 404, 66, 34, white.mid), form('M288 404q40-36 74-6l22-16v44l-22-16q-34 30-74-6', base.dark), disc(312, 400, 4, ink), oval(352, 294, 36, 9, steel.dark), oval(352, 293, 22, 4, steel.light), line('M330 292l-36-4', iron.light, 5), box(484, 300, 80, 12, gold.light, 6),
  ]),
  coffee: motif(400, [24, 168], ({ base, wood, cream, iron, gold }, look) => [
    form('M266 120h208l14 34v290q0 26-26 26H278q-26 0-26-26V154', look ? sheen('iron') : sheen('base')), box(262, 108, 216, 22, iron.dark, 5), form('M252 154l14-34v350q-14-4-14-26', iron.mid), box(284, 214, 172, 170, cream.light, 10), oval(370, 280, 36, 50, wood.dark), line('M382 236q-34 44-10 88', cream.mid, 7), box(318, 348, 104, 10, base.dark, 5), disc(370, 172, 12, gold.light),
    times(9, (i) => { const x = 500 + ((i * 53) % 130); const y = 452 - Math.floor(i / 4) * 26 + (i % 3) * 6; return turn(i * 37, x, y, oval(x, y, 25, 17, i % 2 ? wood.dark : '#5a3418'), line(`M${x - 18} ${y}q18-9 36 0`, '#3a210f', 4)); }),
  ]),
  grapes: motif(320, [280, 100], ({ base, leaf, wood }, look) => {
    const g = look ? leaf : base;
    return [line('M400 190q-4-60 30-92', wood.dark, 13), times(27, (i) => { const row = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5][i] ?? 0; const n = [6, 7, 6, 4, 3, 1][row] ?? 1; const k = i - ([0, 6, 13, 19, 23, 26][row] ?? 0); const x = 400 + (k - (n - 1) / 2) * 47; const y = 208 + row * 45; return disc(x, y, 30, g.dark) + disc(x - 2, y - 3, 27, (i * 5) % 3 ? g.mid : g.light) + disc(x - 10, y - 12, 7, 'rgba(255,255,255,.55)'); }), form('M410 176q-80-10-100-72 36 8 54-14 20-30 56-14 10 40-10 100', leaf.mid), form('M404 180q40-80 124-66-6 30 12 50-50 50-136 16', leaf.light), line('M408 172q-30-40-60-52M412 176q50-30 96-36', leaf.dark, 4)];
  }),
  sack: motif(420, [38, 100], ({ cream, wood, base, gold }) => [
    form('M256 190q20-26 0-60 30 10 52-8 28 12 52 0 30 14 54-4 20 14 44 12-20 34 0 60 54 90 40 220-2 60-48 60H254q-48 0-46-60-6-130 48-220', sheen('cream')), form('M256 190q96 40 202 0l6 16q-110 40-214 0', wood.mid), oval(354, 330, 78, 78, base.mid), line('M354 390V290M354 330q-30-6-36-34M354 330q30-6 36-34M354 364q-30-6-36-34M354 364q30-6 36-34', gold.light, 10), line('M232 260q-20 90-6 170M476 250q20 80 12 180', cream.dark, 6),
    form('M480 470q14-64 78-70t88 70', gold.mid), times(40, (i) => oval(500 + ((i * 47) % 134), 462 - ((i * 31) % 46) * (1 - Math.abs(((i * 47) % 134) - 67) / 90), 7, 4, i % 3 ? gold.light : gold.dark)),
  ]),
  tea: motif(420, [120, 30], ({ leaf, base, white, wood, steel, gold }) => [
    line('M532 300q80-8 70 60t-92 56', white.dark, 20), form('M220 276h320q0 130-70 174H290q-70-44-70-174', sheen('white')), oval(380, 276, 160, 34, white.dark), oval(380, 280, 142, 26, gold.dark), oval(360, 276, 90, 12, gold.mid), oval(380, 458, 196, 16, white.dark), oval(380, 452, 196, 16, white.mid), form('M300 330h160l-6 34H306', base.mid), form('M320 244q30-40 70-34-14 46-70 34', leaf.mid), form('M394 232q18-34 56-32-8 36-56 32', leaf.light),
    times(3, (i) => veil(0.5, line(`M${320 + i * 56} 200q-20-26 0-50t0-46`, white.light, 9))), line('M486 282q40 40 34 80', wood.light, 3), box(500, 362, 40, 46, leaf.mid, 4), box(508, 374, 24, 6, steel.light, 3),
  ]),
  fish: motif(480, [205, 350], ({ base, white, glass, steel, ink, accent }, look) => [
    form('M150 400h500l-40 70H190', steel.mid), times(26, (i) => disc(180 + ((i * 71) % 440), 392 + ((i * 17) % 26), 20, i % 2 ? glass.light : glass.mid)), form('M140 290q120-128 300-76 60 20 100 62l96-62q-20 74 0 148l-96-60q-52 60-140 72-160 14-260-84', look ? sheen('accent') : sheen('base')), form('M140 290q120 90 400 12-52 60-140 72-160 14-260-84', white.mid), form('M320 196q60-60 130-46 0 40-24 66-50-24-106-20', look ? accent.dark : base.dark), line('M254 240q30 50 0 108', base.dark, 6), disc(202, 276, 15, white.light), disc(204, 276, 8, ink), times(12, (i) => line(`M${300 + (i % 6) * 36} ${252 + Math.floor(i / 6) * 34}q14 10 0 22`, base.light, 4)), line('M140 292q24 6 36-2', ink, 4),
  ]),
};
