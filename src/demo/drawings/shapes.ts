import type { Material } from './palette.js';

/** A colour, or one of the gradients that {@link round} and {@link sheen} name. */
export type Fill = string;

/** Lit like a standing cylinder: bright left of the middle, dark on the right. */
export const round = (material: Material): Fill => `url(#round-${material})`;
/** Lit like a flat face that leans back a little. */
export const sheen = (material: Material): Fill => `url(#sheen-${material})`;

export function box(x: number, y: number, width: number, height: number, fill: Fill, radius = 0): string {
  const rounded = radius === 0 ? '' : ` rx="${radius}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${rounded} fill="${fill}"/>`;
}

export const disc = (x: number, y: number, radius: number, fill: Fill) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: Fill) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const ring = (x: number, y: number, radius: number, width: number, colour: Fill) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** A closed path. */
export const form = (d: string, fill: Fill) => `<path d="${d}z" fill="${fill}"/>`;

/** An open path with round ends. */
export const line = (d: string, colour: Fill, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const turn = (degrees: number, x: number, y: number, ...parts: string[]) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${parts.join('')}</g>`;

/** Scaled by `scale`, then moved. */
export const place = (x: number, y: number, scale: number, ...parts: string[]) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join('')}</g>`;

/** Mirrored at the upright through `x`. */
export const mirror = (x: number, ...parts: string[]) =>
  `<g transform="translate(${2 * x} 0) scale(-1 1)">${parts.join('')}</g>`;

export const veil = (opacity: number, ...parts: string[]) => `<g opacity="${opacity}">${parts.join('')}</g>`;

export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');

/** A standing cylinder with its lid: `x` and `y` of the lid's left edge and middle. */
export function can(
  x: number,
  y: number,
  width: number,
  height: number,
  side: Fill,
  lid: Fill,
  ry = width * 0.13,
): string {
  const rx = width / 2;
  return form(`M${x} ${y}v${height}a${rx} ${ry} 0 0 0 ${width} 0v${-height}`, side) + oval(x + rx, y, rx, ry, lid);
}

/** A point on a circle, by degrees clockwise from the top. */
export function polar(x: number, y: number, radius: number, degrees: number): [number, number] {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [Number((x + radius * Math.cos(angle)).toFixed(1)), Number((y + radius * Math.sin(angle)).toFixed(1))];
}

/** A regular polygon with its first corner at `start` degrees. */
export function polygon(x: number, y: number, radius: number, corners: number, fill: Fill, start = 0): string {
  const points = Array.from({ length: corners }, (_, i) => polar(x, y, radius, start + (i * 360) / corners).join(' '));
  return form(`M${points.join('L')}`, fill);
}

/** A wheel with teeth. */
export function cog(x: number, y: number, radius: number, teeth: number, fill: Fill): string {
  const width = (radius * 3.4) / teeth;
  return (
    disc(x, y, radius * 0.86, fill) +
    times(teeth, (i) =>
      turn((i * 360) / teeth, x, y, box(x - width / 2, y - radius, width, radius * 0.4, fill, width * 0.18)),
    )
  );
}
