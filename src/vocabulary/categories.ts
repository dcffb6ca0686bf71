import { z } from 'zod';
import { agriculturalFood } from './categories/agricultural-food.js';
import { automotiveVehicles } from './categories/automotive-vehicles.js';
import { beautyHousehold } from './categories/beauty-household.js';
import { chemicalPlastics } from './categories/chemical-plastics.js';
import { computersTelecommunications } from './categories/computers-telecommunications.js';
import { electricalElectronics } from './categories/electrical-electronics.js';
import { environment } from './categories/environment.js';
import { glassOptical } from './categories/glass-optical.js';
import { machineryEquipment } from './categories/machinery-equipment.js';
import { medicalHealth } from './categories/medical-health.js';
import { minerals } from './categories/minerals.js';
import { others } from './categories/others.js';
import type { CategoryOutline } from './categories/outline.js';
import { sportsLeisure } from './categories/sports-leisure.js';
import { stationeryGifts } from './categories/stationery-gifts.js';
import { textilesLeather } from './categories/textiles-leather.js';
import { woodFurniture } from './categories/wood-furniture.js';
import { type SectorSlug, sectors } from './sectors.js';

export interface Category {
  /** `<sector>/<slug>`, for example `computers-telecommunications/notebooks`: stays when the tree is rearranged. */
  readonly id: string;
  readonly sector: SectorSlug;
  /** English name, plural as a heading. */
  readonly name: string;
  /** The singular noun that names one of these goods: what a search for it is really for. */
  readonly headNoun: string;
  /** Suggested HS 2022 subheading, six digits; a suggestion for the form, never filled in silently. */
  readonly hs?: string;
  /** The category above, or `null` right below the sector. */
  readonly parentId: string | null;
  /** 1 right below the sector, at most 4. */
  readonly level: number;
  readonly children: readonly Category[];
}

export interface SectorCategories {
  readonly sector: SectorSlug;
  readonly name: string;
  readonly categories: readonly Category[];
}

const outlines: Readonly<Record<SectorSlug, readonly CategoryOutline[]>> = {
  'agricultural-food': agriculturalFood,
  'automotive-vehicles': automotiveVehicles,
  'beauty-household': beautyHousehold,
  'chemical-plastics': chemicalPlastics,
  'computers-telecommunications': computersTelecommunications,
  'electrical-electronics': electricalElectronics,
  environment,
  'glass-optical': glassOptical,
  'machinery-equipment': machineryEquipment,
  'medical-health': medicalHealth,
  minerals,
  'sports-leisure': sportsLeisure,
  'stationery-gifts': stationeryGifts,
  'textiles-leather': textilesLeather,
  'wood-furniture': woodFurniture,
  others,
};

function grow(sector: SectorSlug, parentId: string | null, level: number, outline: CategoryOutline): Category {
  const { slug, name, headNoun, hs, children = [] } = outline;
  const id = `${sector}/${slug}`;
  return Object.freeze({
    id,
    sector,
    name,
    headNoun,
    ...(hs !== undefined && { hs }),
    parentId,
    level,
    children: Object.freeze(children.map((child) => grow(sector, id, level + 1, child))),
  });
}

/** The whole classification: the sixteen sectors in order, each with its categories. */
export const categoryTree: readonly SectorCategories[] = Object.freeze(
  sectors.map(({ slug, name }) =>
    Object.freeze({
      sector: slug,
      name,
      categories: Object.freeze(outlines[slug].map((outline) => grow(slug, null, 1, outline))),
    }),
  ),
);

function withDescendants(category: Category): Category[] {
  return [category, ...category.children.flatMap(withDescendants)];
}

/** Every category of every sector, parents before their children. */
export const allCategories: readonly Category[] = Object.freeze(
  categoryTree.flatMap(({ categories }) => categories.flatMap(withDescendants)),
);

const categoriesById: ReadonlyMap<string, Category> = new Map(allCategories.map((category) => [category.id, category]));

export function findCategory(id: string): Category | undefined {
  return categoriesById.get(id);
}

/** From the category right below the sector down to `id` itself, as breadcrumbs show it; empty for an unknown id. */
export function categoryPath(id: string): readonly Category[] {
  const path: Category[] = [];
  for (let at = findCategory(id); at; at = at.parentId === null ? undefined : findCategory(at.parentId))
    path.unshift(at);
  return path;
}

/** The category's own id and those of all below it: what a filter by category must match. Empty for an unknown id. */
export function categoryIdsWithin(id: string): readonly string[] {
  const category = findCategory(id);
  return category ? withDescendants(category).map((each) => each.id) : [];
}

/** True for categories that goods are put in; false for those that only gather others and for unknown ids. */
export function isLeaf(id: string): boolean {
  return findCategory(id)?.children.length === 0;
}

function unknownCategory(input: unknown): string {
  const text = typeof input === 'string' ? input : '';
  const slug = text.slice(text.lastIndexOf('/') + 1);
  const meant = slug && allCategories.find((category) => category.id.endsWith(`/${slug}`));
  return meant
    ? `Use the category's full id: ${meant.id}`
    : 'Use a category id, for example computers-telecommunications/notebooks; GET /api/v1/categories lists them';
}

/** The id of any category: for filters. */
export const categoryIdSchema = z
  .string({ error: (issue) => unknownCategory(issue.input) })
  .refine((id) => categoriesById.has(id), { error: (issue) => unknownCategory(issue.input), abort: true })
  .meta({ description: 'Category id', examples: ['computers-telecommunications/notebooks'] });

/** The id of a category that goods can be put in: for products and offers. */
export const leafCategoryIdSchema = categoryIdSchema.refine(isLeaf, {
  error: (issue) => {
    const examples = findCategory(String(issue.input))?.children.slice(0, 3) ?? [];
    return `Choose a more exact category, for example ${examples.map(({ id }) => id).join(', ')}`;
  },
});
