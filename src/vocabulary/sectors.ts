import { z } from 'zod';

/** The sixteen sectors in the order in which the site shows them. */
export const sectors = [
  { slug: 'agricultural-food', name: 'Agricultural and Food' },
  { slug: 'automotive-vehicles', name: 'Automotive and Vehicles' },
  { slug: 'beauty-household', name: 'Beauty and Household' },
  { slug: 'chemical-plastics', name: 'Chemical and Plastics' },
  { slug: 'computers-telecommunications', name: 'Computers and Telecommunications' },
  { slug: 'electrical-electronics', name: 'Electrical and Electronics' },
  { slug: 'environment', name: 'Environment' },
  { slug: 'glass-optical', name: 'Glass and Optical' },
  { slug: 'machinery-equipment', name: 'Machinery and Equipment' },
  { slug: 'medical-health', name: 'Medical and Health' },
  { slug: 'minerals', name: 'Minerals' },
  { slug: 'sports-leisure', name: 'Sports and Leisure' },
  { slug: 'stationery-gifts', name: 'Stationery and Gifts' },
  { slug: 'textiles-leather', name: 'Textiles and Leather' },
  { slug: 'wood-furniture', name: 'Wood and Furniture' },
  { slug: 'others', name: 'Others' },
] as const;

export type Sector = (typeof sectors)[number];
export type SectorSlug = Sector['slug'];

export const sectorSlugs = sectors.map(({ slug }) => slug);

/** A sector by its slug, for example `computers-telecommunications`. */
export const sectorSchema = z.enum(sectorSlugs, { error: `Use one of the sectors: ${sectorSlugs.join(', ')}` });

export function isSector(slug: string): slug is SectorSlug {
  return sectors.some((sector) => sector.slug === slug);
}

/** The sector's English name. */
export function sectorName(slug: SectorSlug): string {
  return sectors.find((sector) => sector.slug === slug)?.name ?? slug;
}
