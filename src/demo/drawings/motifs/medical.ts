import { type MotifTable, motif } from '../motif.js';
import { box, can, cog, disc, form, line, mirror, oval, place, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const MEDICAL: MotifTable = {
  ultrasound: motif(330, [200, 260], ({ white, ink, base, steel, iron, glass }) => [
    box(270, 84, 260, 176, iron.mid, 12), box(284, 98, 232, 148, ink, 6), form('M400 112l86 104q-86 44-172 0', base.dark), form('M400 124l64 82q-64 30-128 0', glass.dark), oval(412, 190, 28, 18, base.light), oval(384, 172, 12, 9, white.dark), box(388, 260, 24, 44, steel.dark), form('M252 300h296l-20 50H272', sheen('white')), times(12, (i) => disc(300 + (i % 6) * 40, 314 + Math.floor(i / 6) * 20, 7, i === 4 ? base.mid : steel.mid)), box(310, 350, 180, 90, round('white'), 8), box(326, 368, 148, 12, steel.mid, 5), box(326, 392, 148, 12, steel.mid, 5), box(280, 434, 240, 18, iron.light, 8), times(2, (i) => disc(304 + i * 192, 456, 15, ink)), line('M540 316q60 20 40 90', iron.mid, 7), form('M566 396h30l8 44q-22 14-46 0', base.mid),
  ]),
  patientmonitor: motif(440, [190, 225], ({ white, ink, leaf, gold, base, steel, red }) => [
    line('M330 132q0-40 70-40t70 40', white.dark, 18), box(194, 126, 412, 300, sheen('white'), 26), box(218, 150, 300, 232, ink, 8), line('M226 206h50l12-34 16 62 14-42 10 14h30l12-34 16 62 14-42 10 14h26', leaf.light, 5), line('M226 276q20-36 40 0t40 0 40 0 40 0', base.light, 5), line('M226 336q30-26 60 0t60 0 60 0', gold.mid, 5), times(3, (i) => box(452, 178 + i * 66, 46, 34, [leaf.light, base.light, gold.mid][i] ?? '', 5)), disc(562, 200, 26, steel.mid), disc(562, 200, 16, white.light), times(3, (i) => box(540, 256 + i * 40, 44, 24, i === 2 ? red.mid : steel.mid, 8)), box(218, 396, 150, 12, white.dark, 6), box(250, 424, 300, 20, steel.dark, 4), box(222, 444, 356, 26, sheen('steel'), 10),
  ]),
  testkit: motif(460, [172, 330], ({ white, base, red, steel, accent }) => [
    form('M156 210l40-50h220l-30 50', white.dark), box(156, 210, 230, 250, sheen('base'), 6), form('M386 210l30-50v252l-30 48', base.dark), box(180, 250, 182, 90, white.light, 4), form('M256 262h30v18h18v30h-18v18h-30v-18h-18v-30h18', base.mid), box(180, 364, 120, 12, base.light, 6), box(180, 388, 80, 12, base.light, 6),
    turn(12, 500, 340, box(436, 200, 110, 270, sheen('white'), 22), box(466, 232, 50, 96, steel.light, 10), line('M470 262h42', red.mid, 7), line('M470 292h42', red.light, 7), oval(491, 382, 24, 30, white.dark), oval(491, 384, 14, 19, accent.light), box(472, 434, 38, 9, steel.mid, 4)), turn(-64, 610, 440, box(600, 360, 20, 120, round('accent'), 8), form('M604 480h12l-6 20', accent.dark)),
  ]),
  glucometer: motif(360, [215, 160], ({ white, ink, base, leaf, steel, red, cream }) => [
    turn(-7, 330, 290, form('M248 150q6-40 84-40t84 40v240q-6 80-84 80t-84-80', sheen('white')), box(270, 150, 124, 118, leaf.dark, 12), line('M296 186v46M296 186h20v46h-20v-22h20M336 186v46h20v-46h-20M336 208h20', leaf.light, 6), disc(332, 330, 34, base.mid), disc(332, 330, 22, base.light), box(286, 392, 92, 16, steel.mid, 8), box(316, 452, 32, 58, cream.light, 3), box(316, 490, 32, 12, red.mid)),
    can(470, 290, 116, 170, round('base'), base.light, 18), can(464, 264, 128, 30, round('white'), white.light, 20), box(484, 340, 88, 70, white.light, 4), line('M500 362h56M500 384h36', base.dark, 7),
  ]),
  mask: motif(440, [200, 150], ({ white, base, steel, ink }, look) => [
    line('M230 250q-110-20-84 70t104 60M570 250q110-20 84 70t-104 60', white.dark, 9), form('M226 212q174-60 348 0 20 90-6 176-70 76-168 78-98-2-168-78-26-86-6-176', look ? sheen('white') : sheen('base')), line('M238 260q162-40 324 0M232 308q168-36 336 0M238 356q162-28 324 0', look ? white.dark : base.dark, 5), line('M330 206q70-16 140 0', steel.mid, 10), veil(0.35, form('M228 214q60-24 110-26-40 120-10 266-50-14-96-66-26-86-4-174', '#fff')),
  ]),
  syringe: motif(420, [195, 15], ({ glass, steel, base, white, iron, accent }) => [
    turn(-32, 400, 310, box(112, 302, 120, 8, steel.dark, 4), form('M222 290h40v34h-40', accent.mid), box(260, 258, 260, 96, glass.mid, 12), box(260, 258, 150, 96, base.light, 12), veil(0.7, box(270, 268, 240, 16, '#fff', 8)), times(8, (i) => line(`M${286 + i * 28} 354v${i % 2 ? -18 : -30}`, iron.light, 4)), box(402, 262, 24, 88, iron.mid, 6), box(424, 292, 170, 26, round('white')), box(512, 232, 20, 148, white.dark, 8), box(590, 256, 22, 98, round('base'), 9)),
    can(560, 380, 74, 76, round('glass'), glass.light, 12), box(570, 350, 54, 34, steel.mid, 6),
  ]),
};
