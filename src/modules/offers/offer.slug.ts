import { slugify } from '../../platform/ids/ids.js';
import { pickText } from '../../vocabulary/index.js';
import type { OfferContent } from './offer.content.js';

/** How many characters at the end of a slug come from the offer's id: by them an address that it had before still finds it. */
export const SLUG_END = 10;

/** The end of the address: ten digits of the id's random part, so that equal titles don't meet. */
const suffix = (id: string) =>
  BigInt(`0x${id.slice(-12)}`)
    .toString(36)
    .padStart(SLUG_END, '0');

/** `ultrasonic-flow-meter-0k7f3a2b9c` */
export const offerSlug = ({ title, language }: Pick<OfferContent, 'title' | 'language'>, id: string): string =>
  `${slugify(pickText(title, 'en', language), 'offer')}-${suffix(id)}`;
