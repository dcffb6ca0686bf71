import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, place, ring, round, sheen, times, turn } from '../shapes.js';

export const COMPUTERS: MotifTable = {
  laptop: motif(520, [214, 268], ({ iron, steel, base, ink }) => [
    box(206, 138, 388, 262, iron.mid, 16),
    box(218, 150, 364, 238, sheen('base'), 6),
    form('M218 388V300q90-80 180-20t184-60v168', base.dark),
    disc(484, 214, 34, base.light),
    disc(400, 144, 2.5, steel.mid),
    form('M206 400h388l52 56H154', sheen('steel')),
    form('M222 408h356l26 26H196', ink),
    times(2, (i) => line(`M${214 - i * 8} ${416 + i * 10}h${372 + i * 16}`, iron.light, 2)),
    form('M352 438h96l8 14H344', steel.dark),
    box(154, 456, 492, 14, steel.dark, 7),
  ]),
  tablet: motif(330, [190, 330], ({ iron, white, base, accent, steel }) => [
    turn(
      -6,
      400,
      300,
      box(274, 116, 268, 356, iron.mid, 26),
      box(288, 132, 240, 324, sheen('base'), 10),
      times(12, (i) =>
        box(
          312 + (i % 3) * 70,
          160 + Math.floor(i / 3) * 70,
          50,
          50,
          [white.mid, accent.mid, base.light, accent.light][(i * 7) % 4],
          13,
        ),
      ),
    ),
    turn(14, 566, 340, box(558, 190, 16, 262, round('white'), 8), form('M558 452h16l-8 22', steel.dark)),
  ]),
  computer: motif(420, [222, 18], ({ ink, iron, base, steel, accent }) => [
    place(
      -180,
      -217.4,
      1.4625,
      form('M262 300l46-44h250l-36 44', iron.light),
      form('M522 300l36-44v170l-36 44', iron.dark),
      box(262, 300, 260, 170, sheen('iron'), 10),
      times(9, (i) => line(`M${286 + i * 13} 340v92`, ink, 5)),
      box(424, 340, 34, 14, ink, 4),
      box(424, 366, 34, 14, ink, 4),
      disc(486, 360, 15, steel.mid),
      ring(486, 360, 9, 3, base.mid),
      disc(486, 420, 6, accent.mid),
      oval(420, 278, 62, 9, iron.dark),
    ),
  ]),
  drive: motif(330, [12, 205], ({ iron, base, white, steel, ink, gold }) => [
    turn(
      -8,
      400,
      320,
      box(256, 218, 290, 214, iron.mid, 16),
      box(266, 228, 270, 194, sheen('iron'), 10),
      box(284, 248, 178, 110, sheen('base'), 6),
      box(300, 266, 96, 14, white.mid, 4),
      box(300, 292, 140, 8, base.light, 4),
      box(300, 310, 118, 8, base.light, 4),
      box(284, 376, 60, 26, white.mid, 4),
      times(9, (i) => box(290 + i * 5.4, 381, i % 2 ? 2 : 3.4, 16, ink)),
      times(2, (i) => disc(520, 246 + i * 158, 6, steel.mid)),
      box(396, 410, 130, 22, ink, 3),
      times(12, (i) => box(402 + i * 10, 414, 5, 14, gold.mid)),
    ),
    box(262, 452, 300, 18, iron.dark, 9),
  ]),
  switch: motif(540, [210, 165], ({ iron, steel, base, accent, ink, leaf }) => [
    form('M148 330l44-60h416l44 60', iron.light),
    box(148, 330, 504, 132, sheen('iron'), 8),
    box(148, 330, 88, 132, base.mid, 8),
    line('M172 378h40M172 396h26', base.light, 8),
    times(16, (i) => {
      const x = 258 + (i % 8) * 36;
      const y = 352 + Math.floor(i / 8) * 52;
      return (
        box(x, y, 29, 32, ink, 3) +
        box(x + 6, y + 18, 17, 14, steel.dark, 2) +
        box(x + 3, y + 3, 8, 4, leaf.light) +
        box(x + 18, y + 3, 8, 4, i % 3 ? accent.mid : ink)
      );
    }),
    times(2, (i) => box(562, 352 + i * 52, 68, 32, steel.mid, 3) + box(568, 360 + i * 52, 56, 18, ink, 2)),
    times(2, (i) => box(176 + i * 400, 462, 48, 8, iron.dark, 3)),
  ]),
  router: motif(400, [200, 285], ({ white, steel, base, ink, leaf }, look) => [
    times(look ? 2 : 4, (i) => {
      const x = look ? 262 + i * 276 : 250 + i * 100;
      return turn(
        (i - (look ? 0.5 : 1.5)) * 7,
        x,
        360,
        box(x - 9, 160, 18, 210, round('iron'), 9),
        box(x - 9, 342, 18, 26, ink, 4),
      );
    }),
    form('M236 366l34-22h260l34 22', white.light),
    box(214, 362, 372, 92, sheen('white'), 26),
    form('M214 416h372v12a26 26 0 0 1-26 26H240a26 26 0 0 1-26-26', white.dark),
    times(6, (i) => disc(262 + i * 26, 392, 5, i === 4 ? base.mid : leaf.light)),
    line('M506 390q20-16 40 0M514 398q12-9 24 0', base.mid, 5),
    disc(526, 405, 4, base.mid),
    box(250, 454, 60, 16, steel.dark, 4),
    box(490, 454, 60, 16, steel.dark, 4),
  ]),
  monitor: motif(360, [225, 340], ({ iron, steel, base, accent, ink }) => [
    form('M366 396h68l10 60h-88', sheen('steel')),
    oval(400, 460, 118, 12, steel.dark),
    oval(400, 456, 118, 12, steel.light),
    box(174, 112, 452, 288, iron.mid, 14),
    box(186, 124, 428, 250, sheen('base'), 4),
    form('M186 374V286l96-78 82 74 64-44 186 136', base.dark),
    disc(512, 186, 30, accent.light),
    box(386, 382, 28, 8, steel.mid, 4),
    disc(596, 386, 4, ink),
  ]),
  phone: motif(220, [255, 20], ({ iron, base, accent, ink, white }, look) => [
    turn(
      look ? 7 : -7,
      400,
      300,
      box(308, 108, 184, 364, iron.mid, 30),
      box(318, 118, 164, 344, sheen('base'), 22),
      box(368, 128, 64, 16, ink, 8),
      disc(400, 236, 46, accent.mid),
      form('M318 440V360q50-50 86-20t78-30v130q0 22-22 22H340q-22 0-22-22', base.dark),
      box(364, 446, 72, 5, white.mid, 2),
    ),
  ]),
  printer: motif(420, [208, 150], ({ white, iron, steel, base, ink, leaf }) => [
    box(290, 150, 220, 150, white.light, 4),
    times(4, (i) => box(314, 176 + i * 22, 170 - (i % 2) * 50, 8, white.dark, 4)),
    form('M236 262h328l22 40H214', white.dark),
    box(206, 296, 388, 140, sheen('white'), 20),
    box(206, 340, 388, 20, iron.mid),
    box(272, 380, 256, 60, ink, 8),
    form('M288 402h224l22 58H266', white.light),
    box(300, 424, 200, 9, base.mid, 4),
    box(292, 441, 130, 6, white.dark, 3),
    box(522, 312, 44, 16, base.mid, 4),
    disc(240, 320, 7, leaf.light),
    box(240, 452, 320, 18, steel.dark, 6),
  ]),
};
