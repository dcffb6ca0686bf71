import { z } from 'zod';
import { documentKinds } from './company.verification.js';
import type { CompanyDocument } from './company.types.js';

const LEVEL = 'Give the level 1, 2 or 3';

export const verificationRequest = z.strictObject({
  level: z
    .union([z.literal(1), z.literal(2), z.literal(3)], { error: LEVEL })
    .describe('1 registry document, 2 contact and bank ownership, 3 site visit'),
});
export type VerificationRequest = z.infer<typeof verificationRequest>;

/** The text field `kind` that stands before the file in the form. */
export const documentFields = z.strictObject({
  kind: z.enum(documentKinds, { error: `Put the field "kind" before the file: one of ${documentKinds.join(', ')}` }),
});

/** How the upload looks in the API's description; the file itself is read as a stream. */
export const documentUpload = {
  type: 'object',
  required: ['kind', 'file'],
  additionalProperties: false,
  properties: {
    kind: { type: 'string', enum: [...documentKinds], description: 'Must come before the file' },
    file: { type: 'string', format: 'binary', description: 'PDF, JPEG or PNG of at most 10 MiB' },
  },
};

export const documentResponse = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  fileName: z.string(),
  contentType: z.string().describe('By content: application/pdf, image/jpeg or image/png'),
  size: z.int().describe('Bytes'),
  uploadedAt: z.iso.datetime(),
});
export type DocumentResponse = z.infer<typeof documentResponse>;

export const documentsResponse = z.object({ items: z.array(documentResponse) });
export type DocumentsResponse = z.infer<typeof documentsResponse>;

export const toDocumentResponse = ({
  id,
  kind,
  fileName,
  contentType,
  size,
  uploadedAt,
}: CompanyDocument): DocumentResponse => ({
  id,
  kind,
  fileName,
  contentType,
  size,
  uploadedAt: uploadedAt.toISOString(),
});
