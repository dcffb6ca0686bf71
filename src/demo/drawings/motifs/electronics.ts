import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, polar, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const ELECTRONICS: MotifTable = {
  ricecooker: motif(380, [8, 210], ({ base, steel, ink, leaf }) => [
    form('M216 262q0-108 184-108t184 108', sheen('base')),
    form('M206 280h388v110q0 70-72 80H278q-72-10-72-80', round('white')),
    box(206, 258, 388, 26, steel.mid, 10),
    box(206, 258, 388, 10, steel.light, 5),
    oval(400, 176, 46, 14, base.dark),
    oval(400, 170, 30, 9, base.light),
    box(316, 320, 168, 104, ink, 16),
    box(334, 336, 132, 42, leaf.dark, 6),
    line('M350 348v18M366 348h12v18M396 348v18M412 348h14v18M446 357h6', leaf.light, 5),
    disc(352, 402, 10, base.mid),
    disc(400, 402, 10, steel.mid),
    disc(448, 402, 10, steel.mid),
    box(250, 462, 40, 10, ink, 4),
    box(510, 462, 40, 10, ink, 4),
  ]),
  purifier: motif(260, [168, 214], ({ white, base, steel, ink, leaf }) => [
    box(288, 110, 224, 352, round('white'), 40),
    oval(400, 132, 92, 17, steel.dark),
    oval(400, 130, 74, 12, ink),
    times(4, (i) => ring(400, 130, 14 + i * 16, 1.5, steel.mid)),
    disc(400, 220, 42, white.light),
    ring(400, 220, 42, 5, base.mid),
    line('M384 220q16-18 32 0t0 0', leaf.mid, 5),
    disc(400, 236, 4, leaf.mid),
    times(10, (i) => line(`M330 ${292 + i * 14}h140`, white.dark, 5)),
    box(312, 458, 176, 14, steel.dark, 7),
  ]),
  transformer: motif(400, [205, 150], ({ base, steel, iron, cream, white, red }, look) => [
    box(240, 248, 320, 204, sheen('base'), 8),
    times(8, (i) => box(254 + i * 38, 262, 22, 176, base.dark, 4) + box(254 + i * 38, 262, 8, 176, base.light, 4)),
    box(226, 230, 348, 26, base.dark, 6),
    times(3, (i) => {
      const x = 312 + i * 88;
      return (
        box(x - 7, 120, 14, 112, iron.mid, 4) +
        times(5, (k) => oval(x, 150 + k * 17, 22 - (look ? 0 : k % 2) * 3, 8, round(look ? 'red' : 'cream'))) +
        oval(x, 118, 8, 7, steel.light)
      );
    }),
    box(358, 312, 84, 56, white.mid, 4),
    form('M402 318l-18 26h13l-5 20 20-28h-13l5-18', look ? red.mid : cream.dark),
    box(520, 168, 60, 44, base.mid, 20),
    box(230, 450, 340, 20, iron.mid, 5),
  ]),
  cable: motif(420, [15, 208], ({ base, ink, gold, iron }, look) => [
    times(
      6,
      (i) =>
        oval(380, 420 - i * 30, 176 - (i % 2) * 5, 44, i % 2 ? base.mid : base.light) +
        oval(380, 414 - i * 30, 176 - (i % 2) * 5, 40, base.mid),
    ),
    oval(380, 264, 174, 42, base.light),
    oval(380, 268, 92, 20, ink),
    oval(380, 276, 84, 16, iron.dark),
    line('M548 290q52 30 60 80t30 68', base.mid, 30),
    line('M541 288q50 26 58 78', base.light, 6),
    turn(
      -22,
      640,
      446,
      box(628, 424, 26, 26, ink, 6),
      times(look ? 2 : 3, (i) => box(629 + i * 9, 448, 6, 30, gold.mid, 3)),
    ),
  ]),
  streetlight: motif(200, [220, 190], ({ iron, gold, cream, base }) => [
    veil(0.5, form('M466 176h116l66 294H376', cream.light)),
    form('M314 470l8-330q4-44 60-40l86 14v14l-82-8q-36-2-40 30l-6 320', round('steel')),
    form('M440 118l152 22q14 4 12 16l-4 12H456q-20-2-22-24', sheen('iron')),
    box(470, 166, 116, 12, gold.light, 6),
    box(286, 446, 84, 24, iron.mid, 6),
    box(316, 330, 24, 54, base.mid, 4),
  ]),
  bulb: motif(190, [45, 195], ({ gold, cream, steel, iron, white, base }, look) => [
    veil(0.4, disc(400, 226, 158, cream.light)),
    form(
      'M400 104q116 4 120 120-2 56-44 92-22 22-24 50H348q-2-28-24-50-42-36-44-92 4-116 120-120',
      look ? sheen('white') : sheen('cream'),
    ),
    line('M366 356l-18-96 26 22 26-26 26 26 26-22-18 96', gold.dark, 5),
    veil(0.8, form('M318 216q8-70 64-84-40 34-40 92', white.light)),
    form('M344 366h112l-8 64q-20 12-48 12t-48-12', round('steel')),
    times(3, (i) => line(`M346 ${384 + i * 18}q54 12 108 0`, steel.dark, 6)),
    oval(400, 448, 28, 15, iron.mid),
    box(384, 452, 32, 16, base.dark, 8),
  ]),
  powerbank: motif(300, [270, 175], ({ base, ink, steel, white, leaf }) => [
    line('M470 150q90-60 128 20t-20 300', ink, 12),
    turn(
      -5,
      380,
      310,
      box(270, 130, 220, 340, sheen('base'), 36),
      box(270, 130, 220, 60, base.dark, 30),
      box(270, 160, 220, 40, base.mid),
      box(306, 146, 54, 20, ink, 6),
      box(384, 146, 34, 20, ink, 10),
      times(4, (i) => disc(334 + i * 28, 240, 7, i < 3 ? leaf.light : base.dark)),
      form('M388 290l-40 66h28l-12 52 46-72h-30l14-46', white.mid),
    ),
    box(564, 452, 34, 22, steel.mid, 5),
  ]),
  battery: motif(360, [140, 25], ({ base, steel, white, gold }, look) => [
    times(look ? 2 : 3, (i) => {
      const x = look ? 276 + i * 140 : 236 + i * 118;
      return (
        box(x + 34, 136, 34, 30, round('steel'), 6) +
        box(x, 156, 102, 314, round('iron'), 14) +
        box(x, 156, 102, 110, round(i % 2 ? 'gold' : 'base'), 14) +
        box(x, 250, 102, 16, i % 2 ? gold.dark : base.dark) +
        line(`M${x + 36} 210h30M${x + 51} 195v30`, white.light, 7) +
        line(`M${x + 36} 420h30`, steel.light, 7)
      );
    }),
  ]),
  fan: motif(230, [195, 15], ({ steel, iron, white, accent }) => [
    box(386, 330, 28, 120, round('steel')),
    oval(400, 458, 104, 14, iron.mid),
    oval(400, 450, 104, 14, white.mid),
    ring(400, 222, 128, 10, iron.mid),
    times(3, (i) =>
      turn(i * 120 + 15, 400, 222, form('M400 222q-66-20-60-86 34-40 82-14 20 50-22 100', sheen('base'))),
    ),
    times(16, (i) => line(`M400 222L${polar(400, 222, 126, i * 22.5).join(' ')}`, steel.light, 2)),
    ring(400, 222, 80, 2, steel.light),
    disc(400, 222, 28, white.mid),
    disc(400, 222, 14, accent.mid),
  ]),
  lamp: motif(280, [35, 250], ({ base, iron, cream, steel }) => [
    veil(0.45, form('M316 250h168l96 220H220', cream.light)),
    box(393, 250, 14, 200, round('iron')),
    oval(400, 460, 96, 13, iron.mid),
    oval(400, 454, 96, 13, steel.mid),
    form('M334 118h132l56 150H278', sheen('base')),
    oval(400, 268, 122, 16, base.dark),
    oval(400, 266, 108, 11, cream.light),
  ]),
};
