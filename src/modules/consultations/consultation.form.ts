import { type SentForm, valueOf, valuesOf, type FormResult } from '../../site/design/form.js';
import { instantOf } from '../../site/design/zoned-time.js';
import { isTimeZone } from '../../vocabulary/index.js';

/** So many times of one's own can be named beside those that are suggested. */
export const OWN_TIMES = [0, 1, 2] as const;

/** The zone in which the form's clocks go. */
export const zoneOf = (timeZone: unknown): string =>
  typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A day and a time on the wall as an instant; what is neither is given on, for the schema to refuse. */
const startOf = (date: string, time: string, zone: string) => instantOf(`${date}T${time}`, zone);

interface TypedTime {
  date?: unknown;
  time?: unknown;
}

/** The suggested times that were ticked, and after them those of one's own. */
function slotsOf({ suggested, own, timeZone }: SentForm): { startsAt: string }[] {
  const ticked = Array.isArray(suggested) ? suggested.map(asText) : [];
  const typed = (Array.isArray(own) ? (own as TypedTime[]) : []).flatMap(({ date, time }) =>
    asText(date) === '' ? [] : [startOf(asText(date), asText(time), zoneOf(timeZone))],
  );
  return [...ticked, ...typed].map((startsAt) => ({ startsAt }));
}

/** What the form for a new consultation sends, as the API takes it. */
export function requestFromForm(sent: SentForm): unknown {
  const { suggested: _, own: __, durationMinutes, ...request } = sent;
  return { ...request, durationMinutes: Number(durationMinutes), slots: slotsOf(sent) };
}

/** What the form for other times sends, as the API takes it. */
export const proposalFromForm = (sent: SentForm): unknown => ({ slots: slotsOf(sent) });

/** When the time in one of the form's own rows would be; `undefined` for an empty or half-filled one. */
export function ownTime(form: FormResult<unknown>, row: number): Date | undefined {
  const [date, time] = [valueOf(form, `own.${row}.date`), valueOf(form, `own.${row}.time`)];
  const start = Date.parse(startOf(date, time, zoneOf(valueOf(form, 'timeZone'))));
  return date === '' || Number.isNaN(start) ? undefined : new Date(start);
}

/** What is wrong with the slots: with a row of one's own, or with all of them together. */
export function slotErrors(form: FormResult<unknown>): { all: string | undefined; own: Map<number, string> } {
  const ticked = valuesOf(form, 'suggested[]').length;
  const filled = OWN_TIMES.filter((row) => valueOf(form, `own.${row}.date`) !== '');
  const own = new Map<number, string>();
  let all: string | undefined;
  for (const { pointer, detail } of form.errors) {
    const [, list, index] = pointer.split('/');
    if (list !== 'slots') continue;
    const row = filled[Number(index) - ticked];
    if (index !== undefined && row !== undefined) own.set(row, own.get(row) ?? detail);
    else all ??= detail;
  }
  return { all, own };
}
