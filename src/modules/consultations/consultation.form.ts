import type { SentForm } from '../../site/design/form.js';
import { instantOf } from '../../site/design/zoned-time.js';
import { isTimeZone } from '../../vocabulary/index.js';

interface TypedSlot {
  startsAt?: unknown;
}

/** What the form for a new consultation sends, as the API takes it: its times stand on a clock in the asker's zone. */
export function requestFromForm({ slots, durationMinutes, timeZone, ...request }: SentForm): unknown {
  const zone = typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
  const typed = Array.isArray(slots) ? (slots as TypedSlot[]) : [];
  return {
    ...request,
    timeZone,
    durationMinutes: Number(durationMinutes),
    slots: typed.map(({ startsAt }) => ({
      startsAt: typeof startsAt === 'string' ? instantOf(startsAt, zone) : startsAt,
    })),
  };
}
