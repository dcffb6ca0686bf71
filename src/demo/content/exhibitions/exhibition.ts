import type { SectorSlug } from '../../../vocabulary/index.js';

/** A trade fair as the demo's calendar lists it: what the trade information takes, without the key. */
export interface DemoExhibition {
  slug: string;
  name: { en: string; ko: string };
  description: { en: string; ko: string };
  venue: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  sectors: SectorSlug[];
  /** `YYYY-MM-DD` at the venue. */
  startsOn: string;
  endsOn: string;
  website: string | null;
}

/** A fair before it has dates. All fairs are invented, so none has a website. */
export interface ExhibitionText extends Omit<DemoExhibition, 'startsOn' | 'endsOn' | 'website'> {
  /** Days from today to the opening; negative when it has opened already. */
  opensIn: number;
  /** Days that it is open. */
  lasts: number;
}
