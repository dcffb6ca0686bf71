import type { SectorSlug } from '../../../vocabulary/index.js';
import type { CertificateKey } from './certificates.js';

/** What is written by hand about a company; `companies.ts` makes the full record of it. */
export interface CompanySeed {
  slug: string;
  name: string;
  /** The registered Korean name, of Korean firms. */
  nameKo?: string;
  country: string;
  city: string;
  established: number;
  employees: number;
  sectors: SectorSlug[];
  /** The mark on its products, of exporters. */
  brand?: string;
  level: 0 | 1 | 2 | 3;
  certificates: CertificateKey[];
  /** `given family, title`. */
  people: string[];
  en: string;
  ko?: string;
  /** Set for those that look for goods here, besides or instead of selling. */
  buys?: true;
  /** The demo account that owns the company; others belong to their first contact. */
  account?: string;
}
