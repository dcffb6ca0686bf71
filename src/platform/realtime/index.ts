export { AcknowledgeInterceptor } from './acknowledge.interceptor.js';
export { PgListener } from './pg-listener.js';
export { RealtimeAdapter } from './realtime.adapter.js';
export { RealtimeModule } from './realtime.module.js';
export { SocketProblemFilter } from './socket-problem.filter.js';
export { TokenBucket } from './token-bucket.js';
