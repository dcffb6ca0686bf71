import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const ENVIRONMENT: MotifTable = {
  waterpurifier: motif(260, [200, 165], ({ white, base, ink, glass, steel }) => [
    box(290, 104, 220, 360, round('white'), 24),
    box(314, 128, 172, 70, ink, 12),
    disc(350, 163, 14, base.light),
    disc(400, 163, 14, steel.mid),
    disc(450, 163, 14, base.mid),
    box(314, 222, 172, 190, white.dark, 14),
    form('M376 222h48v22l-10 14h-28l-10-14', steel.dark),
    line('M400 262v60', glass.dark, 6),
    form('M360 318h80l-8 94h-64', glass.light),
    form('M364 352h72l-4 60h-64', base.light),
    box(302, 420, 196, 20, steel.mid, 6),
    box(300, 460, 200, 10, steel.dark, 5),
  ]),
  waterplant: motif(600, [205, 175], ({ base, steel, iron, white, gold }) => [
    line('M180 220h440M180 420h440', steel.dark, 14),
    times(4, (i) => {
      const x = 168 + i * 88;
      return (
        form(`M${x} 210q0-34 36-34t36 34v200q0 34-36 34t-36-34`, round(i % 2 ? 'white' : 'base')) +
        box(x - 2, 236, 76, 10, steel.dark) +
        box(x - 2, 380, 76, 10, steel.dark) +
        disc(x + 36, 160, 9, gold.mid) +
        box(x + 12, 440, 10, 30, iron.mid) +
        box(x + 50, 440, 10, 30, iron.mid)
      );
    }),
    times(
      3,
      (i) =>
        box(528, 236 + i * 60, 120, 42, round('white'), 20) +
        box(540, 236 + i * 60, 8, 42, base.mid) +
        box(628, 236 + i * 60, 8, 42, base.mid),
    ),
    disc(588, 190, 24, white.light),
    ring(588, 190, 24, 5, iron.mid),
    line('M588 190l10-12', base.dark, 4),
    box(540, 430, 100, 40, iron.mid, 4),
    box(140, 462, 520, 10, iron.dark),
  ]),
  solarpanel: motif(460, [200, 40], ({ iron, steel, gold, glass }) => [
    disc(590, 150, 44, gold.mid),
    times(8, (i) => turn(i * 45, 590, 150, box(586, 82, 8, 20, gold.mid, 4))),
    form('M400 380h26l10 90h-46M240 470l60-60h14l-40 60M560 470l-60-60h-14l40 60', steel.dark),
    form('M232 170h330l60 230H172', steel.mid),
    form('M242 180h310l54 210H188', iron.dark),
    times(4, (r) =>
      times(6, (c) => {
        const y0 = 186 + r * 51;
        const y1 = y0 + 45;
        const at = (y: number, k: number) => {
          const t = (y - 180) / 210;
          const l = 246 - t * 52;
          const w = 302 + t * 102;
          return (l + (w * k) / 6).toFixed(1);
        };
        return form(
          `M${Number(at(y0, c)) + 2} ${y0}L${Number(at(y0, c + 1)) - 2} ${y0}L${Number(at(y1, c + 1)) - 2} ${y1}L${Number(at(y1, c)) + 2} ${y1}`,
          (r + c) % 3 ? '#2f5f96' : '#264d7c',
        );
      }),
    ),
    veil(0.28, form('M300 180h90l-60 210h-120', glass.light)),
    box(300, 462, 200, 8, steel.dark, 4),
  ]),
  inverter: motif(300, [28, 210], ({ white, base, ink, leaf, iron, steel }) => [
    box(256, 118, 288, 300, sheen('white'), 24),
    form('M256 190V142a24 24 0 0 1 24-24h240a24 24 0 0 1 24 24v48', base.mid),
    box(320, 220, 160, 90, ink, 10),
    line('M334 284q16-44 32 0t32 0 32 0 32-20', leaf.light, 5),
    times(3, (i) => disc(364 + i * 36, 342, 9, [leaf.light, base.light, steel.mid][i] ?? '')),
    times(7, (i) => line(`M262 ${214 + i * 22}h14M524 ${214 + i * 22}h14`, white.dark, 6)),
    times(
      4,
      (i) => box(306 + i * 52, 416, 28, 22, iron.mid, 4) + line(`M${320 + i * 52} 438v26`, i % 2 ? ink : base.dark, 8),
    ),
    line('M306 156h90', white.light, 9),
  ]),
  dustcollector: motif(420, [190, 40], ({ base, steel, iron, gold }) => [
    line('M540 170h70v260', steel.mid, 40),
    line('M530 160h80v270', steel.light, 8),
    box(238, 120, 300, 180, sheen('base'), 8),
    times(6, (i) => box(256 + i * 46, 136, 30, 148, base.dark, 15)),
    form('M238 300h130l-40 90h-50M408 300h130l-40 90h-50', base.mid),
    form('M330 300h38l-40 90h-16M500 300h38l-40 90h-16', base.dark),
    times(4, (i) => box(248 + i * 90, 300, 12, 170, iron.mid)),
    box(276, 390, 54, 60, round('steel'), 4),
    box(446, 390, 54, 60, round('steel'), 4),
    box(300, 92, 180, 30, steel.mid, 6),
    disc(590, 438, 32, iron.mid),
    disc(590, 438, 16, gold.mid),
    line('M238 372h300', iron.light, 5),
  ]),
  baler: motif(480, [140, 25], ({ base, iron, steel, wood, gold, ink, white }) => [
    box(226, 104, 348, 366, sheen('base'), 10),
    box(258, 136, 284, 110, base.dark, 6),
    box(372, 92, 56, 130, round('steel'), 6),
    box(270, 214, 260, 30, iron.mid, 4),
    box(258, 250, 284, 200, ink, 4),
    times(5, (r) => box(270, 290 + r * 30, 260, 26, r % 2 ? wood.mid : wood.light, 4)),
    times(3, (i) => line(`M${320 + i * 80} 288v150`, steel.light, 5)),
    box(588, 220, 70, 110, iron.mid, 8),
    disc(623, 250, 13, gold.mid),
    disc(623, 288, 13, base.light),
    times(8, (i) => form(`M${232 + i * 44} 456h22l-14 14h-22`, gold.mid)),
    box(560, 250, 30, 12, iron.dark),
    line('M244 124h60', white.mid, 6),
  ]),
  bin: motif(280, [150, 210], ({ base, white, ink }) => [
    form('M288 196h224l-22 262H310', sheen('base')),
    box(268, 152, 264, 46, base.dark, 12),
    box(268, 152, 264, 18, base.light, 9),
    box(352, 134, 96, 22, base.dark, 10),
    times(3, (i) =>
      turn(
        i * 120,
        400,
        320,
        form('M400 262l26 40-14 8-12-20-22 36-16-10', white.light),
        form('M436 298l-8 32-26-20', white.light),
      ),
    ),
    disc(316, 458, 18, ink),
    disc(484, 458, 18, ink),
  ]),
};
