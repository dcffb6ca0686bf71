import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExpectedVersion, idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type Actor, type CompanyActor, CurrentCompanyActor, MaybeActor } from '../identity/index.js';
import { productContentSchema, type ProductContent, productPatchSchema, type ProductPatch } from './product.schema.js';
import { productPageSchema, type ProductQuery, productQuerySchema, productResponseSchema } from './products.dto.js';
import { Products } from './products.service.js';

@ApiTags('Catalogue')
@Controller('api/v1/products')
export class ProductsController {
  constructor(private readonly products: Products) {}

  @Get()
  @Access('public')
  @ApiOperation({ summary: 'Products, newest first' })
  @ApiOkResponse({ standardSchema: productPageSchema })
  list(@Query({ schema: productQuerySchema }) query: ProductQuery, @MaybeActor() actor: Actor | undefined) {
    return this.products.list(query, actor);
  }

  @Get(':id')
  @Access('public')
  @ApiOperation({ summary: 'One product' })
  @ApiOkResponse({ standardSchema: productResponseSchema })
  async get(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const product = await this.products.get(id, actor);
    void reply.header('etag', `"${product.version}"`);
    return product;
  }

  @Post()
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({ summary: "Add a product to the company's catalogue", description: 'Takes an Idempotency-Key.' })
  @ApiCreatedResponse({ standardSchema: productResponseSchema })
  async create(
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: productContentSchema }) content: ProductContent,
    @RetryKeyOf() retry: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const product = await this.products.create(actor, content, retry);
    void reply.headers({ location: `/api/v1/products/${product.id}`, etag: `"${product.version}"` });
    return product;
  }

  @Patch(':id')
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Change a product', description: 'What is left out stays, null clears. Takes If-Match.' })
  @ApiOkResponse({ standardSchema: productResponseSchema })
  async change(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: productPatchSchema }) patch: ProductPatch,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const product = await this.products.change(actor, id, patch, expected);
    void reply.header('etag', `"${product.version}"`);
    return product;
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Take a product out of the catalogue', description: 'Takes If-Match.' })
  @ApiNoContentResponse()
  async remove(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @ExpectedVersion() expected: number | undefined,
  ) {
    await this.products.remove(actor, id, expected);
  }
}
