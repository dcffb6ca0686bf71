import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const OPTICS: MotifTable = {
  spectacles: motif(540, [25, 205], ({ base, glass, iron, gold }, look) => [
    line('M176 300L236 190q40-40 90-30M624 300l-60-110q-40-40-90-30', iron.light, 10),
    oval(280, 330, 112, look ? 96 : 84, glass.light),
    oval(520, 330, 112, look ? 96 : 84, glass.light),
    veil(0.8, form('M206 350l70-90h40l-90 116M446 350l70-90h40l-90 116', '#fff')),
    `<ellipse cx="280" cy="330" rx="112" ry="${look ? 96 : 84}" fill="none" stroke="${look ? gold.dark : base.dark}" stroke-width="${look ? 9 : 20}"/>`,
    `<ellipse cx="520" cy="330" rx="112" ry="${look ? 96 : 84}" fill="none" stroke="${look ? gold.mid : base.mid}" stroke-width="${look ? 7 : 14}"/>`,
    `<ellipse cx="280" cy="330" rx="112" ry="${look ? 96 : 84}" fill="none" stroke="${look ? gold.mid : base.mid}" stroke-width="${look ? 7 : 14}"/>`,
    line('M388 306q12-18 24 0', look ? gold.dark : base.dark, 14),
    box(158, 290, 26, 24, base.dark, 6),
    box(616, 290, 26, 24, base.dark, 6),
    disc(171, 302, 4, gold.light),
    disc(629, 302, 4, gold.light),
  ]),
  sunglasses: motif(540, [200, 350], ({ iron, accent, gold }, look) => [
    line('M168 270q40-120 130-110M632 270q-40-120-130-110', iron.mid, 12),
    form(
      'M166 262h214q16 20 6 70-20 96-106 96-92 0-112-90-6-40-2-76M634 262H420q-16 20-6 70 20 96 106 96 92 0 112-90 6-40 2-76',
      look ? gold.dark : iron.dark,
    ),
    form(
      'M182 276h188q10 20 2 54-18 82-92 82-80 0-96-78-6-34-2-58M618 276H430q-10 20-2 54 18 82 92 82 80 0 96-78 6-34 2-58',
      sheen('base'),
    ),
    veil(0.4, form('M200 290h70l-60 80q-18-40-10-80M448 290h70l-60 80q-18-40-10-80', accent.light)),
    box(366, 262, 68, 20, look ? gold.mid : iron.mid, 8),
    disc(186, 268, 5, gold.light),
    disc(614, 268, 5, gold.light),
  ]),
  bottle: motif(430, [140, 28], ({ base, glass, gold, white }, look) => [
    box(292, 96, 46, 48, look ? round('gold') : round('wood'), 6),
    form('M288 138h54v90q46 30 46 90v130q0 22-22 22H264q-22 0-22-22V318q0-60 46-90', round('base')),
    veil(0.5, form('M262 320q0-40 20-60v190h-20', white.light)),
    box(242, 330, 146, 90, white.light),
    box(268, 352, 94, 12, base.dark, 6),
    box(288, 376, 54, 8, gold.mid, 4),
    form('M466 236h84v34q40 20 40 60v118q0 22-22 22H448q-22 0-22-22V330q0-40 40-60', glass.mid),
    form('M426 360h164v88q0 22-22 22H448q-22 0-22-22', base.light),
    veil(0.7, box(440, 330, 14, 120, glass.light, 7)),
    box(456, 210, 104, 34, round('iron'), 8),
  ]),
  pane: motif(440, [180, 205], ({ glass, base, wood, white }) => [
    form('M196 462h420l16 8H180', wood.dark),
    times(
      3,
      (i) =>
        veil(
          0.82,
          form(`M${214 + i * 64} ${176 - i * 22}l230-50v330H${214 + i * 64}`, i % 2 ? glass.light : glass.mid),
        ) +
        form(`M${214 + i * 64} ${176 - i * 22}l12 8v278h-12`, base.mid) +
        line(`M${226 + i * 64} ${180 - i * 22}l218-48`, base.light, 5),
    ),
    veil(0.6, form('M390 260l100-140h40L390 320M390 360l150-210v30L390 392', white.light)),
    box(216, 452, 380, 18, wood.mid, 4),
  ]),
  microscope: motif(340, [210, 160], ({ iron, steel, base, ink, glass }) => [
    form('M262 452q0-34 40-34h196q40 0 40 34v18H262', sheen('iron')),
    form('M470 430q90-90 10-220l-70-26 26-54 64 30q140 150 36 270', sheen('white')),
    turn(
      -22,
      390,
      210,
      box(362, 84, 56, 90, round('iron'), 8),
      box(352, 160, 76, 100, round('white'), 10),
      box(366, 256, 48, 50, round('steel'), 6),
      box(372, 300, 36, 34, round('base'), 6),
      box(356, 74, 68, 22, ink, 8),
    ),
    box(300, 362, 220, 22, iron.mid, 6),
    box(350, 354, 130, 8, glass.dark, 2),
    disc(424, 358, 7, base.light),
    disc(526, 316, 26, iron.mid),
    disc(526, 316, 14, steel.mid),
    disc(410, 402, 16, base.light),
    box(396, 384, 28, 34, steel.dark, 4),
  ]),
  binoculars: motif(380, [160, 30], ({ iron, steel, ink, glass, gold }) => [
    ...[0, 1].map((k) => {
      const x = k ? 432 : 212;
      return (
        form(`M${x + 26} 150h104l26 190v100H${x}V340`, round('iron')) +
        box(x + 20, 116, 116, 50, ink, 14) +
        box(x - 4, 372, 164, 84, round('base'), 18) +
        oval(x + 78, 456, 76, 14, ink) +
        oval(x + 78, 456, 58, 9, glass.dark) +
        times(5, (i) => line(`M${x + 34} ${230 + i * 20}h88`, iron.dark, 5)) +
        box(x - 4, 392, 164, 8, gold.mid)
      );
    }),
    box(370, 200, 60, 130, round('steel'), 12),
    box(378, 160, 44, 60, ink, 10),
    times(4, (i) => line(`M382 ${174 + i * 11}h36`, steel.mid, 3)),
  ]),
  lens: motif(360, [270, 190], ({ iron, ink, base, steel, glass, accent, white }, look) => [
    disc(412, 300, 166, iron.dark),
    disc(400, 292, 166, sheen('iron')),
    times(60, (i) => turn(i * 6, 400, 292, box(398, 127, 4, 14, ink))),
    disc(400, 292, 134, ink),
    disc(400, 292, 124, look ? sheen('accent') : sheen('base')),
    disc(400, 292, 88, look ? accent.dark : base.dark),
    disc(400, 292, 54, ink),
    veil(0.75, form('M316 250q30-70 104-76-60 40-72 108', glass.light)),
    disc(446, 346, 20, base.light),
    ring(400, 292, 112, 2, steel.light),
    line('M378 152h44', white.mid, 5),
  ]),
};
