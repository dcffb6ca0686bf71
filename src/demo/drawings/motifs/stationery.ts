import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const STATIONERY: MotifTable = {
  pen: motif(460, [220, 345], ({ base, gold, steel, ink, white, accent }, look) => [
    form('M190 400l300-60 120 110-330 20', white.light),
    line('M240 420q50-26 70 0t60-6 70-8 70 4', base.dark, 5),
    ...[0, 1].map((k) =>
      turn(
        -36 + k * 16,
        400,
        290,
        box(250, 250 + k * 60, 250, 40, k ? sheen('accent') : sheen('base'), 8),
        form(`M250 ${250 + k * 60}l-70 16v8l70 16`, round('steel')),
        form(`M188 ${266 + k * 60}l-22 4 22 4`, ink),
        box(366, 248 + k * 60, 16, 44, gold.mid),
        box(498, 254 + k * 60, 70, 32, k ? accent.dark : base.dark, 10),
        box(566, 260 + k * 60, 24, 20, steel.mid, 6),
        box(400, 240 + k * 60, 150, 9, gold.light, 4),
      ),
    ),
    disc(300, 452, look ? 7 : 5, base.mid),
  ]),
  marker: motif(460, [345, 195], ({ white, iron }, look) => [
    times(7, (i) => {
      const hue = ['#d9534f', '#e8963c', '#e8c547', '#57a65a', '#3f8fc4', '#6c5fb5', '#b0559b'][look ? 6 - i : i] ?? '';
      const x = 190 + i * 62;
      const y = 150 + ((i * 3) % 5) * 12;
      return (
        form(`M${x + 14} ${y - 40}h22l6 44h-34`, hue) +
        box(x, y, 50, 320 - (y - 150), round('white'), 8) +
        box(x, y + 90, 50, 90, hue) +
        box(x, 380, 50, 90, hue, 8) +
        veil(0.25, box(x + 34, y, 16, 470 - y, iron.dark, 6)) +
        veil(0.5, box(x + 9, y + 6, 6, 450 - y, white.light, 3))
      );
    }),
  ]),
  notebook: motif(400, [8, 170], ({ base, accent, cream, gold, steel, white }, look) => [
    turn(
      -6,
      370,
      300,
      box(250, 110, 280, 360, base.dark, 14),
      box(262, 104, 268, 356, cream.light, 8),
      times(4, (i) => line(`M530 ${120 + i * 3}v330`, cream.dark, 1)),
      box(244, 100, 276, 360, look ? sheen('accent') : sheen('base'), 14),
      box(244, 100, 44, 360, look ? accent.dark : base.dark, 14),
      box(330, 170, 150, 80, cream.light, 6),
      box(352, 192, 106, 10, steel.dark, 5),
      box(352, 216, 70, 10, steel.mid, 5),
      box(488, 98, 12, 364, gold.mid),
      form('M310 460h22v44l-11-12-11 12', gold.dark),
    ),
    turn(
      12,
      600,
      320,
      box(588, 150, 22, 260, round('wood'), 3),
      form('M588 410h22l-11 40', cream.mid),
      form('M596 436h7l-4 14', white.dark),
      box(588, 130, 22, 26, base.light, 5),
    ),
  ]),
  mug: motif(360, [200, 15], ({ base, white, accent, wood, cream }, look) => [
    line('M510 250q110-10 96 74t-104 78', look ? base.dark : white.dark, 28),
    line('M510 248q104-8 92 72t-98 74', look ? base.mid : white.mid, 12),
    form('M232 190h288v220q0 60-60 60H292q-60 0-60-60', look ? round('base') : round('white')),
    oval(376, 190, 144, 30, look ? base.light : white.light),
    oval(376, 194, 128, 23, wood.dark),
    oval(362, 190, 80, 11, wood.mid),
    form('M232 330q72-44 144 0t144 0v80q0 60-60 60H292q-60 0-60-60', look ? base.dark : base.mid),
    disc(376, 296, 32, look ? cream.light : accent.mid),
    times(3, (i) => veil(0.5, line(`M${330 + i * 46} 150q-16-20 0-40t0-36`, white.light, 8))),
  ]),
  keyring: motif(340, [40, 210], ({ gold, steel, base, accent, iron }, look) => [
    ring(400, 160, 66, 15, steel.dark),
    ring(397, 157, 66, 8, steel.light),
    turn(
      24,
      400,
      220,
      disc(400, 262, 50, sheen('gold')),
      disc(400, 250, 16, iron.dark),
      box(386, 300, 28, 160, gold.mid),
      box(386, 300, 10, 160, gold.light),
      form('M414 400h28v16h-14v14h20v18h-34', gold.dark),
    ),
    turn(
      -22,
      390,
      220,
      line('M390 216v40', steel.dark, 8),
      look ? polygon(390, 350, 92, 6, sheen('base')) : disc(390, 346, 88, sheen('base')),
      look ? polygon(390, 350, 62, 6, accent.mid) : ring(390, 346, 70, 5, base.light),
      form('M390 296l16 34 38 4-28 26 8 38-34-20-34 20 8-38-28-26 38-4', look ? gold.light : accent.light),
    ),
  ]),
  paper: motif(440, [30, 345], ({ cream, base, accent, wood, leaf, red }, look) => [
    turn(
      -4,
      400,
      300,
      times(5, (i) =>
        box(
          220 + i * 7,
          190 - i * 8,
          330,
          260,
          i % 2 ? cream.mid : ([base.light, accent.light, cream.dark, cream.light, cream.light][i] ?? ''),
          3,
        ),
      ),
      line('M300 330q60-70 110-60t60-60M330 260q10 30 50 20', look ? base.mid : wood.light, 5),
      times(5, (i) => turn(i * 72, 452, 236, oval(452, 214, 12, 18, red.light))),
      disc(452, 236, 8, '#e8c547'),
      form('M330 262q-30-10-30-38 30 4 30 38', leaf.mid),
    ),
    box(190, 408, 420, 60, round('cream'), 30),
    oval(606, 438, 15, 30, cream.dark),
    oval(606, 438, 7, 15, wood.light),
    box(350, 404, 24, 68, base.mid),
    box(374, 404, 7, 68, base.dark),
  ]),
  gift: motif(380, [350, 180], ({ base, gold, accent, cream }, look) => [
    box(246, 240, 308, 230, sheen(look ? 'accent' : 'base'), 6),
    box(226, 190, 348, 64, look ? accent.light : base.light, 8),
    box(226, 238, 348, 16, look ? accent.dark : base.dark),
    box(374, 190, 52, 280, sheen('gold')),
    form('M400 190q-110 14-118-50 6-54 60-36 44 20 58 86M400 190q110 14 118-50-6-54-60-36-44 20-58 86', gold.mid),
    form('M394 184q-70-4-82-42 8-26 34-14 34 18 48 56M406 184q70-4 82-42-8-26-34-14-34 18-48 56', gold.dark),
    disc(400, 186, 22, gold.light),
    times(12, (i) => disc(264 + (i % 3) * 44 + (i > 5 ? 170 : 0), 290 + (i % 2) * 60 + (i % 3) * 24, 7, cream.light)),
  ]),
};
