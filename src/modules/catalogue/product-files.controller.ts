import { Body, Controller, Delete, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { receiveFile } from '../../platform/http/receive-file.js';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { ProductFiles } from './product-files.service.js';
import {
  type ArrangeImages,
  arrangeImagesSchema,
  imageResponseSchema,
  imagesResponseSchema,
  modelResponseSchema,
} from './products.dto.js';

const FILE_BODY = {
  schema: {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' }, alt: { type: 'string' } },
    required: ['file'],
  },
};

@ApiTags('Catalogue')
@ApiBearerAuth()
@Controller('api/v1/products/:id')
export class ProductFilesController {
  constructor(private readonly files: ProductFiles) {}

  @Post('images')
  @Access('company-member')
  @ApiOperation({
    summary: 'Add an image',
    description: 'JPEG, PNG, WebP, AVIF or GIF up to 20 MB and 40 megapixels; stored as WebP without metadata.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @ApiCreatedResponse({ standardSchema: imageResponseSchema })
  async addImage(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.files.addImage(actor, id, await receiveFile(request));
  }

  @Put('images')
  @Access('company-member')
  @ApiOperation({ summary: 'Put the images in order', description: 'Names all of them; alt texts can be changed too.' })
  @ApiOkResponse({ standardSchema: imagesResponseSchema })
  async arrangeImages(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: arrangeImagesSchema }) { images }: ArrangeImages,
  ) {
    return { items: await this.files.arrangeImages(actor, id, images) };
  }

  @Delete('images/:imageId')
  @HttpCode(204)
  @Access('company-member')
  @ApiOperation({ summary: 'Remove an image' })
  @ApiNoContentResponse()
  async removeImage(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Param('imageId', { schema: idParam }) imageId: string,
  ) {
    await this.files.removeImage(actor, id, imageId);
  }

  @Post('model')
  @Access('company-member')
  @ApiOperation({
    summary: 'Set the 3D model',
    description: 'One binary glTF 2.0 file (.glb) with everything embedded.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @ApiCreatedResponse({ standardSchema: modelResponseSchema })
  async setModel(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.files.setModel(actor, id, await receiveFile(request));
  }

  @Delete('model')
  @HttpCode(204)
  @Access('company-member')
  @ApiOperation({ summary: 'Remove the 3D model' })
  @ApiNoContentResponse()
  async removeModel(@CurrentCompanyActor() actor: CompanyActor, @Param('id', { schema: idParam }) id: string) {
    await this.files.removeModel(actor, id);
  }
}
