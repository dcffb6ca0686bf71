import { describe, expect, it } from '@jest/globals';
import {
  allCategories,
  categoryIdsWithin,
  categoryIdSchema,
  categoryPath,
  categoryTree,
  findCategory,
  isLeaf,
  leafCategoryIdSchema,
} from './categories.js';
import { hsCodeSchema } from './hs-code.js';
import { sectorSlugs } from './sectors.js';

const leaves = allCategories.filter(({ id }) => isLeaf(id));

describe('the category tree', () => {
  it('covers the sectors in their order', () => {
    expect(categoryTree.map(({ sector }) => sector)).toEqual(sectorSlugs);
    for (const { sector } of categoryTree) {
      expect(leaves.filter((leaf) => leaf.sector === sector).length).toBeGreaterThanOrEqual(25);
    }
    expect(leaves.length).toBeGreaterThanOrEqual(320);
  });

  it('has ids that are unique, slugs, and inside their sector', () => {
    expect(new Set(allCategories.map(({ id }) => id)).size).toBe(allCategories.length);
    for (const { id, sector } of allCategories) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(id.startsWith(`${sector}/`)).toBe(true);
    }
  });

  it('gives every category a name of its own and a head noun of one word', () => {
    for (const { sector } of categoryTree) {
      const names = allCategories.filter((category) => category.sector === sector).map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    expect(allCategories.filter(({ headNoun }) => !/^[A-Za-z-]+$/.test(headNoun))).toEqual([]);
  });

  it('suggests HS codes that can exist, on leaves only', () => {
    for (const { hs, id } of allCategories) {
      if (hs === undefined) continue;
      expect([id, hsCodeSchema.safeParse(hs).success]).toEqual([id, true]);
      expect([id, isLeaf(id)]).toEqual([id, true]);
    }
  });

  it('is at most four levels deep, and knows its parents', () => {
    for (const category of allCategories) {
      expect(category.level).toBeGreaterThanOrEqual(1);
      expect(category.level).toBeLessThanOrEqual(4);
      for (const child of category.children) {
        expect(child.parentId).toBe(category.id);
        expect(child.level).toBe(category.level + 1);
      }
    }
  });

  it.each([
    'notebooks',
    'toner-cartridges',
    'network-cables',
    'solid-state-drives',
    'memory-modules',
    'docking-stations',
  ])('has a place for %s', (slug) => {
    expect(isLeaf(`computers-telecommunications/${slug}`)).toBe(true);
  });
});

describe('finding one’s way', () => {
  it('leads from the top down to a category', () => {
    expect(categoryPath('computers-telecommunications/toner-cartridges').map(({ name }) => name)).toEqual([
      'Printing and Scanning',
      'Printing Supplies',
      'Toner Cartridges',
    ]);
    expect(categoryPath('computers-telecommunications/nowhere')).toEqual([]);
  });

  it('gathers what a filter by category must match', () => {
    const ids = categoryIdsWithin('computers-telecommunications/printing-scanning');
    expect(ids).toContain('computers-telecommunications/printing-scanning');
    expect(ids).toContain('computers-telecommunications/printing-supplies');
    expect(ids).toContain('computers-telecommunications/toner-cartridges');
    expect(ids).not.toContain('computers-telecommunications/notebooks');
    expect(categoryIdsWithin('computers-telecommunications/nowhere')).toEqual([]);
  });

  it('tells leaves from groups and from nothing', () => {
    expect(isLeaf('computers-telecommunications/notebooks')).toBe(true);
    expect(isLeaf('computers-telecommunications/computers')).toBe(false);
    expect(isLeaf('constructor')).toBe(false);
    expect(findCategory('computers-telecommunications/notebooks')?.headNoun).toBe('notebook');
  });
});

describe('the schemas', () => {
  it('answer an unknown id with the one that was meant', () => {
    expect(categoryIdSchema.safeParse('notebooks').error?.issues.map(({ message }) => message)).toEqual([
      "Use the category's full id: computers-telecommunications/notebooks",
    ]);
    expect(categoryIdSchema.safeParse('x').error?.issues[0].message).toContain('Use a category id, for example');
    expect(categoryIdSchema.safeParse(5).success).toBe(false);
  });

  it('want a leaf where goods are put', () => {
    expect(leafCategoryIdSchema.parse('computers-telecommunications/notebooks')).toBe(
      'computers-telecommunications/notebooks',
    );
    expect(categoryIdSchema.safeParse('computers-telecommunications/computers').success).toBe(true);
    expect(leafCategoryIdSchema.safeParse('computers-telecommunications/computers').error?.issues[0].message).toContain(
      'Choose a more exact category, for example computers-telecommunications/notebooks',
    );
    expect(leafCategoryIdSchema.safeParse('nowhere').error?.issues).toHaveLength(1);
  });
});
