import type { SectorSlug } from '../../vocabulary/index.js';
import { findMotif, motifName } from './catalogue.js';
import { STAGE, setScene } from './scene.js';

/** What to draw. */
export interface ProductDrawing {
  /** What it shows; an unknown name gets the sector's own motif. */
  motif: string;
  /** Degrees. */
  hue: number;
  /** Any whole number; even and odd ones look different. */
  variant: number;
  sector: SectorSlug;
}

export interface Size {
  width: number;
  height: number;
}

/** The picture of a kind of thing as an SVG document. The same input gives the same text. */
export function drawProduct({ motif, hue, variant, sector }: ProductDrawing, size: Size = STAGE): string {
  return setScene(findMotif(motifName(motif, sector)), hue, variant % 2 === 0 ? 0 : 1, size);
}

/**
 * The nearest of the few pictures that are worth rendering: every motif has two, in the hues that suit it. Products that
 * look alike share one, so that a shelf of a thousand needs no more than two hundred files.
 */
export function sharedDrawing({ motif, variant, sector }: ProductDrawing): ProductDrawing & { key: string } {
  const name = motifName(motif, sector);
  const look = variant % 2 === 0 ? 0 : 1;
  return { motif: name, hue: findMotif(name).hues[look], variant: look, sector, key: `${name}-${look}` };
}
