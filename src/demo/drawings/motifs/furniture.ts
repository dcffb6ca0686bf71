import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, ring, round, sheen, times, turn } from '../shapes.js';

export const FURNITURE: MotifTable = {
  table: motif(560, [28, 175], ({ wood, white, leaf, cream }) => [
    form('M350 256l14-90q36-14 72 0l14 90', round('base')),
    times(5, (i) =>
      turn(
        -40 + i * 20,
        400,
        170,
        line('M400 170V90', leaf.dark, 4),
        form('M400 130q-22-24 0-60 22 36 0 60', i % 2 ? leaf.light : leaf.mid),
      ),
    ),
    form('M150 262l50-26h400l50 26', wood.light),
    box(150, 262, 500, 26, sheen('wood'), 4),
    box(150, 280, 500, 8, wood.dark),
    box(196, 288, 408, 34, wood.mid),
    ...[186, 582].map((x) => form(`M${x} 288h34l-6 182h-20`, wood.dark)),
    ...[240, 540].map((x) => form(`M${x} 322h20l-4 122h-12`, wood.dark)),
    oval(540, 252, 40, 9, white.mid),
    oval(540, 249, 26, 5, cream.dark),
  ]),
  bed: motif(600, [215, 30], ({ wood, base, white, cream, accent }) => [
    box(150, 160, 500, 220, sheen('wood'), 14),
    times(8, (i) => line(`M${190 + i * 60} 176v190`, wood.dark, 4)),
    box(166, 300, 468, 120, white.mid, 26),
    box(190, 258, 170, 80, sheen('white'), 30),
    box(440, 258, 170, 80, sheen('white'), 30),
    form('M160 350q240-40 480 0l10 74H150', sheen('base')),
    form('M160 350q240-40 480 0l4 26q-240-36-488 0', cream.light),
    form('M150 400h500v24H150', base.dark),
    box(140, 420, 520, 36, wood.mid, 8),
    box(156, 452, 26, 18, wood.dark, 4),
    box(618, 452, 26, 18, wood.dark, 4),
    box(340, 284, 120, 58, accent.light, 20),
  ]),
  plywood: motif(540, [35, 200], ({ wood, cream, iron }) => [
    times(6, (i) => {
      const y = 420 - i * 42;
      return (
        form(`M176 ${y}l60-30h400l-60 30`, i === 5 ? sheen('wood') : wood.light) +
        times(5, (k) => box(176, y + k * 7.4, 400, 7.4, k % 2 ? wood.dark : cream.mid)) +
        times(5, (k) => form(`M576 ${y + k * 7.4}l60-30v7.4l-60 30`, k % 2 ? '#6d4520' : wood.mid))
      );
    }),
    line('M240 206q80-10 150-4t190-10M224 200q140 8 320-2', wood.dark, 3),
    box(290, 210, 14, 250, iron.mid),
    box(460, 210, 14, 250, iron.mid),
    box(196, 458, 370, 12, wood.dark),
  ]),
  flooring: motif(540, [30, 20], ({ wood, cream, base, iron }, look) => [
    form('M250 130h300l120 330H130', wood.dark),
    times(6, (r) => {
      const t0 = r / 6;
      const t1 = (r + 1) / 6;
      const at = (t: number, k: number) => 250 - 120 * t + (300 + 240 * t) * k;
      const y = (t: number) => 130 + 330 * t;
      const joint = [0.3, 0.7, 0.45, 0.85, 0.2, 0.6][r] ?? 0.5;
      const plank = (a: number, b: number, fill: string) =>
        form(
          `M${at(t0, a).toFixed(0)} ${y(t0) + 2}L${at(t0, b).toFixed(0)} ${y(t0) + 2}L${at(t1, b).toFixed(0)} ${y(t1)}L${at(t1, a).toFixed(0)} ${y(t1)}`,
          fill,
        );
      const shades = look ? [cream.dark, cream.mid, '#bfa98a'] : [wood.light, wood.mid, '#b98149'];
      return (
        plank(0, joint - 0.004, shades[r % 3] ?? '') +
        plank(joint + 0.004, 1, shades[(r + 1) % 3] ?? '') +
        line(`M${at((t0 + t1) / 2, 0.08).toFixed(0)} ${y((t0 + t1) / 2).toFixed(0)}q60-8 120 0`, wood.dark, 2)
      );
    }),
    turn(
      -14,
      560,
      250,
      form('M440 200h280l16 50H440', sheen('wood')),
      box(440, 250, 296, 12, wood.dark),
      box(440, 262, 296, 8, iron.light),
      line('M470 226h180', wood.dark, 2),
    ),
    box(130, 458, 540, 12, base.dark, 3),
  ]),
  chair: motif(320, [215, 165], ({ base, iron, ink }, look) => [
    form('M290 108q110-30 220 0l-14 180q-96 30-192 0', look ? sheen('base') : sheen('iron')),
    times(look ? 0 : 9, (i) => line(`M300 ${132 + i * 17}q100-14 200 0`, iron.light, 2)),
    form('M278 300q122-26 244 0l14 42q-136 30-272 0', sheen('base')),
    form('M264 342q136 30 272 0l-6 20q-130 24-260 0', base.dark),
    line('M262 300v-60h-18M538 300v-60h18', ink, 14),
    line('M226 238h46M528 238h46', ink, 18),
    box(388, 362, 24, 62, round('steel')),
    line('M400 424l-118 24M400 424l118 24M400 424v26M400 424l-60 34M400 424l60 34', iron.mid, 14),
    ...[282, 340, 400, 460, 518].map((x, i) => disc(x, [456, 462, 460, 462, 456][i] ?? 456, 12, ink)),
  ]),
  bench: motif(580, [110, 30], ({ wood, iron, leaf }) => [
    times(4, (i) => box(170, 170 + i * 44, 460, 32, sheen('wood'), 6)),
    form('M160 356h480l30 26H130', wood.light),
    box(130, 382, 540, 20, wood.dark, 5),
    ...[176, 596].map((x) => box(x, 150, 26, 320, round('iron'), 8)),
    line('M146 300h64M590 300h64', wood.mid, 20),
    ...[140, 634].map((x) => box(x, 300, 22, 170, iron.mid, 6)),
    form('M668 470q-20-70 20-100 30 40 16 100', leaf.mid),
    form('M110 470q-24-50 0-90 30 40 20 90', leaf.light),
  ]),
  basket: motif(460, [28, 190], ({ wood, base }) => [
    form('M210 230q0-120 190-120t190 120l16 170H194', sheen('wood')),
    times(7, (r) =>
      times(13, (c) =>
        line(`M${220 + c * 29} ${160 + r * 34 + (c % 2) * 8}h18`, (r + c) % 2 ? wood.dark : wood.light, 8),
      ),
    ),
    form('M250 250q150-60 300 0v90H250', base.mid),
    form('M250 250q150-60 300 0l-6 30q-140-50-288 0', base.light),
    box(184, 336, 432, 62, sheen('base'), 28),
    box(176, 388, 448, 48, sheen('wood'), 12),
    times(16, (c) => line(`M${190 + c * 28} 396l10 32`, wood.dark, 5)),
    ...[200, 574].map((x) => box(x, 430, 26, 40, wood.dark, 6)),
    form('M186 250q-30 0-26 40l10 110h36l-10-150M614 250q30 0 26 40l-10 110h-36l10-150', wood.light),
  ]),
  plank: motif(540, [28, 130], ({ wood, iron, leaf, cream }) => [
    times(9, (i) => {
      const row = i < 4 ? 0 : i < 7 ? 1 : 2;
      const c = i - ([0, 4, 7][row] ?? 0);
      const x = 170 + c * 120 + row * 60;
      const y = 400 - row * 76;
      return (
        form(`M${x} ${y}l26-20h106l-26 20`, wood.light) +
        box(x, y, 106, 66, sheen('wood'), 3) +
        form(`M${x + 106} ${y}l26-20v66l-26 20`, wood.dark) +
        ring(x + 46, y + 34, 20, 3, wood.dark) +
        ring(x + 46, y + 34, 10, 3, wood.dark)
      );
    }),
    line('M150 470h500', iron.light, 4),
    form('M560 230q10-60 70-60-4 60-70 60', leaf.mid),
    line('M566 226q20-26 44-40', cream.light, 3),
  ]),
};
