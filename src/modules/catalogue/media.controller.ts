import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FileStorage } from '../../platform/storage/file-storage.js';
import { Access } from '../identity/index.js';

const TYPES = { webp: 'image/webp', glb: 'model/gltf-binary' } as const;

const folder = z.enum(['products', 'models', 'logos']);
const file = z.string().regex(/^[0-9a-f]{40}\.(webp|glb)$/, 'Not the name of a file');

/** Public files. Their names are hashes of their content, so they can be kept for ever; private files are not below these folders. */
@ApiExcludeController()
@Controller('media')
export class MediaController {
  constructor(private readonly storage: FileStorage) {}

  @Get(':folder/:file')
  @Access('public')
  async get(
    @Param('folder', { schema: folder }) from: z.infer<typeof folder>,
    @Param('file', { schema: file }) name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, size } = await this.storage.open(`${from}/${name}`);
    void reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return new StreamableFile(stream, { type: TYPES[name.endsWith('.glb') ? 'glb' : 'webp'], length: size });
  }
}
