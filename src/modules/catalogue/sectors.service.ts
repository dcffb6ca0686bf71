import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sectors } from '../../vocabulary/index.js';
import { ProductsRepository } from './products.repository.js';
import type { SectorResponse } from './sectors.dto.js';

/** How long the counts are good for: they are decoration, and counting 200,000 rows for each visitor is not worth it. */
const FRESH_MS = 30_000;

/** The sixteen sectors with how much there is in each. */
@Injectable()
export class SectorsService {
  #cached: { at: number; items: Promise<SectorResponse[]> } | null = null;

  constructor(
    private readonly products: ProductsRepository,
    private readonly clock: Clock,
  ) {}

  list(): Promise<SectorResponse[]> {
    const now = this.clock.now().getTime();
    if (!this.#cached || now - this.#cached.at > FRESH_MS) {
      const items = this.count();
      this.#cached = { at: now, items };
      // A failure must not be remembered.
      items.catch(() => (this.#cached = null));
    }
    return this.#cached.items;
  }

  private async count(): Promise<SectorResponse[]> {
    const counts = await this.products.countBySector();
    return sectors.map(({ slug, name }) => ({ slug, name, products: counts.get(slug) ?? 0 }));
  }
}
