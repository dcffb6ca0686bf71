import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { Products } from '../catalogue/index.js';
import { Companies } from '../companies/index.js';
import type { CompanyActor } from '../identity/index.js';
import type { OfferContent } from './offer.content.js';
import { offerError } from './offers.errors.js';
import { OffersRepository } from './offers.repository.js';

/** Whether a company may post at all, and whether the product that an offer names is its own. */
@Injectable()
export class OfferAdmission {
  constructor(
    private readonly companies: Companies,
    private readonly products: Products,
    private readonly offers: OffersRepository,
  ) {}

  /**
   * @throws DomainError `company_suspended` (403)
   */
  assertActive(tx: Tx, companyId: string): Promise<void> {
    return this.companies.assertActive(tx, companyId);
  }

  /**
   * @throws DomainError `offer_invalid` (422) when the product is not in the company's catalogue
   */
  async assertOwnProduct(tx: Tx, companyId: string, productId: string | undefined): Promise<void> {
    if (productId === undefined || (await this.offers.hasProduct(tx, companyId, productId))) return;
    const detail = "Name a product of your company's own catalogue, or leave the product out";
    throw offerError('offer_invalid', { detail, errors: [{ pointer: '/productId', detail }] });
  }

  /**
   * Refuses images that are not the product's. Reads on a connection of its own: call it before the transaction.
   *
   * @throws DomainError `offer_invalid` (422), `product_not_found` (404)
   */
  async assertImagesOf(
    actor: CompanyActor,
    { productId, images }: Pick<OfferContent, 'productId' | 'images'>,
  ): Promise<void> {
    if (!images?.length || productId === undefined) return;
    const product = await this.products.get(productId, actor);
    const known = new Set(product.images.map(({ url }) => url));
    const errors = images.flatMap((image, index) =>
      known.has(image)
        ? []
        : [{ pointer: `/images/${index}`, detail: 'The product has no such image; use the addresses in its images' }],
    );
    if (errors.length > 0) throw offerError('offer_invalid', { detail: errors[0]?.detail, errors });
  }
}
