export { isPublicAddress } from './address-policy.js';
export type { ResolveHost } from './guarded-connector.js';
export { OutgoingError, type OutgoingErrorCode } from './outgoing.error.js';
export {
  createSafeHttp,
  type OutgoingRequest,
  type OutgoingResponse,
  type SafeHttp,
  type SafeHttpOptions,
} from './safe-http.js';
