import { exhibitionsAbroad } from './abroad.js';
import type { DemoExhibition } from './exhibition.js';
import { koreanExhibitions } from './korea.js';

const DAY = 24 * 60 * 60 * 1000;

/** The demo's calendar of fairs, soonest first: from one that closed last month to one in ten months. */
export function demoExhibitions(now: Date): DemoExhibition[] {
  return [...koreanExhibitions, ...exhibitionsAbroad]
    .sort((a, b) => a.opensIn - b.opensIn)
    .map(({ opensIn, lasts, ...text }) => ({
      ...text,
      startsOn: dateIn(now, opensIn),
      endsOn: dateIn(now, opensIn + lasts - 1),
      website: null,
    }));
}

function dateIn(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
}
