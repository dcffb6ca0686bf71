import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { imageWidths } from '../../platform/storage/image-sizes.js';
import { Access } from '../identity/index.js';
import { SizedImages } from './sized-images.service.js';

const TYPES = { webp: 'image/webp', glb: 'model/gltf-binary' } as const;

const folder = z.enum(['products', 'models', 'logos']);
const file = z
  .string()
  .regex(new RegExp(`^[0-9a-f]{40}((-(${imageWidths.join('|')}))?\\.webp|\\.glb)$`), 'Not the name of a file');

/** The width at the end of an image's name, when it isn't the original. */
const widthOf = (name: string) => imageWidths.find((width) => name.endsWith(`-${width}.webp`));

/** Public files. Their names are hashes of their content, so they can be kept for ever; private files are not below these folders. */
@ApiExcludeController()
@Controller('media')
export class MediaController {
  constructor(
    private readonly storage: FileStorage,
    private readonly sizes: SizedImages,
  ) {}

  @Get(':folder/:file')
  @Access('public')
  async get(
    @Param('folder', { schema: folder }) from: z.infer<typeof folder>,
    @Param('file', { schema: file }) name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const width = widthOf(name);
    const { stream, size } = await (width === undefined
      ? this.storage.open(`${from}/${name}`)
      : this.sizes.open(`${from}/${name.slice(0, 40)}`, width));
    void reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return new StreamableFile(stream, { type: TYPES[name.endsWith('.glb') ? 'glb' : 'webp'], length: size });
  }
}
