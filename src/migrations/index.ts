export { Platform1764000000000 } from './1764000000000-platform.js';
export { Identity1764000001000 } from './1764000001000-identity.js';
export { Companies1764000002000 } from './1764000002000-companies.js';
export { Catalogue1764000003000 } from './1764000003000-catalogue.js';
export { Offers1764000004000 } from './1764000004000-offers.js';
export { Moderation1764000005000 } from './1764000005000-moderation.js';
export { Search1764000007000 } from './1764000007000-search.js';
export { TradeInfo1764000010000 } from './1764000010000-trade-info.js';
