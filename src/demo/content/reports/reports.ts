import { americanReports } from './americas.js';
import { asianReports } from './asia.js';
import { europeanReports } from './europe.js';
import { middleEasternAndAfricanReports } from './middle-east-africa.js';
import type { DemoReport, Figures, ReportText } from './report.js';

const DAY = 24 * 60 * 60 * 1000;
const NEWEST = 3 * DAY;
const BETWEEN = 16 * DAY;

/**
 * The demo's country reports, newest first: one about every two weeks, the newest three days before `now`.
 * The continents take turns, so that the first page shows the whole world.
 */
export function demoReports(now: Date): DemoReport[] {
  return inTurn([asianReports, europeanReports, americanReports, middleEasternAndAfricanReports]).map(
    (report, index) => ({
      ...report,
      figures: figuresOf(report.figures),
      publishedAt: new Date(now.getTime() - NEWEST - index * BETWEEN).toISOString(),
    }),
  );
}

/** In the order in which the report shows them. */
function figuresOf(figures: Figures): DemoReport['figures'] {
  return [
    { name: 'Capital', value: figures.capital },
    { name: 'Currency', value: figures.currency },
    { name: 'Main ports', value: figures.ports },
    { name: 'Languages', value: figures.languages },
    { name: 'Time zone', value: figures.timeZone },
    { name: 'Mains voltage', value: figures.mains },
    { name: 'Customs', value: figures.customs },
  ];
}

/** The first of each list, then the second of each. */
function inTurn(lists: ReportText[][]): ReportText[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}
