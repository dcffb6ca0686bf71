import { type MotifTable, motif } from '../motif.js';
import { box, can, cog, disc, form, line, mirror, oval, place, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const BEAUTY: MotifTable = {
  serum: motif(270, [28, 330], ({ base, gold, white, iron, glass, accent }) => [
    turn(18, 540, 400, box(530, 300, 22, 160, glass.mid, 11), box(530, 392, 22, 66, accent.light, 11), box(520, 254, 42, 62, round('iron'), 16)),
    box(352, 96, 76, 84, round('iron'), 24), box(340, 172, 100, 34, round('gold'), 4), form('M340 206h100q56 10 56 70v160q0 34-34 34H318q-34 0-34-34V276q0-60 56-70', round('base')), veil(0.5, box(300, 250, 16, 190, white.light, 8)), box(326, 290, 128, 122, white.light, 4), box(350, 316, 80, 10, iron.mid, 5), box(366, 338, 48, 6, base.mid, 3), disc(390, 378, 14, base.light),
  ]),
  sheetmask: motif(380, [160, 345], ({ base, white, ink, leaf, accent, cream }) => [
    turn(-8, 330, 300, form('M214 130h226v340H214', sheen('base')), box(214, 130, 226, 20, base.dark), disc(327, 250, 58, cream.light), form('M290 274q-2-60 66-64-2 62-66 64', leaf.light), line('M296 270q24-30 48-48', leaf.dark, 4), box(254, 340, 146, 14, white.light, 7), box(280, 366, 94, 9, base.light, 4)),
    turn(7, 520, 320, form('M420 190q100-44 200 0 14 120-36 202-30 44-64 44t-64-44q-50-82-36-202', sheen('white')), form('M450 268q26-26 56 0-28 20-56 0M534 268q30-26 56 0-28 20-56 0M484 364q36-22 72 0-36 28-72 0', accent.light), line('M520 282q-12 34 2 42', white.dark, 5)),
  ]),
  lipstick: motif(280, [350, 20], ({ base, gold, iron, red }, look) => [
    form('M336 236V158q60-70 74-44v122', look ? base.light : red.mid), form('M336 236V158q20-24 36-36v114', look ? base.mid : red.light), box(324, 228, 98, 60, round('gold'), 4), box(308, 280, 130, 190, round('iron'), 8), box(308, 312, 130, 10, gold.mid), turn(90, 530, 430, box(494, 336, 78, 150, round('iron'), 8), box(494, 470, 78, 12, gold.mid)),
  ]),
  detergent: motif(280, [210, 140], ({ base, accent, white, leaf }) => [
    form('M300 190q-4-54 50-56h96q70 10 70 90v210q0 36-36 36H308q-36 0-36-36V270q0-50 28-80', sheen('base')), form('M430 214q50-2 52 50v76q-40-4-52-50', base.dark), form('M440 230q30 0 32 36v56q-26-6-32-40', base.light), box(336, 92, 96, 56, round('accent'), 10), oval(360, 356, 74, 80, white.light), times(3, (i) => disc(336 + i * 26, [376, 336, 384][i] ?? 0, [20, 28, 16][i] ?? 0, [base.light, leaf.light, accent.light][i] ?? '')), form('M272 270q4-30 20-66v266q-20-6-20-36', base.light),
  ]),
  shampoo: motif(290, [175, 300], ({ base, white, leaf, iron, accent, steel }) => [
    line('M350 132h-66v22', white.dark, 18), box(342, 120, 52, 34, white.mid, 8), box(356, 150, 24, 36, steel.mid), box(320, 182, 96, 28, white.dark, 6), form('M320 206h96q48 10 48 56v174q0 34-34 34H306q-34 0-34-34V262q0-46 48-56', round('base')), box(304, 270, 128, 130, white.light, 64), form('M340 362q-4-70 60-74 0 70-60 74', leaf.mid), line('M344 358q20-30 44-52', leaf.light, 4), form('M492 270h96v180q0 20-20 20h-56q-20 0-20-20', round('accent')), box(500, 226, 80, 48, round('white'), 8), box(510, 320, 60, 80, white.light, 30), disc(540, 360, 12, iron.light),
  ]),
  hairbrush: motif(240, [330, 190], ({ base, iron, ink, accent, gold }) => [
    turn(24, 400, 290, box(370, 70, 64, 214, round('iron'), 30), times(9, (i) => line(`M352 ${92 + i * 21}h100`, ink, 6) + disc(352, 92 + i * 21, 5, accent.light) + disc(452, 92 + i * 21, 5, accent.light)), box(382, 78, 40, 196, gold.mid, 18), form('M366 276h72l10 60q12 120-18 150H374q-30-30-18-150', sheen('base')), disc(402, 346, 13, accent.light), box(392, 376, 20, 44, base.dark, 10)),
    line('M364 468q60 24 120-6t130 4', ink, 10),
  ]),
  knife: motif(460, [210, 25], ({ steel, iron, wood, gold, cream }, look) => [
    form('M150 388h500v70q0 12-12 12H162q-12 0-12-12', sheen('wood')), times(4, (i) => line(`M150 ${402 + i * 18}h500`, wood.dark, 2)), turn(-14, 400, 300, form('M122 300q120-76 330-78v86q-200 22-330-8', sheen('steel')), form('M122 300q140 6 330-14v22q-200 22-330-8', steel.light), box(446, 212, 26, 100, iron.mid, 4), form('M470 224h170q30 4 30 38t-26 40H470', look ? sheen('wood') : sheen('iron')), times(3, (i) => disc(504 + i * 54, 264, 9, gold.light))),
  ]),
  jar: motif(320, [350, 40], ({ base, white, gold, glass, cream }) => [
    form('M262 300h276v120q0 50-50 50H312q-50 0-50-50', round('base')), box(252, 200, 296, 104, round('white'), 20), box(252, 284, 296, 18, round('gold'), 4), oval(400, 204, 132, 16, white.light), box(320, 336, 160, 90, cream.light, 6), box(348, 358, 104, 12, base.dark, 6), box(368, 382, 64, 8, gold.mid, 4), veil(0.4, box(276, 312, 14, 120, glass.light, 7)),
  ]),
  tube: motif(230, [15, 190], ({ base, white, accent, iron }) => [
    turn(8, 400, 290, form('M300 96h200l-34 300H334', sheen('base')), box(296, 84, 208, 26, base.dark, 4), times(16, (i) => line(`M${304 + i * 12.6} 86v20`, base.mid, 2)), box(330, 394, 140, 76, round('white'), 10), times(9, (i) => line(`M${344 + i * 14} 404v58`, white.dark, 4)), disc(400, 214, 42, white.light), form('M400 182q34 40 0 62-34-22 0-62', accent.mid), box(362, 280, 76, 12, white.light, 6), box(374, 304, 52, 8, iron.light, 4)),
  ]),
  soap: motif(420, [150, 20], ({ base, cream, white, leaf, glass }) => [
    form('M206 420q0-60 60-60h270q60 0 60 60l-20 50H226', round('white')), box(246, 276, 310, 130, base.dark, 50), box(246, 262, 310, 130, sheen('base'), 50), box(276, 284, 250, 86, base.light, 36), form('M364 348q0-46 66-46-2 48-66 46', leaf.mid), line('M370 344q20-20 44-32', cream.light, 4), times(9, (i) => disc(210 + ((i * 97) % 370), 250 - ((i * 53) % 150), 9 + ((i * 7) % 22), i % 2 ? glass.light : white.light) + ring(210 + ((i * 97) % 370), 250 - ((i * 53) % 150), 9 + ((i * 7) % 22), 2, glass.dark)),
  ]),
};
