/** One material under the lamp: its lit, its own and its shaded colour. */
export interface Tone {
  light: string;
  mid: string;
  dark: string;
}

/** The materials that motifs are drawn with. `base` and `accent` follow the hue, the others only lean towards it. */
export interface Palette {
  base: Tone;
  accent: Tone;
  white: Tone;
  steel: Tone;
  iron: Tone;
  wood: Tone;
  cream: Tone;
  leaf: Tone;
  gold: Tone;
  red: Tone;
  glass: Tone;
  /** The dark of screens, lines and rubber. */
  ink: string;
  /** From the wall's light to the floor's shade. */
  wall: { top: string; bottom: string; shape: string; floor: string };
}
export type Material = Exclude<keyof Palette, 'ink' | 'wall'>;

/** `#rrggbb` of a hue in degrees, a saturation and a lightness in percent. */
export function hsl(hue: number, saturation: number, lightness: number): string {
  const s = saturation / 100;
  const l = lightness / 100;
  const reach = s * Math.min(l, 1 - l);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const value = l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

const tone = (hue: number, saturation: number, light: number, mid: number, dark: number): Tone => ({
  light: hsl(hue, saturation, light),
  mid: hsl(hue, saturation, mid),
  dark: hsl(hue, saturation, dark),
});

/** Yellows and greens look lighter than blues of the same lightness, so they are drawn darker. */
function weight(hue: number): number {
  return hue > 40 && hue < 195 ? -8 : hue > 215 && hue < 290 ? 3 : 0;
}

/** Everything a drawing is coloured with, from one hue in degrees. */
export function paletteOf(hue: number): Palette {
  const h = ((hue % 360) + 360) % 360;
  const other = (h + (h > 20 && h < 70 ? 175 : 155)) % 360;
  const w = weight(h);
  const v = weight(other);
  return {
    base: tone(h, 52, 64 + w, 50 + w, 37 + w),
    accent: tone(other, 62, 70 + v, 57 + v, 44 + v),
    white: tone(h, 16, 99, 95, 84),
    steel: tone(h, 9, 84, 69, 53),
    iron: tone(h, 13, 45, 32, 22),
    wood: tone(29, 46, 70, 57, 43),
    cream: tone(40, 52, 94, 87, 75),
    leaf: tone(112, 34, 56, 42, 30),
    gold: tone(42, 66, 73, 58, 44),
    red: tone(4, 64, 62, 51, 39),
    glass: tone((h + 195) % 360, 32, 95, 86, 72),
    ink: hsl(h, 22, 17),
    wall: { top: hsl(h, 44, 96), bottom: hsl(h, 38, 88), shape: hsl(h, 42, 82), floor: hsl(h, 30, 80) },
  };
}
