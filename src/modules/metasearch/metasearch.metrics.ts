import { Counter, Histogram } from 'prom-client';
import { metrics } from '../../platform/health/metrics.js';

/** Seconds until a source's answer was used or given up, by source and status. */
export const sourceDuration = new Histogram({
  name: 'silkgate_metasearch_source_duration_seconds',
  help: 'Time of a source of the meta-search until its answer was used or given up',
  labelNames: ['source', 'status'] as const,
  buckets: [0.01, 0.05, 0.1, 0.3, 0.6, 1.2, 2.5, 5],
  registers: [metrics],
});

/** Questions to partners, by how they were answered: `fresh` from the cache, `joined` to one under way, `loaded`, `stale`. */
export const partnerAnswers = new Counter({
  name: 'silkgate_metasearch_partner_answers_total',
  help: 'Questions to partners by how they were answered',
  labelNames: ['source', 'outcome'] as const,
  registers: [metrics],
});
