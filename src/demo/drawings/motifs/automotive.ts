import { type MotifTable, motif } from '../motif.js';
import { box, can, disc, form, line, oval, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const AUTOMOTIVE: MotifTable = {
  brake: motif(380, [5, 215], ({ steel, iron, base, ink }) => [
    disc(410, 300, 168, steel.dark),
    disc(404, 296, 168, sheen('steel')),
    ring(404, 296, 142, 3, steel.dark),
    times(30, (i) => disc(...polar(404, 296, i % 2 ? 128 : 110, i * 12), 5, iron.mid)),
    disc(404, 296, 82, iron.light),
    disc(404, 296, 70, sheen('steel')),
    disc(404, 296, 32, ink),
    times(5, (i) => disc(...polar(404, 296, 52, i * 72), 8, ink)),
    form('M232 206q-46 90 0 182l44-20q-34-70 0-142', ink),
    form('M204 190q40-40 84-20l24 50q-40 76 0 152l-24 50q-44 20-84-20-34-106 0-212', sheen('base')),
    box(214, 262, 54, 68, base.dark, 12),
  ]),
  filter: motif(240, [28, 205], ({ base, cream, iron, steel, ink, gold }, look) =>
    look
      ? [
          can(276, 150, 248, 300, round('cream'), cream.light, 36),
          times(21, (i) => line(`M${282 + i * 11.8} ${168 + Math.sin((i / 20) * Math.PI) * 26}v${282}`, cream.dark, 3)),
          can(268, 130, 264, 34, round('base'), base.light, 38),
          oval(400, 130, 62, 18, ink),
          form('M268 424v30a132 38 0 0 0 264 0v-30a132 38 0 0 1-264 0', round('base')),
        ]
      : [
          can(300, 148, 200, 312, round('base'), steel.light, 34),
          oval(400, 148, 70, 20, iron.mid),
          oval(400, 148, 32, 9, ink),
          times(16, (i) => line(`M${308 + i * 12.4} ${196 + Math.sin((i / 15) * Math.PI) * 28}v30`, base.dark, 4)),
          box(322, 300, 156, 100, gold.light, 6),
          line('M346 330h108M346 352h70M346 372h88', gold.dark, 8),
        ],
  ),
  alternator: motif(360, [210, 25], ({ steel, iron, gold, ink, base }) => [
    box(300, 166, 230, 250, sheen('steel'), 60),
    times(7, (i) => box(330 + i * 26, 190, 12, 200, steel.dark, 6)),
    box(350, 220, 110, 140, gold.dark, 10),
    times(6, (i) => line(`M${364 + i * 17} 232v116`, gold.light, 6)),
    disc(286, 290, 108, iron.mid),
    disc(280, 290, 100, sheen('steel')),
    times(5, (i) => ring(280, 290, 96 - i * 10, 3, i % 2 ? steel.light : iron.mid)),
    disc(280, 290, 34, iron.mid),
    polygon(280, 290, 20, 6, steel.light),
    box(500, 150, 60, 54, base.mid, 12),
    form('M330 410h44l10 60h-72M470 410h44l18 60h-72', iron.mid),
    disc(522, 177, 9, ink),
  ]),
  headlamp: motif(460, [200, 40], ({ glass, ink, gold, cream, steel, base }, look) => [
    form('M156 396q-10-120 96-176 130-64 330-44 66 8 62 70-10 130-150 190H236q-70 0-80-40', sheen('iron')),
    form('M186 384q0-96 86-136 118-50 300-34 40 6 36 44-10 100-126 148H236q-46 0-50-22', glass.mid),
    veil(0.6, form('M186 384q0-96 86-136 118-50 300-34 20 2 28 12-230-10-320 60-60 50-60 118-30 0-34-20', glass.light)),
    times(
      3,
      (i) =>
        disc(290 + i * 104, 344 - i * 30, 44 - i * 5, ink) +
        disc(290 + i * 104, 344 - i * 30, 32 - i * 4, look ? base.light : steel.light) +
        disc(282 + i * 104, 334 - i * 30, 12, cream.light),
    ),
    line('M214 406h250q90-34 118-110', gold.light, 9),
  ]),
  charger: motif(300, [150, 212], ({ white, base, ink, leaf, iron, steel }) => [
    line('M476 240q140 10 118 110t-30 104-76-80', ink, 13),
    box(300, 100, 190, 362, round('white'), 30),
    box(300, 100, 190, 84, base.mid, 30),
    box(300, 150, 190, 34, base.mid),
    box(326, 122, 138, 92, ink, 10),
    form('M400 132l-26 42h20l-8 30 32-44h-22l8-28', leaf.light),
    box(340, 250, 110, 12, white.dark, 6),
    box(340, 274, 70, 12, white.dark, 6),
    disc(395, 350, 34, white.dark),
    disc(395, 350, 24, iron.mid),
    times(5, (i) => disc(...polar(395, 350, 12, i * 72), 4, steel.light)),
    box(276, 454, 238, 16, iron.mid, 6),
    box(470, 346, 44, 60, iron.mid, 12),
  ]),
  scooter: motif(500, [350, 185], ({ base, ink, steel, iron, gold, accent }) => [
    line('M262 410L330 180l-30-44', iron.mid, 20),
    line('M258 136h86', ink, 18),
    form('M300 200l50-10 24 110q6 60 60 74h58l42-110q60-30 104 10l-20 60q-76 8-96 82H420q-90-6-110-110', sheen('base')),
    form('M476 258q70-30 150-6 14 22-30 30l-126 6', ink),
    disc(316, 190, 24, gold.light),
    ring(316, 190, 24, 6, iron.mid),
    times(
      2,
      (i) =>
        disc(252 + i * 318, 412, 58, ink) +
        disc(252 + i * 318, 412, 34, steel.mid) +
        disc(252 + i * 318, 412, 12, iron.mid),
    ),
    form('M206 380q30-44 96-20l-6 18q-40-16-70 14', base.dark),
    box(608, 280, 22, 26, accent.mid, 6),
  ]),
  absorber: motif(210, [355, 220], ({ base, steel, iron, ink }) => [
    turn(
      12,
      400,
      290,
      box(390, 100, 20, 130, round('steel')),
      oval(400, 100, 26, 22, iron.mid),
      disc(400, 100, 9, ink),
      can(364, 260, 72, 180, round('iron'), steel.mid, 10),
      times(
        7,
        (i) =>
          line(`M346 ${160 + i * 34}q54 30 108-12`, base.dark, 20) +
          line(`M346 ${156 + i * 34}q54 30 108-12`, i % 2 ? base.mid : base.light, 13),
      ),
      box(340, 140, 120, 18, iron.mid, 8),
      box(338, 384, 124, 18, iron.mid, 8),
      oval(400, 452, 26, 22, iron.mid),
      disc(400, 452, 9, ink),
    ),
  ]),
  tyre: motif(330, [215, 20], ({ ink, iron, steel, base }, look) => [
    disc(410, 296, 174, '#15181d'),
    times(40, (i) => turn(i * 9, 404, 292, box(396, 116, 15, 26, '#15181d', 3))),
    disc(402, 292, 170, iron.dark),
    disc(402, 292, 150, ink),
    ring(402, 292, 134, 3, iron.light),
    disc(402, 292, 106, iron.mid),
    disc(402, 292, 98, sheen('steel')),
    times(look ? 10 : 5, (i) =>
      turn(
        i * (look ? 36 : 72),
        402,
        292,
        form(look ? 'M390 276l-18-70h24l16 70' : 'M386 270l-30-62q46-24 92 0l-30 62', iron.mid),
      ),
    ),
    disc(402, 292, 30, steel.light),
    disc(402, 292, 15, base.mid),
  ]),
  car: motif(560, [8, 212], ({ base, glass, ink, steel, gold, red }) => [
    form(
      'M128 412q-6-68 44-84l78-16q60-96 130-102h96q66 4 124 98 62 8 74 46l6 58q0 22-22 22H150q-20 0-22-22',
      sheen('base'),
    ),
    form('M282 310q46-68 102-74h16v74M418 236h56q46 4 88 74H418', glass.mid),
    veil(0.6, form('M300 310q40-58 84-66l-40 66', glass.light)),
    line('M409 320v90M440 344h30', base.dark, 5),
    box(128, 396, 552, 16, base.dark, 8),
    times(
      2,
      (i) =>
        disc(244 + i * 320, 420, 52, ink) +
        disc(244 + i * 320, 420, 30, steel.mid) +
        times(5, (k) => disc(...polar(244 + i * 320, 420, 18, k * 72), 5, ink)),
    ),
    form('M652 340q26 6 28 26h-30', red.mid),
    form('M134 350q20-16 42-12l-10 22h-34', gold.light),
  ]),
};
