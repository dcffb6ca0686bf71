import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, place, polygon, sheen, times, turn, veil } from '../shapes.js';

export const MINERALS: MotifTable = {
  ore: motif(480, [215, 25], ({ iron, steel, base }, look) => {
    const rock = (x: number, y: number, s: number, t = look ? base : iron) =>
      place(
        x,
        y,
        s,
        form('M-90 40l-20-60 50-70 70-20 70 40 30 66-24 64H-70', t.mid),
        form('M-110-20l50-70 30 60-20 60', t.light),
        form('M-60-90l70-20 50 50-90 30', steel.mid),
        form('M60-60l20-10 30 66-24 64-60-30', t.dark),
        form('M-30-30l90-30-34 90-76 0', t.light),
      );
    return [
      rock(250, 410, 0.9),
      rock(550, 414, 0.86),
      rock(400, 396, 1.1),
      rock(330, 290, 0.9),
      rock(482, 292, 0.82),
      rock(404, 196, 0.72),
      times(8, (i) => polygon(190 + i * 62, 462, 9 + (i % 3) * 4, 5, steel.dark, i * 20)),
    ];
  }),
  ingot: motif(500, [212, 42], ({ steel, gold, iron, wood }, look) => {
    const metal = look ? gold : steel;
    const bar = (x: number, y: number) =>
      form(`M${x + 16} ${y}h118l18 62H${x}`, metal.mid) +
      form(`M${x + 16} ${y}l26-24h118l-26 24`, metal.light) +
      form(`M${x + 134} ${y}l26-24 22 54-30 32`, metal.dark) +
      box(x + 50, y + 24, 52, 16, metal.dark, 3);
    return [
      box(140, 452, 520, 18, wood.dark, 3),
      times(3, (i) => bar(150 + i * 164, 390)),
      times(2, (i) => bar(232 + i * 164, 304)),
      bar(314, 218),
      line('M150 452h500', iron.light, 2),
    ];
  }),
  stone: motif(540, [30, 340], ({ steel, iron, white, wood, base }, look) => {
    const t = look ? white : steel;
    const slab = (x: number, y: number, width: number) =>
      form(`M${x} ${y}l44-26h${width}l-44 26`, t.light) +
      box(x, y, width, 40, t.mid) +
      form(`M${x + width} ${y}l44-26v40l-44 26`, t.dark);
    const vein = line(
      'M306 300q40-60 20-100t70-80M420 316q-10-70 40-110t20-70M330 220q60 10 90 60',
      look ? iron.light : white.light,
      4,
    );
    return [
      slab(150, 430, 420),
      slab(176, 364, 380),
      form('M262 340V96l270-18v250', t.mid),
      form('M262 340V96l-18-8v244', t.dark),
      form('M262 96l270-18-16-8-272 18', t.light),
      veil(look ? 0.8 : 0.35, vein),
      times(look ? 0 : 60, (i) =>
        disc(278 + ((i * 37) % 240), 116 + ((i * 59) % 206), 1.5 + (i % 3), i % 3 ? iron.light : white.light),
      ),
      box(160, 462, 420, 8, wood.dark),
      disc(600, 458, 12, base.mid),
    ];
  }),
  tile: motif(480, [20, 195], ({ base, cream, white, accent, steel }, look) => [
    times(3, (r) =>
      times(4, (c) => {
        const x = 214 + c * 94;
        const y = 132 + r * 94;
        const k = (r + c * 2) % 3;
        return (
          box(
            x,
            y,
            90,
            90,
            look ? ([white.mid, base.light, base.mid][k] ?? '') : ([cream.light, cream.mid, base.light][k] ?? ''),
            3,
          ) +
          (k
            ? line(`M${x + 10} ${y + 30}q30 16 70-8M${x + 12} ${y + 62}q26-14 66 6`, look ? white.light : cream.dark, 3)
            : form(`M${x + 45} ${y + 12}l33 33-33 33-33-33`, look ? base.dark : accent.light))
        );
      }),
    ),
    times(4, (i) => box(190 + i * 4, 452 - i * 13, 240, 11, i % 2 ? steel.light : base.mid, 2)),
    times(3, (i) => box(470, 452 - i * 13, 160, 11, i % 2 ? cream.mid : base.dark, 2)),
  ]),
  crystals: motif(420, [275, 185], ({ base, accent, iron, steel }, look) => {
    const t = look ? accent : base;
    const shard = (x: number, y: number, w: number, h: number, a: number) =>
      turn(
        a,
        x,
        y,
        form(`M${x - w} ${y}V${y - h + w}L${x} ${y - h}V${y}`, t.light) +
          form(`M${x} ${y}V${y - h}L${x + w} ${y - h + w}V${y}`, t.dark) +
          form(`M${x - w * 0.35} ${y}V${y - h + w * 0.9}L${x} ${y - h}L${x + w * 0.4} ${y - h + w * 1.1}V${y}`, t.mid),
      );
    return [
      shard(330, 430, 40, 220, -26),
      shard(470, 430, 44, 240, 24),
      shard(270, 444, 26, 130, -42),
      shard(540, 444, 28, 140, 40),
      shard(400, 430, 58, 340, -3),
      form('M210 470l20-50 70-30 90 20 100-24 80 26 40 58', iron.mid),
      form('M230 420l70-30 90 20-60 30', iron.light),
      form('M490 386l80 26 40 58h-70', iron.dark),
      polygon(640, 458, 16, 5, steel.dark),
    ];
  }),
  sand: motif(480, [38, 20], ({ cream, gold, wood, iron, steel }, look) => [
    form('M150 470q110-150 200-230 30-28 62 0 110 90 240 230', look ? steel.mid : gold.light),
    form('M370 226q24-10 42 14 110 90 240 230H450q20-140-80-244', look ? steel.dark : gold.mid),
    times(60, (i) =>
      disc(
        220 + ((i * 71) % 360),
        462 - ((i * 43) % 150) * (1 - Math.abs(((i * 71) % 360) - 180) / 190),
        2.5,
        i % 2 ? cream.light : wood.light,
      ),
    ),
    turn(
      28,
      560,
      330,
      line('M560 130v190', wood.mid, 14),
      box(534, 112, 52, 20, iron.mid, 10),
      form('M520 310h80v70q-10 50-40 60-30-10-40-60', sheen('iron')),
    ),
  ]),
};
