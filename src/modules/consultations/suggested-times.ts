import { wallTime } from '../../site/design/zoned-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A day's work, in hours on the wall. */
const BEGINS = 9;
const ENDS = 18;
/** The other side needs the time to see the request. */
const EARLIEST = 12 * HOUR;
const DAYS_LOOKED_AT = 10;
const DAYS = 3;
const A_DAY = 2;
/** Two suggestions of one day are to be a choice. */
const APART = 2 * HOUR;

interface Candidate {
  start: number;
  day: string;
  /** Hours that somebody would have to come early or stay late. */
  strain: number;
}

/**
 * Times that could suit both sides: full hours of working days, within everybody's working hours or, where the world is too round
 * for that, as near to them as can be. Two on each of three days, earliest first.
 *
 * @param minutes how long it will take
 * @param zones of the one who asks, by whose days is counted, and of the other side
 */
export function suggestedTimes(now: Date, minutes: number, zones: readonly [string, string]): Date[] {
  const first = Math.ceil((now.getTime() + EARLIEST) / HOUR) * HOUR;
  const byDay = new Map<string, Candidate[]>();
  for (let start = first; start < first + DAYS_LOOKED_AT * 24 * HOUR; start += HOUR) {
    const seen = zones.map((zone) => wallTime(new Date(start), zone));
    if (seen.some(isWeekend)) continue;
    const day = seen[0]?.slice(0, 10) ?? '';
    const strain = Math.max(...seen.map((wall) => strainOf(wall, minutes)));
    byDay.set(day, [...(byDay.get(day) ?? []), { start, day, strain }]);
  }
  const least = Math.min(...[...byDay.values()].flat().map(({ strain }) => strain));
  return [...byDay.values()]
    .map((candidates) => ofDay(candidates.filter(({ strain }) => strain === least)))
    .filter((chosen) => chosen.length > 0)
    .slice(0, DAYS)
    .flat()
    .map(({ start }) => new Date(start));
}

/** The first that is good and the last one well after it. */
function ofDay(good: readonly Candidate[]): Candidate[] {
  const [first] = good;
  if (!first) return [];
  const rest = good.filter(({ start }) => start >= first.start + APART);
  return [first, ...rest.slice(-1)].slice(0, A_DAY);
}

const isWeekend = (wall: string): boolean => [0, 6].includes(new Date(`${wall}Z`).getUTCDay());

function strainOf(wall: string, minutes: number): number {
  const begins = Number(wall.slice(11, 13)) + Number(wall.slice(14, 16)) / 60;
  return Math.max(0, BEGINS - begins, begins + minutes / 60 - ENDS);
}
