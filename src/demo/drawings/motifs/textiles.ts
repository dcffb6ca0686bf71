import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, mirror, oval, place, ring, sheen, times } from '../shapes.js';

export const TEXTILES: MotifTable = {
  fabric: motif(540, [345, 190], ({ base, accent, cream, white, gold }, look) => [
    times(3, (i) => {
      const t = [base, look ? gold : accent, cream][i] ?? base;
      const y = 396 - i * 88 + (i === 2 ? 6 : 0);
      const x = 176 + i * 36;
      return (
        box(x, y - 6, 390 - i * 50, 80, t.mid, 40) +
        box(x, y - 6, 390 - i * 50, 26, t.light, 13) +
        box(x + 8, y + 50, 370 - i * 50, 20, t.dark, 10) +
        oval(x + 380 - i * 50, y + 34, 24, 40, t.dark) +
        [28, 20, 12]
          .map(
            (r) =>
              `<ellipse cx="${x + 380 - i * 50}" cy="${y + 34}" rx="${r * 0.6}" ry="${r}" fill="none" stroke="${t.light}" stroke-width="4"/>`,
          )
          .join('') +
        disc(x + 380 - i * 50, y + 34, 6, white.light)
      );
    }),
    form('M500 400q80-20 96 70H470q-10-40 30-70', base.mid),
    line('M520 410q34 10 44 56M500 420q20 20 24 48', base.light, 6),
  ]),
  yarn: motif(440, [25, 265], ({ base, accent, cream, wood }, look) => {
    const cone = (x: number, y: number, s: number, t = base) =>
      place(
        x,
        y,
        s,
        form('M-40-240h80l18 20H-58', wood.light),
        form('M-62-200h124l46 190q-108 34-216 0', t.mid),
        form('M-62-200h40l-30 200q-34-2-56-10', t.light),
        form('M62-200l46 190q-30 12-60 14L24-200', t.dark),
        times(11, (i) =>
          line(
            `M${-62 - i * 3.9} ${-190 + i * 17}q${62 + i * 3.9} 24 ${124 + i * 7.8} 0`,
            i % 2 ? t.light : t.dark,
            2.5,
          ),
        ),
        box(-24, -262, 48, 30, wood.mid, 6),
        oval(0, -2, 56, 8, wood.dark),
      );
    return [
      cone(560, 466, 0.86, cream),
      cone(300, 468, 1.32, look ? accent : base),
      cone(470, 470, 1.0, look ? base : accent),
    ];
  }),
  towel: motif(420, [195, 20], ({ base, white, accent, cream }, look) => [
    ...[base, white, look ? cream : accent].map(
      (t, i) =>
        box(206 + i * 6, 392 - i * 82, 388 - i * 12, 78, t.mid, 34) +
        box(206 + i * 6, 392 - i * 82, 388 - i * 12, 34, t.light, 17) +
        line(`M240 ${434 - i * 82}h${330 - i * 12}`, t.dark, 4) +
        box(520, 392 - i * 82, 20, 78, t.dark),
    ),
    times(40, (i) => line(`M${224 + ((i * 41) % 350)} ${400 + ((i * 23) % 60)}v5`, base.light, 3)),
    form('M270 228V150q0-30 30-30h210q30 0 30 30v78', base.mid),
    form('M270 228V150q0-30 30-30h50q-30 40-30 108', base.light),
    times(9, (i) => line(`M${280 + i * 31} 226v14`, base.dark, 6)),
    box(270, 190, 270, 14, white.light),
  ]),
  handbag: motif(400, [22, 205], ({ base, gold, wood, ink, red }, look) => [
    line('M316 230q-4-130 84-130t84 130', look ? ink : base.dark, 18),
    form('M238 226h324l36 208q2 36-34 36H236q-36 0-34-36', look ? sheen('iron') : sheen('base')),
    form('M230 226h340l8 50q-80 70-178 70t-178-70', look ? ink : base.dark),
    line('M236 280q80 52 164 52t164-52', look ? red.light : base.light, 3),
    box(376, 318, 48, 50, sheen('gold'), 8),
    disc(400, 342, 8, wood.dark),
    times(2, (i) => ring(316 + i * 168, 232, 14, 6, gold.mid)),
    line('M222 430q2 22 24 22h308q22 0 24-22', look ? red.light : base.light, 3),
  ]),
  sweater: motif(400, [355, 170], ({ base, cream, accent }) => [
    form(
      'M318 124q82 40 164 0l70 34q40 20 52 76l36 170-72 18-36-130v178H268V292l-36 130-72-18 36-170q12-56 52-76',
      sheen('base'),
    ),
    form('M318 124q82 40 164 0l-8 26q-74 34-148 0', base.dark),
    box(268, 444, 264, 28, base.dark, 6),
    times(16, (i) => line(`M${278 + i * 16.4} 448v18`, base.light, 3)),
    form('M166 382l72 18-6 28-74-18', base.dark),
    mirror(400, form('M166 382l72 18-6 28-74-18', base.dark)),
    times(9, (i) => form(`M${282 + i * 28} 280l14-18 14 18-14 18`, i % 2 ? cream.light : accent.light)),
    line('M268 250h264M268 310h264', cream.light, 6),
    times(3, (i) => line(`M${340 + i * 60} 330q14 14 0 28t0 28 0 28 0 24`, base.dark, 5)),
  ]),
  jacket: motif(400, [35], ({ base, iron, ink, gold, steel, white }) => [
    form(
      'M306 118h188l70 40q36 20 48 76l30 180-70 14-40-140v182H268V288l-40 140-70-14 30-180q12-56 48-76',
      sheen('base'),
    ),
    form('M306 118l94 60 94-60-20-16H326', iron.mid),
    form('M306 118l-10 40 70 60 34-40M494 118l10 40-70 60-34-40', base.dark),
    line('M400 178v290', ink, 5),
    times(6, (i) => disc(400, 220 + i * 42, 5, steel.light)),
    box(292, 250, 76, 66, base.dark, 6),
    box(432, 250, 76, 66, base.dark, 6),
    box(292, 250, 76, 20, iron.mid, 6),
    box(432, 250, 76, 20, iron.mid, 6),
    box(268, 350, 264, 26, white.dark),
    box(268, 356, 264, 13, white.light),
    form('M176 316l70 14-6 26-70-14M624 316l-70 14 6 26 70-14', white.light),
    box(268, 450, 264, 20, iron.mid, 4),
    box(446, 226, 40, 16, gold.mid, 3),
  ]),
  shirt: motif(380, [205, 350], ({ base, white }) => [
    form('M330 120h140l96 44 60 120-76 36-26-48v198H276V272l-26 48-76-36 60-120', sheen('base')),
    form('M330 120q70 60 140 0l14 10q-84 82-168 0', white.mid),
    line('M276 272v-60M524 272v-60', base.dark, 4),
    box(440, 220, 60, 64, base.dark, 4),
    line('M290 448h220', base.dark, 4),
  ]),
  shoe: motif(500, [15, 205], ({ base, white, ink, accent, steel }) => [
    form('M156 412h492q16 0 14 26-4 32-40 32H180q-30 0-30-30', white.mid),
    box(150, 444, 512, 14, accent.mid, 7),
    form('M158 414q-10-130 20-180 46 30 90 0l40-30 130 110q110 20 170 40 44 16 44 60', sheen('base')),
    form('M158 414q-8-110 14-166 30 110 120 166', base.dark),
    form('M478 330q90 14 130 28 44 16 44 56H540q-2-60-62-84', base.dark),
    times(4, (i) => line(`M${318 + i * 34} ${226 + i * 28}l-34 32`, white.light, 9)),
    line('M230 390q90 10 150-60', accent.light, 14),
    oval(230, 232, 56, 14, ink),
    line('M170 434h460', steel.light, 3),
  ]),
};
