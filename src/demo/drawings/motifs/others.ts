import { type MotifTable, motif } from '../motif.js';
import { box, can, cog, disc, form, line, mirror, oval, place, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const OTHERS: MotifTable = {
  box: motif(420, [28, 205], ({ wood, cream, iron, base }) => [
    form('M230 240l170-50 170 50-170 56', wood.light), form('M230 240l170 56v174l-170-60', wood.mid), form('M570 240l-170 56v174l170-60', wood.dark), form('M230 240l-56 52 166 58 60-54', cream.dark), form('M570 240l56 52-166 58-60-54', wood.light), form('M230 240l170-50 0 20-120 36', '#8a5f30'), form('M400 190l170 50-50 16-120-36', '#7a5228'), line('M440 420v-44m-12 12l12-12 12 12M486 404v-44m-12 12l12-12 12 12', iron.mid, 7), form('M258 340l80 28v40l-80-28', base.mid), line('M272 362l50 17M272 378l30 10', cream.light, 4),
  ]),
  paperbag: motif(360, [25, 160], ({ wood, base, cream, white }, look) => [
    line('M346 200q0-90 54-90t54 90', look ? base.dark : wood.dark, 11), form('M276 190h212l36-16v270l-36 26H276', look ? base.dark : wood.dark), box(276, 190, 212, 280, look ? sheen('base') : sheen('wood')), form('M488 190l36-16v270l-36 26', look ? base.dark : wood.mid), form('M506 182l18-8v270l-18 12', look ? base.mid : wood.dark), line('M352 206q0-80 44-80t44 80', look ? base.light : wood.light, 9), disc(382, 330, 54, cream.light), form('M350 352q0-60 64-60 0 62-64 60', base.mid), line('M356 348q20-22 44-40', white.light, 4), box(276, 190, 212, 12, look ? base.light : wood.light),
  ]),
  extinguisher: motif(230, [2, 12], ({ red, ink, steel, white, gold, iron }) => [
    line('M430 150q120 0 110 110l-10 120', ink, 18), form('M506 372h48l12 70h-72', ink), form('M310 240q0-60 84-60t84 60v200q0 30-30 30H340q-30 0-30-30', round('red')), box(362, 142, 64, 46, round('steel'), 6), line('M360 140l-50-24M362 126l116-20', ink, 18), disc(440, 166, 20, white.light), ring(440, 166, 20, 4, gold.mid), line('M440 166l8-10', red.dark, 4), box(330, 270, 128, 130, white.light, 6), form('M394 284q44 50 0 72-44-22 0-72', red.mid), box(350, 370, 88, 8, iron.mid, 4), box(350, 384, 56, 7, iron.light, 3), ring(334, 140, 14, 4, gold.dark),
  ]),
  lock: motif(300, [215, 35], ({ steel, iron, ink, base, gold, white }, look) => [
    box(300, 96, 150, 372, look ? sheen('gold') : sheen('iron'), 26), box(318, 116, 114, 190, ink, 16), times(12, (i) => disc(342 + (i % 3) * 33, 146 + Math.floor(i / 3) * 36, 10, i === 11 ? base.light : iron.light)), disc(375, 378, 40, steel.mid), disc(375, 378, 28, steel.light), line('M375 378h150', steel.dark, 30), line('M375 372h146', steel.light, 10), disc(375, 440, 10, ink), line('M352 282h46', base.light, 5), form('M450 150h30v260h-30', steel.dark), box(456, 200, 16, 60, gold.mid, 3), box(456, 320, 16, 40, iron.mid, 3),
  ]),
  petfood: motif(420, [28, 180], ({ base, cream, wood, white, accent, iron }) => [
    form('M240 116h230l-8 40 12 290q0 24-24 24H262q-24 0-24-24l10-290', sheen('base')), box(240, 108, 230, 26, base.dark, 4), disc(354, 262, 78, cream.light), oval(354, 286, 34, 27, wood.mid), times(4, (i) => oval(308 + i * 31, [258, 230, 230, 258][i] ?? 0, 13, 18, wood.mid)), box(290, 366, 130, 16, white.light, 8), box(310, 394, 90, 10, base.light, 5), form('M470 400h190l-26 70H496', sheen('accent')), oval(565, 400, 95, 20, accent.dark), times(16, (i) => oval(494 + ((i * 53) % 142), 396 - ((i * 29) % 24), 15, 11, i % 2 ? wood.mid : wood.light)), box(540, 424, 50, 22, cream.light, 11),
  ]),
  guitar: motif(260, [28, 350], ({ wood, ink, cream, gold, base, steel }, look) => [
    turn(14, 400, 300, box(383, 60, 34, 230, '#4a2f1a', 3), box(374, 22, 52, 60, look ? base.dark : wood.dark, 8), times(4, (i) => disc(i % 2 ? 434 : 366, 38 + Math.floor(i / 2) * 26, 8, steel.light)), times(7, (i) => line(`M385 ${100 + i * 22}h30`, gold.mid, 3)), form('M400 236q70-4 76 50 4 24-8 44 44 32 40 76-10 68-108 68t-108-68q-4-44 40-76-12-20-8-44 6-54 76-50', look ? sheen('base') : sheen('wood')), disc(400, 330, 34, ink), ring(400, 330, 40, 4, cream.light), box(362, 408, 76, 15, '#4a2f1a', 5), times(4, (i) => line(`M${389 + i * 7.4} 62v350`, cream.light, 1.8))),
  ]),
  document: motif(360, [212, 160], ({ white, base, steel, gold, iron, accent, red }) => [
    turn(5, 430, 300, box(288, 116, 260, 350, white.dark, 6)), box(260, 110, 260, 356, sheen('white'), 6), form('M460 110h0l60 60h-60', steel.light), box(290, 150, 130, 18, base.mid, 5), times(7, (i) => box(290, 196 + i * 24, i % 3 === 2 ? 140 : 200, 8, steel.mid, 4)), form('M290 440v-40h30v40M336 440v-64h30v64M382 440v-30h30v30', base.light), disc(474, 404, 36, gold.mid), ring(474, 404, 26, 4, gold.light), form('M454 430l-6 50 26-14 26 14-6-50', red.mid), turn(40, 590, 330, box(580, 220, 20, 190, round('iron'), 6), form('M580 410h20l-10 34', accent.mid)),
  ]),
  container: motif(620, [12, 205], ({ base, steel, iron, white }) => [
    form('M130 170l50-34h500l-30 34', base.light), box(130, 170, 520, 280, sheen('base'), 4), form('M650 170l30-34v276l-30 38', base.dark), times(22, (i) => box(148 + i * 16, 188, 8, 244, base.dark)), box(506, 182, 134, 256, base.mid), line('M572 184v252', base.dark, 4), ...[530, 556, 590, 616].map((x) => line(`M${x} 190v240`, steel.light, 6) + box(x - 8, 330, 16, 10, iron.mid, 2)), box(180, 220, 150, 70, base.mid), box(196, 236, 90, 14, white.light, 4), box(196, 262, 56, 12, white.light, 4), ...[130, 634].map((x) => box(x, 436, 24, 22, iron.mid, 3)), box(130, 446, 520, 24, iron.dark, 3),
  ]),
  carton: motif(480, [32, 200], ({ wood, cream, base, iron }) => [
    ...([[170, 300, 1], [400, 300, 1], [286, 132, 0]] as const).map(([x, y, k]) => box(x, y, 220, 168, k ? sheen('wood') : sheen('cream'), 4) + box(x + 96, y, 28, 168, k ? wood.light : cream.dark) + box(x + 24, y + 100, 56, 40, cream.light, 3) + times(6, (i) => box(x + 30 + i * 8, y + 106, i % 2 ? 3 : 5, 22, iron.mid)) + line(`M${x + 170} ${y + 140}v-34m-9 10l9-10 9 10`, base.dark, 5)),
  ]),
};
