import { type MotifTable, motif } from '../motif.js';
import { box, can, cog, disc, form, line, mirror, oval, place, polar, polygon, ring, round, sheen, times, turn, veil } from '../shapes.js';

export const APPLIANCES: MotifTable = {
  kettle: motif(330, [205, 12], ({ base, iron, steel, ink }) => [
    line('M496 196q110-10 104 90t-92 120', iron.mid, 26), form('M308 196h184l40 254H268', round('steel')), form('M322 216L236 178l-8 16 74 74', steel.dark),
    form('M308 196h184l6 38H302', base.mid), oval(400, 196, 92, 18, base.light), oval(400, 182, 22, 12, iron.mid), box(352, 290, 22, 112, ink, 10), box(357, 330, 12, 66, base.light, 6), box(254, 448, 292, 22, iron.mid, 10),
  ]),
  blender: motif(250, [350, 190], ({ base, glass, iron, accent, steel }) => [
    form('M300 130h200l-26 210H326', glass.mid), form('M312 226q48-22 90 0t88-4l-14 118H326', accent.mid), veil(0.6, form('M322 146h24l22 180h-22', glass.light)),
    line('M498 150q66 0 56 70t-70 84', glass.dark, 16), box(288, 106, 224, 30, iron.mid, 12), form('M322 340h156l36 130H286', sheen('base')), disc(400, 414, 28, steel.light), line('M400 414v-20', iron.dark, 6),
  ]),
  toaster: motif(420, [18, 180], ({ base, wood, cream, ink, steel, iron }) => [
    times(2, (i) => form(`M${262 + i * 146} 250v-70q-12-50 40-50h50q52 0 40 50v70`, wood.mid) + form(`M${274 + i * 146} 250v-70q-8-38 32-38h42q40 0 32 38v70`, cream.mid)),
    box(210, 232, 380, 226, sheen('base'), 52), box(248, 238, 304, 16, ink, 8), box(210, 400, 380, 14, base.dark), box(588, 290, 30, 26, iron.mid, 8), disc(516, 350, 24, steel.light), line('M516 350v-16', iron.dark, 5), box(250, 456, 60, 14, ink, 6), box(490, 456, 60, 14, ink, 6),
  ]),
  coffeemaker: motif(330, [20, 200], ({ iron, base, glass, wood, ink, steel, accent }) => [
    box(262, 118, 276, 352, sheen('iron'), 20), box(282, 250, 236, 176, ink, 10), box(262, 118, 276, 90, base.mid, 20), disc(496, 164, 16, accent.mid), box(294, 152, 120, 22, base.dark, 8), box(366, 224, 68, 40, iron.light, 6),
    form('M326 300h148l18 110q0 16-18 16H326q-18 0-18-16', glass.mid), form('M318 350h164l10 60q0 16-18 16H326q-18 0-18-16', wood.dark), line('M488 318q46 0 40 44t-40 40', steel.dark, 10), box(248, 448, 304, 22, iron.dark, 8),
  ]),
  fryer: motif(330, [160, 220], ({ iron, base, steel, leaf, ink }) => [
    form('M262 190q4-82 138-82t138 82l14 248q0 32-32 32H280q-32 0-32-32', round('iron')), disc(400, 172, 40, ink), ring(400, 172, 40, 5, base.mid), line('M388 160v24M412 160v24', leaf.light, 6), box(272, 260, 256, 168, sheen('base'), 26), box(360, 290, 80, 100, iron.mid, 16), box(378, 306, 44, 62, steel.mid, 12),
  ]),
  microwave: motif(500, [215, 30], ({ iron, steel, ink, base, gold, leaf }) => [
    box(166, 200, 468, 256, sheen('steel'), 18), box(190, 226, 310, 204, ink, 12), box(206, 242, 278, 172, gold.dark, 6), oval(345, 384, 104, 14, gold.light), form('M292 376q0-54 54-54t54 54', base.light), box(508, 240, 12, 176, iron.mid, 6), box(538, 232, 76, 34, ink, 6), line('M552 249h18M582 249h18', leaf.light, 5), times(6, (i) => disc(556 + (i % 2) * 40, 296 + Math.floor(i / 2) * 32, 9, iron.light)), box(544, 394, 64, 26, base.mid, 8), box(200, 454, 60, 16, ink, 5), box(540, 454, 60, 16, ink, 5),
  ]),
  refrigerator: motif(280, [205, 25], ({ base, iron, white, ink }, look) => [
    box(278, 86, 244, 376, look ? sheen('base') : sheen('steel'), 18), box(278, 218, 244, 6, iron.mid), box(300, 130, 12, 70, iron.mid, 6), box(300, 246, 12, 120, iron.mid, 6), box(440, 116, 56, 30, white.mid, 5), box(296, 460, 40, 10, ink, 4), box(464, 460, 40, 10, ink, 4),
  ]),
  vacuum: motif(440, [355, 215], ({ base, iron, steel, ink, glass }) => [
    line('M360 320q-40-190 60-196t110 60', iron.light, 16), line('M530 184l58 260', steel.mid, 14), form('M536 446h108l14 24H522', iron.mid), form('M216 428q0-118 124-118 96 0 106 98v32H216', sheen('base')), box(352, 336, 76, 74, glass.mid, 22), disc(284, 424, 46, ink), disc(284, 424, 24, steel.mid), disc(420, 446, 24, ink),
  ]),
  iron: motif(420, [205, 330], ({ base, steel, iron, white }) => [
    line('M538 220q96-40 104 40', iron.mid, 10), form('M190 430q60-152 222-176h150l34 176', sheen('base')), form('M300 270q40-92 130-96h96q36 4 40 44l8 36h-60l-6-20q-4-12-20-12h-60q-44 4-66 48', iron.mid), form('M170 458q6-24 24-34h404l6 34q0 12-12 12H182q-12 0-12-12', round('steel')), disc(430, 330, 36, white.mid), line('M430 330l14-18', base.dark, 6), times(3, (i) => disc(300 + i * 26, 392, 6, base.dark)),
  ]),
  hairdryer: motif(300, [330, 190], ({ base, iron, steel, accent }) => [
    turn(-8, 400, 260, form('M214 210h26l28-36v176l-28-36h-26', iron.mid), form('M262 178q60-46 150-46 118 0 118 122t-118 122q-90 0-150-46', sheen('base')), disc(452, 254, 62, iron.mid), times(3, (i) => ring(452, 254, 16 + i * 17, 4, steel.mid)), form('M396 360h78l-14 116h-56', round('base')), box(418, 386, 26, 34, accent.mid, 8)),
    line('M434 470q30 10 80-4t120 2', iron.dark, 12),
  ]),
  shaver: motif(190, [210, 30], ({ base, iron, steel, ink, leaf }) => [
    form('M336 214h128l18 200q0 56-82 56t-82-56', round('iron')), box(362, 250, 76, 150, sheen('base'), 30), disc(400, 290, 18, steel.light), box(382, 340, 36, 8, leaf.light, 4), box(326, 196, 148, 24, ink, 10), times(3, (i) => disc([352, 448, 400][i], [152, 152, 116][i], 42, steel.mid) + disc([352, 448, 400][i], [152, 152, 116][i], 30, ink) + ring([352, 448, 400][i], [152, 152, 116][i], 18, 6, base.light)),
  ]),
  dehumidifier: motif(270, [190, 250], ({ white, base, steel, ink }) => [
    box(282, 112, 236, 350, round('white'), 30), box(306, 124, 188, 28, ink, 10), times(8, (i) => box(312 + i * 22.5, 180, 10, 118, white.dark, 5)), box(306, 324, 188, 112, base.dark, 14), form('M306 380q46-16 94 0t94 0v42q0 14-14 14H320q-14 0-14-14', base.light), box(306, 460, 40, 12, steel.dark, 5), box(454, 460, 40, 12, steel.dark, 5),
  ]),
  headphones: motif(320, [255, 15], ({ base, iron, steel, ink }) => [
    line('M262 350V270q0-150 138-150t138 150v80', iron.mid, 26), line('M268 250q14-110 132-116', steel.mid, 8), box(226, 306, 84, 156, sheen('base'), 38), box(490, 306, 84, 156, sheen('base'), 38), box(286, 312, 42, 144, ink, 20), box(472, 312, 42, 144, ink, 20),
  ]),
  speaker: motif(240, [185, 345], ({ base, iron, steel, accent, ink }) => [
    box(292, 110, 216, 360, round('base'), 56), box(314, 176, 172, 268, iron.mid, 40), disc(400, 350, 68, ink), ring(400, 350, 60, 5, steel.mid), disc(400, 350, 28, accent.mid), disc(400, 236, 38, ink), disc(400, 236, 18, steel.mid), line('M372 140h24M412 140h18', base.dark, 8),
  ]),
  soundbar: motif(600, [230, 20], ({ iron, ink, steel, base, accent }) => [
    box(136, 372, 528, 84, sheen('iron'), 26), times(34, (i) => line(`M${160 + i * 12} 388v52`, ink, 5)), box(576, 388, 72, 52, ink, 12), line('M592 414h40', accent.light, 6), box(180, 456, 60, 14, steel.dark, 5), box(560, 456, 60, 14, steel.dark, 5), box(316, 178, 168, 194, sheen('iron'), 14), disc(400, 276, 58, ink), ring(400, 276, 50, 6, base.mid), disc(400, 276, 20, steel.mid),
  ]),
  television: motif(500, [205, 300], ({ ink, base, accent, gold, steel, leaf }, look) => [
    form('M250 410l-40 60h18l52-60M550 410l40 60h-18l-52-60', steel.dark), box(142, 122, 516, 296, ink, 10), box(152, 132, 496, 272, look ? sheen('accent') : sheen('base'), 4), disc(520, 210, 38, gold.light), form('M152 404V330l110-90 96 82 74-52 216 134', look ? accent.dark : base.dark), form('M152 404v-24q120-44 250-10t246-6v40', leaf.dark),
  ]),
  camera: motif(320, [214, 12], ({ white, ink, iron, base, red, steel }) => [
    box(360, 330, 40, 110, round('steel')), oval(380, 456, 92, 14, steel.dark), oval(380, 450, 92, 14, steel.light), turn(-10, 400, 240, box(226, 170, 320, 150, sheen('white'), 70), form('M470 170h6a75 75 0 0 1 0 150h-6q40-70 0-150', iron.mid), disc(490, 245, 62, ink), disc(490, 245, 40, base.dark), disc(478, 232, 14, base.light), box(240, 158, 250, 22, white.dark, 11), disc(300, 244, 7, red.mid)),
  ]),
  doorbell: motif(330, [210, 40], ({ iron, ink, base, white, steel, gold }) => [
    box(232, 130, 210, 320, sheen('white'), 18), box(250, 150, 174, 190, ink, 8), form('M250 340V286q60-40 174 0v54', base.dark), disc(337, 244, 38, base.light), times(3, (i) => disc(290 + i * 48, 390, 15, i === 1 ? base.mid : steel.mid)), box(486, 210, 96, 240, sheen('iron'), 24), disc(534, 264, 26, ink), disc(534, 264, 12, base.mid), ring(534, 372, 28, 6, gold.light), disc(534, 372, 20, steel.light), box(210, 452, 390, 18, steel.dark, 6),
  ]),
  alarm: motif(240, [8, 200], ({ white, steel, red, ink }) => [
    oval(400, 300, 168, 160, white.dark), oval(396, 290, 160, 152, sheen('white')), ring(396, 290, 112, 4, white.dark), times(24, (i) => turn(i * 15, 396, 290, box(391, 192, 10, 34, steel.dark, 5))), disc(396, 290, 54, white.light), disc(396, 290, 14, red.mid), disc(446, 250, 5, ink),
  ]),
};
