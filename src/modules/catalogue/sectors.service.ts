import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type Category, categoryTree, sectors, type SectorSlug } from '../../vocabulary/index.js';
import { ProductsRepository } from './products.repository.js';
import type { SectorResponse } from './sectors.dto.js';

/** How long the counts are good for: they are decoration, and counting 200,000 rows for each visitor is not worth it. */
const FRESH_MS = 30_000;

/** A category with how many products are in it and below it. */
export interface CategoryCount {
  id: string;
  name: string;
  products: number;
  children: CategoryCount[];
}

/** The sixteen sectors and the categories below them, with how much there is in each. */
@Injectable()
export class SectorsService {
  readonly #cached = new Map<string, { at: number; value: Promise<unknown> }>();

  constructor(
    private readonly products: ProductsRepository,
    private readonly clock: Clock,
  ) {}

  list(): Promise<SectorResponse[]> {
    return this.remembered('', async () => {
      const counts = await this.products.countBySector();
      return sectors.map(({ slug, name }) => ({ slug, name, products: counts.get(slug) ?? 0 }));
    });
  }

  /** The sector's category tree. */
  categories(sector: SectorSlug): Promise<CategoryCount[]> {
    return this.remembered(sector, async () => {
      const counts = await this.products.countByCategory(sector);
      const outline = categoryTree.find((each) => each.sector === sector)?.categories ?? [];
      return outline.map((category) => counted(category, counts));
    });
  }

  private remembered<Value>(key: string, count: () => Promise<Value>): Promise<Value> {
    const now = this.clock.now().getTime();
    const cached = this.#cached.get(key);
    if (cached && now - cached.at <= FRESH_MS) return cached.value as Promise<Value>;
    const value = count();
    this.#cached.set(key, { at: now, value });
    // A failure must not be remembered.
    value.catch(() => this.#cached.delete(key));
    return value;
  }
}

function counted(category: Category, counts: ReadonlyMap<string, number>): CategoryCount {
  const children = category.children.map((child) => counted(child, counts));
  const below = children.reduce((sum, child) => sum + child.products, 0);
  return { id: category.id, name: category.name, products: (counts.get(category.id) ?? 0) + below, children };
}
