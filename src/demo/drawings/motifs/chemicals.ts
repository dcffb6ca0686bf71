import { type MotifTable, motif } from '../motif.js';
import { box, can, disc, form, line, oval, polygon, round, sheen, times, turn, veil } from '../shapes.js';

const grains = (x: number, y: number, width: number, height: number, colours: readonly string[], size = 8) =>
  times(110, (i) => {
    const at = ((i * 61.803) % 100) / 100;
    const up = ((i * 37.17) % 100) / 100;
    const room = Math.max(0, 1 - Math.abs(at - 0.5) * 2);
    return oval(
      Math.round(x + at * width),
      Math.round(y - up * height * room ** 0.8),
      size,
      size * 0.78,
      colours[i % colours.length] ?? '',
    );
  });

export const CHEMICALS: MotifTable = {
  granules: motif(500, [200, 20], ({ base, white, cream, steel, accent }, look) => [
    form('M160 150h220l10 40v250q0 30-30 30H180q-30 0-30-30V190', sheen('white')),
    times(8, (i) => line(`M${166 + i * 29} 152v22`, steel.dark, 3)),
    box(172, 230, 196, 120, base.mid, 8),
    polygon(270, 290, 40, 6, base.light),
    polygon(270, 290, 22, 6, base.dark),
    box(200, 384, 140, 12, steel.mid, 6),
    box(200, 408, 90, 12, steel.mid, 6),
    form('M330 470q20-110 150-130t180 130', look ? accent.dark : base.dark),
    grains(334, 462, 322, 130, look ? [accent.light, accent.mid, white.mid] : [base.light, base.mid, cream.light], 10),
  ]),
  powder: motif(460, [215, 165], ({ base, white, steel, cream, iron }, look) => [
    form('M190 176l40-40h250l-30 40v280q0 14-14 14H204q-14 0-14-14', sheen('white')),
    form('M450 176l30-40v296l-30 32', white.dark),
    line('M210 176q-10-60 20-84M450 176q40-60 20-90', base.mid, 16),
    box(216, 236, 204, 84, base.mid, 6),
    box(240, 258, 130, 14, white.light, 7),
    box(240, 284, 90, 10, base.light, 5),
    disc(252, 380, 20, steel.mid),
    box(286, 370, 110, 9, steel.mid, 4),
    box(286, 388, 80, 9, steel.mid, 4),
    form('M404 470q30-60 66-86 36-30 74 0 50 40 96 86', look ? cream.mid : '#f4f5f3'),
    form('M500 376q30-8 52 20 46 36 88 74H540q-6-60-40-94', look ? cream.dark : '#d9dcda'),
    turn(-24, 600, 390, form('M560 380h96q0 50-48 50t-48-50', iron.light), line('M652 388l70-16', iron.mid, 12)),
  ]),
  drum: motif(320, [212, 150], ({ base, iron, white, gold, ink }, look) => [
    can(296, 140, 236, 300, round('base'), base.light, 34),
    oval(414, 140, 104, 25, base.mid),
    oval(362, 136, 18, 7, iron.mid),
    oval(462, 142, 12, 5, iron.mid),
    times(3, (i) =>
      form(`M292 ${228 + i * 84}a122 36 0 0 0 244 0v14a122 36 0 0 1-244 0`, i % 2 ? base.dark : base.light),
    ),
    turn(45, 414, 316, box(370, 272, 88, 88, white.light, 8), box(378, 280, 72, 72, look ? gold.mid : white.mid, 4)),
    form('M414 282q30 36 0 62-30-26 0-62', ink),
  ]),
  cartridge: motif(260, [18, 205], ({ base, white, accent, iron, steel }) => [
    turn(
      9,
      350,
      300,
      form('M340 90h20l14 90h-48', accent.mid),
      box(296, 178, 110, 30, round('white'), 6),
      box(286, 204, 130, 270, round('base'), 6),
      box(286, 260, 130, 110, white.light),
      box(306, 282, 90, 14, base.dark, 7),
      box(306, 308, 64, 9, steel.mid, 4),
      box(306, 326, 78, 9, steel.mid, 4),
      box(282, 448, 138, 22, iron.mid, 5),
    ),
    turn(
      -9,
      508,
      330,
      form('M500 140h18l12 70h-42', base.mid),
      box(456, 208, 106, 26, round('white'), 6),
      box(448, 230, 122, 244, round('white'), 6),
      box(448, 282, 122, 100, accent.mid),
      box(466, 302, 84, 14, white.light, 7),
      box(466, 328, 54, 9, accent.light, 4),
    ),
  ]),
  film: motif(480, [190, 260], ({ base, glass, white, wood }) => [
    veil(0.75, form('M226 300h300l110 170H340', glass.mid), form('M226 300h150l110 170H340', glass.light)),
    form('M208 190h310a40 96 0 0 1 0 192H208', round('base')),
    form('M208 190h310q-26 10-34 40H190', base.light),
    oval(208, 286, 40, 96, base.dark),
    oval(208, 286, 30, 74, white.dark),
    oval(208, 286, 17, 42, wood.mid),
    oval(208, 286, 11, 28, wood.dark),
    line('M260 214h220', white.light, 6),
    line('M260 240h130', base.light, 6),
  ]),
  flask: motif(380, [170, 285], ({ base, glass, accent, white, steel }) => [
    form('M346 110h88v130l96 190q14 40-28 40H278q-42 0-28-40l96-190', glass.mid),
    form('M296 340h188l46 90q14 40-28 40H278q-42 0-28-40', base.mid),
    oval(390, 340, 95, 14, base.light),
    times(6, (i) => disc(320 + i * 30, 390 + ((i * 31) % 50), 6 + ((i * 5) % 9), base.light)),
    veil(0.7, form('M362 120h16v130l-70 150h-20l74-156', white.light)),
    box(334, 96, 112, 22, glass.dark, 11),
    box(556, 210, 56, 246, glass.mid, 28),
    box(556, 330, 56, 126, accent.mid, 28),
    box(546, 200, 76, 18, glass.dark, 9),
    box(540, 452, 88, 18, steel.mid, 8),
  ]),
  pellets: motif(480, [130, 30], ({ base, cream, steel }) => [
    form('M150 400h500l-36 70H186', steel.mid),
    form('M190 404q70-170 210-180t210 180', base.dark),
    grains(186, 398, 428, 180, [base.light, base.mid, cream.mid], 13),
  ]),
};
