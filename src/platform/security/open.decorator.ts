import { SetMetadata } from '@nestjs/common';

/** @internal */
export const OPEN_METADATA = 'silkgate:open';

/** Opens a route to everybody. Only for routes below the modules (health, metrics); a module says `@Access('public')`. */
export const Open = () => SetMetadata(OPEN_METADATA, true);
