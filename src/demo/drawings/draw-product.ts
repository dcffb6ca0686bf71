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
  /** A sector's slug; some words mean one thing in one sector and another in the next. */
  sector: string;
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
 * The nearest of the few pictures that are worth rendering: every motif has two at most, in the hues that suit it. Products that
 * look alike share one, so that a shelf of a thousand needs no more than two hundred files.
 */
export function sharedDrawing({ motif, variant, sector }: ProductDrawing): ProductDrawing & { key: string } {
  const name = motifName(motif, sector);
  const [hue, other] = findMotif(name).hues;
  const look = variant % 2 === 0 || other === undefined ? 0 : 1;
  return {
    motif: name,
    hue: look === 1 && other !== undefined ? other : hue,
    variant: look,
    sector,
    key: `${name}-${look}`,
  };
}
