import { platformError } from '../../platform/errors/platform-errors.js';
import { fieldErrors } from '../../platform/http/field-errors.js';
import { productContentSchema, type ProductContent, type ProductPatch } from './product.schema.js';
import type { ProductResponse } from './products.dto.js';

/** The fields of a product that its company wrote, in the shape in which it writes them: for exports and for changes. */
export function writtenFields(product: ProductResponse): Record<string, unknown> {
  return {
    sku: product.sku,
    title: product.title,
    summary: product.summary,
    description: product.description,
    brand: product.brand,
    model: product.model,
    sector: product.sector,
    category: product.category,
    gtin: product.gtin.length > 0 ? product.gtin : undefined,
    hsCode: product.hsCode,
    unspsc: product.unspsc,
    price: product.price,
    moq: product.moq,
    supplyAbility: product.supplyAbility,
    leadTimeDays: product.leadTimeDays,
    attributes: product.attributes.length > 0 ? product.attributes : undefined,
  };
}

/**
 * A product with a change applied; the whole is checked, because fields depend on each other.
 * Moving to another category moves to its sector, unless the change says otherwise.
 *
 * @throws DomainError `validation_failed` (422)
 */
export function contentOf(before: ProductResponse, patch: ProductPatch): ProductContent {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const merged: Record<string, unknown> = { ...writtenFields(before), ...Object.fromEntries(given) };
  if (patch.category && patch.sector === undefined) delete merged['sector'];
  const present = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined && value !== null),
  );
  const result = productContentSchema.safeParse(present);
  if (!result.success) throw platformError('validation_failed', { errors: fieldErrors(result.error.issues) });
  return result.data;
}
