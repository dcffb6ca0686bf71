import { GROUND, type Motif } from './motif.js';
import { type Material, type Palette, paletteOf } from './palette.js';

export const STAGE = { width: 800, height: 600 } as const;

const isMaterial = (name: string, palette: Palette): name is Material =>
  name in palette && name !== 'ink' && name !== 'wall';

/** The gradients that the body asks for, and no others: a renderer reads each one. */
function gradients(body: string, palette: Palette): string {
  const wanted = new Set([...body.matchAll(/url\(#((?:round|sheen)-\w+)\)/g)].map(([, name]) => name));
  return [...wanted]
    .map((id) => {
      const [kind, material] = id.split('-');
      if (!isMaterial(material, palette)) throw new RangeError(`There is no material "${material}"`);
      const { light, mid, dark } = palette[material];
      return kind === 'round'
        ? `<linearGradient id="${id}"><stop offset="0" stop-color="${mid}"/><stop offset=".26" stop-color="${light}"/><stop offset=".58" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`
        : `<linearGradient id="${id}" x2=".75" y2="1"><stop offset="0" stop-color="${light}"/><stop offset=".9" stop-color="${mid}"/></linearGradient>`;
    })
    .join('');
}

function stage({ wall, ink }: Palette, look: 0 | 1, shadow: number): { defs: string; back: string; front: string } {
  const stop = (offset: number, colour: string, opacity = 1) =>
    `<stop offset="${offset}" stop-color="${colour}"${opacity === 1 ? '' : ` stop-opacity="${opacity}"`}/>`;
  const defs =
    `<linearGradient id="wall" x2="0" y2="1">${stop(0, wall.top)}${stop(1, wall.bottom)}</linearGradient>` +
    `<linearGradient id="floor" x2="0" y2="1">${stop(0, wall.floor)}${stop(1, wall.bottom)}</linearGradient>` +
    `<linearGradient id="shape" x2=".4" y2="1">${stop(0, wall.shape, 0.35)}${stop(1, wall.shape)}</linearGradient>` +
    `<radialGradient id="shadow">${stop(0, ink, 0.42)}${stop(0.55, ink, 0.2)}${stop(1, ink, 0)}</radialGradient>` +
    `<radialGradient id="vignette" r=".78">${stop(0.62, ink, 0)}${stop(1, ink, 0.1)}</radialGradient>`;
  const shape =
    look === 0
      ? '<circle cx="400" cy="292" r="222" fill="url(#shape)"/>'
      : '<path d="M196 436V270a204 204 0 0 1 408 0v166z" fill="url(#shape)"/>';
  const back =
    `<rect width="800" height="600" fill="url(#wall)"/>${shape}<rect y="434" width="800" height="166" fill="url(#floor)"/>` +
    `<ellipse cx="412" cy="${GROUND + 4}" rx="${shadow / 2 + 34}" ry="30" fill="url(#shadow)"/>`;
  return { defs, back, front: '<rect width="800" height="600" fill="url(#vignette)"/>' };
}

/** The motif on its stage as an SVG document of the given size; other proportions than 4:3 cut the stage's edges off. */
export function setScene(motif: Motif, hue: number, look: 0 | 1, size: { width: number; height: number }): string {
  const palette = paletteOf(hue);
  const body = motif.draw(palette, look).join('');
  const { defs, back, front } = stage(palette, look, motif.shadow);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${STAGE.width} ${STAGE.height}" preserveAspectRatio="xMidYMid slice">` +
    `<defs>${defs}${gradients(body, palette)}</defs>${back}${body}${front}</svg>`
  );
}
