import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Smaller answers fit into one packet anyway. */
const LEAST_BYTES = 1_024;

/** Up to here an answer is compressed at once, which costs less than a stream's set-up and keeps its `Content-Length`. */
const AT_ONCE_BYTES = 65_536;

/**
 * Compresses pages, JSON and other text for whoever accepts it (Brotli, else gzip). Left alone are event streams, parts of files
 * (206) and what comes compressed already. Bodies of requests are not inflated: how much they hold would not be known beforehand.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    threshold: LEAST_BYTES,
    syncThreshold: AT_ONCE_BYTES,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    // A page that is sent piece by piece shows each piece when it comes.
    brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH },
    zlibOptions: { flush: constants.Z_SYNC_FLUSH },
  });
}
