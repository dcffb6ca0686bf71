import type { PageContext } from '../../../site/design/page-context.js';
import { timeSpan, zoneCity } from '../../../site/design/zoned-time.js';
import type { ConsultationClocks, Party } from '../consultation-zones.js';

/** `Tue, Nov 24, 2026, 9:00 – 9:45 PM GMT-3 in Santiago (Acme)`: the same time on somebody else's wall. */
export const onTheirWall = ({ t, locale }: PageContext, start: Date, minutes: number, { name, timeZone }: Party) =>
  t('consultation.theirTime', {
    time: timeSpan(locale, start, minutes, timeZone),
    city: zoneCity(timeZone),
    company: name,
  });

/** When something takes place, on the reader's wall and, smaller, on those of the others who live by another clock. */
export function Times(props: { page: PageContext; start: Date; minutes: number; clocks: ConsultationClocks }) {
  const { page, start, minutes, clocks } = props;
  return (
    <span class="times">
      <time datetime={start.toISOString()} safe>
        {timeSpan(page.locale, start, minutes, clocks.own)}
      </time>
      {clocks.others
        .filter(({ timeZone }) => timeZone !== clocks.own)
        .map((party) => (
          <span class="small quiet" safe>
            {onTheirWall(page, start, minutes, party)}
          </span>
        ))}
    </span>
  );
}
