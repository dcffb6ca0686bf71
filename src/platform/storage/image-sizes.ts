/** Widths, in pixels, in which the images that we store can be had besides their own. */
export const imageWidths = [320, 640, 960] as const;
export type ImageWidth = (typeof imageWidths)[number];

const STORED_IMAGE = /^(\/media\/[a-z]+\/[0-9a-f]{40})\.webp$/;

/** The address of a stored image in one of the {@link imageWidths}; of any other image its own. */
export const sizedImage = (address: string, width: ImageWidth): string =>
  address.replace(STORED_IMAGE, `$1-${width}.webp`);

/**
 * What a browser may choose from: `…-320.webp 320w, …-640.webp 640w`, and the image itself when its width is known.
 * `undefined` for images that we don't store.
 */
export function sourceSet(address: string, fullWidth?: number): string | undefined {
  if (!STORED_IMAGE.test(address)) return undefined;
  const smaller = imageWidths.filter((width) => fullWidth === undefined || width < fullWidth);
  const sources = smaller.map((width) => `${sizedImage(address, width)} ${width}w`);
  return [...sources, ...(fullWidth === undefined ? [] : [`${address} ${fullWidth}w`])].join(', ');
}
