import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Every figure of this process, in Prometheus' registry. Modules register theirs here. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics, prefix: 'silkgate_' });

/** Seconds from a request's first byte to its answer's last, by method, route and status. */
export const requestDuration = new Histogram({
  name: 'silkgate_http_request_duration_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});
