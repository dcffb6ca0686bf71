import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, place, polar, sheen, times, turn, veil } from '../shapes.js';

export const FOOD: MotifTable = {
  seaweed: motif(400, [150, 200], ({ leaf, base, white, cream, ink }, look) => [
    turn(
      6,
      500,
      300,
      box(440, 170, 170, 290, '#1f3a2a', 8),
      times(14, (i) => line(`M${452 + ((i * 37) % 140)} ${190 + i * 18}q20-8 ${14 + ((i * 13) % 26)} 2`, '#35573d', 5)),
    ),
    turn(
      -3,
      340,
      300,
      form(
        'M220 150l12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10 12-10 12 10v320H220',
        sheen('base'),
      ),
      box(220, 160, 216, 24, base.dark),
      disc(328, 280, 66, cream.light),
      form('M286 316q-6-76 84-70-4 78-84 70', look ? leaf.mid : '#28513a'),
      line('M292 310q30-34 66-52', cream.light, 4),
      box(262, 376, 132, 16, white.mid, 8),
      box(288, 404, 80, 10, base.light, 5),
      box(220, 446, 216, 24, base.dark),
    ),
    veil(0.2, form('M222 150h40l-20 320h-20', ink)),
  ]),
  ginseng: motif(400, [8, 28], ({ red, gold, wood, leaf, iron }, look) => [
    box(196, 140, 228, 322, look ? sheen('iron') : sheen('red'), 10),
    box(212, 156, 196, 290, look ? iron.dark : red.dark, 6),
    disc(310, 250, 62, gold.mid),
    disc(310, 250, 54, look ? iron.mid : red.mid),
    form('M300 220q20-8 20 12 14 40-2 62 10-20-8 0-16-26-8-44-10-20-2-30', gold.light),
    times(3, (i) => box(258 + i * 16, 346 + i * 22, 104 - i * 32, 9, gold.mid, 4)),
    form(
      'M530 190q44-14 54 34 26 70-2 126l30 104q-22-8-42-76l-12-10-10 92q-20-30-12-96-34 20-62 66 0-50 46-100-26-80 10-140',
      sheen('cream'),
    ),
    line('M528 250q20 10 44 2M522 300q20 10 40 4M590 300q40 0 46 40M530 330q-34 4-44 40', wood.light, 5),
    line('M550 190q-6-30 6-54', wood.mid, 9),
    times(5, (i) =>
      turn(-60 + i * 30, 554, 140, form('M554 140q-20-34 0-66 20 32 0 66', i % 2 ? leaf.light : leaf.mid)),
    ),
    times(4, (i) => disc(546 + (i % 2) * 16, 66 + Math.floor(i / 2) * 14, 8, red.mid)),
  ]),
  pear: motif(440, [44, 90], ({ wood, leaf, cream }, look) => {
    const fruit = look ? [leaf.light, leaf.mid, leaf.dark] : ['#e9c46f', '#cf9a3f', '#a8752a'];
    const pear = (x: number, y: number, s: number) =>
      place(
        x,
        y,
        s,
        disc(0, 0, 100, fruit[1]),
        oval(-14, -10, 82, 84, fruit[0]),
        form('M60-80A100 100 0 0 1-40 92 120 120 0 0 0 60-80', fruit[2]),
        times(16, (i) => disc(...polar(-6, -4, 24 + ((i * 29) % 60), i * 67), 2.6, fruit[2])),
        line('M2-94q-2-30 12-46', wood.dark, 9),
        form('M10-112q30-40 78-26-24 40-78 26', leaf.mid),
        oval(2, -92, 20, 7, fruit[2]),
      );
    return [
      pear(520, 366, 0.86),
      pear(310, 342, 1.22),
      form('M500 470a66 80 0 0 1 10-120 70 70 0 0 1 104 60q-4 50-50 60', cream.light),
      form('M516 462a54 66 0 0 1 6-98 58 58 0 0 1 80 46q-4 44-40 52', '#fff9e8'),
      oval(556, 412, 9, 16, wood.dark),
      oval(576, 420, 7, 13, wood.dark),
    ];
  }),
  apple: motif(440, [2, 110], ({ red, leaf, wood, cream }, look) => {
    const skin = look ? leaf : red;
    const apple = (x: number, y: number, s: number) =>
      place(
        x,
        y,
        s,
        form('M0-78q50-40 92 2 34 50-2 120-34 66-74 52-16-6-32 0-40 14-74-52-36-70-2-120 42-42 92-2', skin.mid),
        form('M-14-84q-46-24-78 8-34 50 0 116 18 36 40 48-40-80 38-172', skin.light),
        form('M66-84q50 30 16 126-22 48-56 56 78-60 40-182', skin.dark),
        oval(0, -74, 26, 9, skin.dark),
        line('M0-74q0-32 18-52', wood.dark, 9),
        form('M10-104q26-44 74-30-22 44-74 30', leaf.mid),
      );
    return [
      apple(516, 374, 0.9),
      apple(306, 350, 1.2),
      form('M548 470q-30-60 20-110 60 10 72 60-20 46-92 50', skin.mid),
      form('M556 460q-22-46 18-90 42 10 54 48-16 36-72 42', cream.light),
      oval(590, 420, 6, 12, wood.dark),
    ];
  }),
  grapes: motif(320, [280, 100], ({ base, leaf, wood }, look) => {
    const g = look ? leaf : base;
    return [
      line('M400 190q-4-60 30-92', wood.dark, 13),
      times(27, (i) => {
        const row = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5][i] ?? 0;
        const n = [6, 7, 6, 4, 3, 1][row] ?? 1;
        const k = i - ([0, 6, 13, 19, 23, 26][row] ?? 0);
        const x = 400 + (k - (n - 1) / 2) * 47;
        const y = 208 + row * 45;
        return (
          disc(x, y, 30, g.dark) +
          disc(x - 2, y - 3, 27, (i * 5) % 3 ? g.mid : g.light) +
          disc(x - 10, y - 12, 7, 'rgba(255,255,255,.55)')
        );
      }),
      form('M410 176q-80-10-100-72 36 8 54-14 20-30 56-14 10 40-10 100', leaf.mid),
      form('M404 180q40-80 124-66-6 30 12 50-50 50-136 16', leaf.light),
      line('M408 172q-30-40-60-52M412 176q50-30 96-36', leaf.dark, 4),
    ];
  }),
};
