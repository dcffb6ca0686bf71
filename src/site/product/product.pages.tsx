import { Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Products } from '../../modules/catalogue/index.js';
import { Access, type Actor, MaybeActor } from '../../modules/identity/index.js';
import { OfferReader } from '../../modules/offers/index.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { idParam } from '../../platform/http/request-context.js';
import { pagePolicy } from '../../platform/security/security-headers.js';
import { href, Page, type PageContext, slugParam } from '../design/page-context.js';
import { moved, SitePages } from '../design/site-pages.js';
import { productJsonLd } from './product.jsonld.js';
import { ProductView } from './product.view.js';

const MOST_OFFERS = 6;
const MOST_SIMILAR = 8;

/** `/{locale}/products/{slug or id}`; a slug that the product had before leads on to the present one. */
@SitePages('products')
export class ProductPages {
  constructor(
    private readonly products: Products,
    private readonly offers: OfferReader,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get(':slug')
  @Access('public')
  async show(
    @Page() page: PageContext,
    @Param('slug', { schema: slugParam }) slug: string,
    @MaybeActor() reader: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const isId = idParam.safeParse(slug).success;
    const product = await (isId ? this.products.get(slug, reader) : this.products.getBySlug(slug, reader));
    if (product.slug !== slug) return moved(reply, href(page, `/products/${product.slug}`));
    const [offers, similar] = await Promise.all([
      this.offers.list({ productId: product.id, mine: false, limit: MOST_OFFERS }, reader),
      this.products.similarTo(product, MOST_SIMILAR),
    ]);
    if (product.model3d) void reply.header('content-security-policy', pagePolicy(page.nonce, { models: true }));
    const jsonLd = productJsonLd(page, product, this.config.publicUrl);
    return <ProductView page={page} product={product} offers={offers.items} similar={similar} jsonLd={jsonLd} />;
  }
}
