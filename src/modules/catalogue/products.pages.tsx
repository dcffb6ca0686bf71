import { Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { idParam } from '../../platform/http/request-context.js';
import { href, Page, type PageContext, slugParam } from '../../site/design/page-context.js';
import { moved, SitePages } from '../../site/design/site-pages.js';
import { Access, type Actor, MaybeActor } from '../identity/index.js';
import { toJsonLd } from './catalogue-export.js';
import { Products } from './products.service.js';
import { ProductView } from './views/product.view.js';

/** `/{locale}/products/{slug or id}`; a slug that the product had before leads on to the present one. */
@SitePages('products')
export class ProductPages {
  constructor(
    private readonly products: Products,
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
    const jsonLd = { '@context': 'https://schema.org', ...toJsonLd(product, this.config.publicUrl) };
    return <ProductView page={page} product={product} jsonLd={jsonLd} />;
  }
}
