import { z } from 'zod';
import { catalogueError } from './catalogue.errors.js';

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const HEADER = 12;

const parts = z.array(z.looseObject({ uri: z.string().optional() })).default([]);

/** As much of a glTF description as is judged here. */
const gltfSchema = z.looseObject({ asset: z.looseObject({ version: z.string() }), buffers: parts, images: parts });

const refuse = (detail: string, cause?: unknown) =>
  catalogueError('model_invalid', { detail, errors: [{ pointer: '/file', detail }], cause });

/**
 * Checks a binary glTF 2.0 file (GLB): the lengths add up, the description is there, and nothing in it points outside the file,
 * so that looking at a model never makes a visitor's browser call a stranger.
 *
 * @throws DomainError `model_invalid` (422)
 */
export function checkGlb(file: Buffer): void {
  if (file.length < HEADER + 8 || file.readUInt32LE(0) !== MAGIC) throw refuse('Send a binary glTF file (.glb)');
  if (file.readUInt32LE(4) !== 2) throw refuse('Export the model as glTF version 2');
  if (file.readUInt32LE(8) !== file.length)
    throw refuse('The file is cut off or has something behind its end; export it again');
  const chunks = chunksOf(file);
  if (chunks[0]?.type !== JSON_CHUNK) throw refuse('The file does not begin with its description; export it again');
  const gltf = parse(chunks[0].content);
  if (!gltf.asset.version.startsWith('2.')) throw refuse('Export the model as glTF version 2');
  const outside = [...gltf.buffers, ...gltf.images].some(({ uri }) => uri !== undefined && !uri.startsWith('data:'));
  if (outside) throw refuse('The model points to other files; export it with textures and buffers embedded');
}

function chunksOf(file: Buffer): { type: number; content: Buffer }[] {
  const chunks = [];
  let offset = HEADER;
  while (offset < file.length) {
    if (offset + 8 > file.length) throw refuse('A part of the file is cut off; export it again');
    const length = file.readUInt32LE(offset);
    const end = offset + 8 + length;
    if (length % 4 !== 0 || end > file.length)
      throw refuse('The lengths inside the file do not add up; export it again');
    chunks.push({ type: file.readUInt32LE(offset + 4), content: file.subarray(offset + 8, end) });
    offset = end;
  }
  return chunks;
}

function parse(content: Buffer): z.infer<typeof gltfSchema> {
  try {
    return gltfSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch (cause) {
    throw refuse('The description inside the file is damaged; export it again', cause);
  }
}
