const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** What a clock on the wall in `timeZone` shows, as `YYYY-MM-DDTHH:mm` for a field of type `datetime-local`. */
export function wallTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which a clock on the wall in `timeZone` shows `local`. A time that a change of clocks leaves out is the one an hour
 * later; of a time that comes twice, one of the two. What is no such time is given back as it is, for the schema to refuse.
 */
export function instantOf(local: string, timeZone: string): string {
  if (!LOCAL.test(local)) return local;
  const asIfUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asIfUtc)) return local;
  // The zone's offset there isn't known before the instant is: a second look corrects the first.
  let instant = asIfUtc;
  for (let look = 0; look < 2; look += 1) {
    const shown = Date.parse(`${wallTime(new Date(instant), timeZone)}Z`);
    instant += asIfUtc - (asIfUtc % 60_000) - shown;
  }
  return new Date(instant).toISOString();
}

/** A zone as people call it: the city in its name. */
export const zoneCity = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/**
 * From when to when something takes, as a clock in `timeZone` shows it: `Wed, Nov 25, 2026, 9:00 – 9:45 AM GMT+9`.
 *
 * @param minutes how long it takes
 */
export function timeSpan(locale: string, start: Date, minutes: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return format.formatRange(start, new Date(start.getTime() + minutes * 60_000));
}
