/** When a JSON answer stops waiting for partners, in milliseconds. */
export const SOFT_DEADLINE_MS = 1_200;

/** How long a partner may take for everything: waiting for its turn, the description, the answer. In milliseconds. */
export const HARD_DEADLINE_MS = 2_500;

/** How much longer than a partner's own deadline a stream waits, so that the partner's side says why there is no answer. */
export const GRACE_MS = 100;

/** How long a partner is waited for when an older answer of its could be shown instead, in milliseconds. */
export const PATIENCE_WITH_STALE_MS = 800;

/** Requests to one partner at the same time, from this process. */
export const IN_FLIGHT_PER_PARTNER = 2;

/** Questions that may wait for one partner; more are not asked. */
export const WAITING_PER_PARTNER = 20;

/** Bytes of a partner's answer, after decompression. */
export const LARGEST_ANSWER = 1024 * 1024;

/** Offers that each source is asked for, whatever the reader's limit, so that the order doesn't depend on it. */
export const HITS_PER_SOURCE = 50;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Partners' answers: 60 s fresh, 10 min in place of an error. */
export const ANSWERS = { freshMs: 60 * SECOND, staleMs: 10 * MINUTE, most: 500 } as const;

/** Partners' OpenSearch descriptions. */
export const DESCRIPTIONS = { freshMs: 10 * MINUTE, staleMs: 24 * 60 * MINUTE, most: 200 } as const;
