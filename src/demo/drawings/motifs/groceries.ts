import { type MotifTable, motif } from '../motif.js';
import { box, can, disc, form, line, oval, round, sheen, times, turn, veil } from '../shapes.js';

export const GROCERIES: MotifTable = {
  sauce: motif(340, [14], ({ base, red, cream, white, leaf, gold, wood }) => [
    form('M246 210h308l-26 232q-4 26-30 26H302q-26 0-30-26', round('red')),
    oval(400, 210, 164, 34, red.dark),
    oval(400, 202, 164, 34, white.mid),
    oval(400, 198, 150, 28, cream.mid),
    form('M262 280h276l-14 124H276', cream.light),
    oval(400, 340, 62, 46, base.mid),
    form('M366 330h68q4 44-34 44t-34-44', wood.dark),
    oval(400, 330, 34, 10, red.light),
    line('M440 300l-30 30', wood.light, 8),
    box(300, 286, 50, 8, gold.dark, 4),
    form('M460 360q8-26 40-26-4 30-40 26', leaf.mid),
  ]),
  can: motif(360, [205, 12], ({ base, steel, white, ink, gold, iron }) => [
    can(432, 196, 176, 250, round('steel'), steel.light, 24),
    form('M432 230a88 24 0 0 0 176 0v180a88 24 0 0 1-176 0', round('accent')),
    can(208, 300, 260, 150, round('steel'), steel.mid, 40),
    oval(338, 300, 112, 31, steel.light),
    form('M208 326a130 40 0 0 0 260 0v104a130 40 0 0 1-260 0', round('base')),
    oval(338, 404, 66, 34, white.mid),
    form('M288 404q40-36 74-6l22-16v44l-22-16q-34 30-74-6', base.dark),
    disc(312, 400, 4, ink),
    oval(352, 294, 36, 9, steel.dark),
    oval(352, 293, 22, 4, steel.light),
    line('M330 292l-36-4', iron.light, 5),
    box(484, 300, 80, 12, gold.light, 6),
  ]),
  coffee: motif(400, [24, 168], ({ base, wood, cream, iron, gold }, look) => [
    form('M266 120h208l14 34v290q0 26-26 26H278q-26 0-26-26V154', look ? sheen('iron') : sheen('base')),
    box(262, 108, 216, 22, iron.dark, 5),
    form('M252 154l14-34v350q-14-4-14-26', iron.mid),
    box(284, 214, 172, 170, cream.light, 10),
    oval(370, 280, 36, 50, wood.dark),
    line('M382 236q-34 44-10 88', cream.mid, 7),
    box(318, 348, 104, 10, base.dark, 5),
    disc(370, 172, 12, gold.light),
    times(9, (i) => {
      const x = 500 + ((i * 53) % 130);
      const y = 452 - Math.floor(i / 4) * 26 + (i % 3) * 6;
      return turn(
        i * 37,
        x,
        y,
        oval(x, y, 25, 17, i % 2 ? wood.dark : '#5a3418'),
        line(`M${x - 18} ${y}q18-9 36 0`, '#3a210f', 4),
      );
    }),
  ]),
  sack: motif(420, [38, 100], ({ cream, wood, base, gold }) => [
    form(
      'M256 190q20-26 0-60 30 10 52-8 28 12 52 0 30 14 54-4 20 14 44 12-20 34 0 60 54 90 40 220-2 60-48 60H254q-48 0-46-60-6-130 48-220',
      sheen('cream'),
    ),
    form('M256 190q96 40 202 0l6 16q-110 40-214 0', wood.mid),
    oval(354, 330, 78, 78, base.mid),
    line('M354 390V290M354 330q-30-6-36-34M354 330q30-6 36-34M354 364q-30-6-36-34M354 364q30-6 36-34', gold.light, 10),
    line('M232 260q-20 90-6 170M476 250q20 80 12 180', cream.dark, 6),
    form('M480 470q14-64 78-70t88 70', gold.mid),
    times(40, (i) =>
      oval(
        500 + ((i * 47) % 134),
        462 - ((i * 31) % 46) * (1 - Math.abs(((i * 47) % 134) - 67) / 90),
        7,
        4,
        i % 3 ? gold.light : gold.dark,
      ),
    ),
  ]),
  tea: motif(420, [120, 30], ({ leaf, base, white, wood, steel, gold }) => [
    line('M532 300q80-8 70 60t-92 56', white.dark, 20),
    form('M220 276h320q0 130-70 174H290q-70-44-70-174', sheen('white')),
    oval(380, 276, 160, 34, white.dark),
    oval(380, 280, 142, 26, gold.dark),
    oval(360, 276, 90, 12, gold.mid),
    oval(380, 458, 196, 16, white.dark),
    oval(380, 452, 196, 16, white.mid),
    form('M300 330h160l-6 34H306', base.mid),
    form('M320 244q30-40 70-34-14 46-70 34', leaf.mid),
    form('M394 232q18-34 56-32-8 36-56 32', leaf.light),
    times(3, (i) => veil(0.5, line(`M${320 + i * 56} 200q-20-26 0-50t0-46`, white.light, 9))),
    line('M486 282q40 40 34 80', wood.light, 3),
    box(500, 362, 40, 46, leaf.mid, 4),
    box(508, 374, 24, 6, steel.light, 3),
  ]),
  fish: motif(480, [205, 350], ({ base, white, glass, steel, ink, iron }, look) => [
    form('M150 400h500l-40 70H190', steel.mid),
    times(26, (i) => disc(180 + ((i * 71) % 440), 392 + ((i * 17) % 26), 20, i % 2 ? glass.light : glass.mid)),
    form(
      'M140 290q120-128 300-76 60 20 100 62l96-62q-20 74 0 148l-96-60q-52 60-140 72-160 14-260-84',
      look ? sheen('iron') : sheen('base'),
    ),
    form('M140 290q120 90 400 12-52 60-140 72-160 14-260-84', white.mid),
    form('M320 196q60-60 130-46 0 40-24 66-50-24-106-20', look ? iron.dark : base.dark),
    line('M254 240q30 50 0 108', base.dark, 6),
    disc(202, 276, 15, white.light),
    disc(204, 276, 8, ink),
    times(12, (i) => line(`M${300 + (i % 6) * 36} ${252 + Math.floor(i / 6) * 34}q14 10 0 22`, base.light, 4)),
    line('M140 292q24 6 36-2', ink, 4),
  ]),
};
