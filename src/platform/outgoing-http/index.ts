export { OutgoingError, type OutgoingErrorCode } from './outgoing.error.js';
export { createSafeHttp, type OutgoingResponse, type SafeHttp } from './safe-http.js';
