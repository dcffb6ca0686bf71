import { type MotifTable, motif } from '../motif.js';
import { box, disc, form, line, oval, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const SPORTS: MotifTable = {
  football: motif(320, [215, 140], ({ white, ink, base }, look) => [
    disc(406, 302, 166, white.dark),
    disc(398, 294, 164, sheen('white')),
    '<clipPath id="ball"><circle cx="398" cy="294" r="164"/></clipPath><g clip-path="url(#ball)">',
    polygon(398, 294, 62, 5, look ? base.mid : ink),
    times(
      5,
      (i) =>
        line(`M${polar(398, 294, 62, i * 72).join(' ')}L${polar(398, 294, 112, i * 72).join(' ')}`, white.dark, 6) +
        turn(
          i * 72 + 0,
          398,
          294,
          polygon(398, 136, 54, 5, look ? base.mid : ink, 180),
          line('M398 180L340 206 320 236M398 180L456 206 476 236', white.dark, 6),
        ),
    ),
    '</g>',
    veil(0.18, form('M480 152q110 90 40 230-60 90-180 76 160-30 190-150 10-90-50-156', ink)),
  ]),
  mat: motif(460, [290, 165], ({ base, accent, iron }, look) => {
    const t = look ? accent : base;
    return [
      form('M290 420h330l50 50H300', t.mid),
      times(9, (i) => line(`M${330 + i * 34} 424l${10 + i * 3} 40`, t.dark, 3)),
      box(180, 270, 300, 196, round(look ? 'accent' : 'base'), 20),
      oval(472, 368, 40, 98, t.dark),
      times(
        4,
        (i) =>
          `<ellipse cx="472" cy="368" rx="${34 - i * 8}" ry="${84 - i * 21}" fill="none" stroke="${t.light}" stroke-width="5"/>`,
      ),
      box(236, 266, 18, 204, iron.mid, 5),
      box(400, 266, 18, 204, iron.mid, 5),
      line('M245 266q82-130 164 0', iron.light, 12),
    ];
  }),
  tent: motif(560, [160, 25], ({ base, accent, iron, gold, leaf, ink }, look) => [
    disc(590, 160, 34, gold.light),
    form('M140 470L384 150l40 0 250 320', base.dark),
    form('M140 470L384 150 520 470', sheen(look ? 'accent' : 'base')),
    form('M300 470q60-90 84-250 30 160 90 250', ink),
    form('M384 220q-70 140-120 250h36q62-100 84-250', look ? accent.dark : base.light),
    line('M384 150l-14-22M140 470l-30 4M674 470l34 4', iron.mid, 7),
    line('M404 152L590 380', gold.mid, 4),
    times(4, (i) => form(`M${118 + i * 6 + (i > 1 ? 510 : 0)} 470q-4-26 8-40 6 20 6 40`, leaf.mid)),
  ]),
  backpack: motif(320, [25, 200], ({ base, iron, accent, gold, ink, steel }) => [
    line('M360 110q0-30 40-30t40 30', ink, 13),
    box(256, 260, 60, 160, base.dark, 26),
    box(484, 260, 60, 160, base.dark, 26),
    form('M282 210q0-110 118-110t118 110v220q0 40-40 40H322q-40 0-40-40', sheen('base')),
    form('M282 210q0-110 118-110t118 110v16q-118 44-236 0', accent.mid),
    box(388, 206, 24, 74, ink, 5),
    box(382, 250, 36, 24, gold.mid, 5),
    box(318, 300, 164, 132, base.dark, 20),
    box(318, 300, 164, 40, base.light, 18),
    line('M338 342h124', ink, 5),
    line('M300 180q100 34 200 0', accent.dark, 5),
    box(294, 442, 212, 22, round('accent'), 11),
    box(330, 436, 10, 34, iron.mid),
    box(460, 436, 10, 34, iron.mid),
    disc(400, 384, 16, steel.light),
  ]),
  fishingrod: motif(420, [205, 20], ({ base, iron, wood, steel, gold, ink, red, white }) => [
    line('M200 460L620 96', iron.mid, 9),
    line('M190 468l110-96', wood.mid, 24),
    line('M196 460l96-84', wood.light, 6),
    line('M330 346l30-26', base.mid, 15),
    times(5, (i) => ring(410 + i * 50, 286 - i * 43 + 12, 12 - i * 1.6, 4, steel.dark)),
    line('M620 96q30 120 4 190', steel.light, 3),
    disc(624, 304, 18, red.mid),
    form('M606 304a18 18 0 0 0 36 0', white.light),
    line('M624 322v40q0 22-18 16', steel.dark, 4),
    disc(346, 402, 56, iron.dark),
    disc(342, 398, 54, sheen('steel')),
    disc(342, 398, 30, base.mid),
    disc(342, 398, 10, ink),
    line('M342 398l70 30', iron.mid, 11),
    disc(418, 430, 15, gold.mid),
    line('M330 350l12-20', iron.mid, 14),
  ]),
  lure: motif(400, [10, 160], ({ base, accent, gold, white, ink, steel, iron }) => [
    form('M180 270q40-76 190-76 150 4 220 76-70 84-220 84-150 0-190-84', sheen('base')),
    form('M180 270q200 60 410 0-70 84-220 84-150 0-190-84', white.mid),
    times(7, (i) => form(`M${310 + i * 36} ${212 + Math.abs(i - 2) * 4}q16 24 0 ${48 - i * 2}q14-24 0-48`, accent.mid)),
    disc(248, 248, 24, white.light),
    disc(248, 248, 13, gold.mid),
    disc(248, 248, 7, ink),
    form('M182 282l-60 44q20 14 60-16', steel.light),
    ring(610, 270, 16, 5, steel.dark),
    ring(160, 262, 12, 5, steel.dark),
    ...[330, 540].map((x, k) =>
      line(
        `M${x} ${k ? 330 : 352}v50q0 34-30 26l-8-18M${x} ${k ? 380 : 402}q0 34 30 26l8-18M${x} ${k ? 380 : 400}v34q0 20 14 16`,
        iron.mid,
        7,
      ),
    ),
    line('M270 216q-20 50 6 102', base.dark, 5),
  ]),
  dumbbell: motif(480, [355, 215], ({ iron, steel, ink }) => [
    turn(
      -8,
      400,
      350,
      box(280, 326, 240, 40, round('steel'), 8),
      times(14, (i) => line(`M${328 + i * 11} 332l8 28`, steel.dark, 3)),
      ...[0, 1].flatMap((k) => [
        box(k ? 500 : 244, 240, 56, 212, sheen('base'), 16),
        box(k ? 556 : 188, 260, 56, 172, sheen('iron'), 16),
        box(k ? 612 : 160, 310, 28, 72, ink, 8),
      ]),
    ),
    box(170, 462, 460, 8, iron.dark, 4),
  ]),
  ball: motif(320, [25, 350], ({ base, ink }) => [
    disc(406, 302, 166, base.dark),
    disc(398, 294, 164, sheen('base')),
    line('M398 130v328M234 294h328', ink, 7),
    line('M286 172q110 122 0 246M512 174q-112 120 0 242', ink, 7),
    veil(0.3, oval(340, 210, 54, 34, '#fff')),
  ]),
};
