import { existsSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../public');

/** Where styles, icons and bundles lie: made by `npm run build`; in tests, which run from the sources, the ones of the last build. */
export const ASSETS_FOLDER = existsSync(built) ? built : join(import.meta.dirname, '../../dist/public');
