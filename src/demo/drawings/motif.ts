import type { Palette } from './palette.js';

/** A kind of thing, drawn on an 800 × 600 stage where it stands at {@link GROUND}. */
export interface Motif {
  /** Width of the shadow it throws. */
  shadow: number;
  /** The hues that its looks are usually shown in, in degrees; of some things one look is enough. */
  hues: readonly [number, number?];
  /** The body of the drawing; `look` tells its two looks apart. */
  draw: (palette: Palette, look: 0 | 1) => string[];
}

export type MotifTable = Readonly<Record<string, Motif>>;

/** Where things stand. */
export const GROUND = 470;

export const motif = (shadow: number, hues: Motif['hues'], draw: Motif['draw']): Motif => ({ shadow, hues, draw });
