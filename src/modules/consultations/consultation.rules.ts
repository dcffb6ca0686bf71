/** The rules about time. All arguments and results are instants; durations are minutes. */

const MINUTE = 60_000;

/** The room may be entered so long before the scheduled time. */
const OPENS_BEFORE = 15 * MINUTE;
/** Without both companies in the room, the consultation counts as missed so long after its scheduled end. */
const MISSED_AFTER = 15 * MINUTE;
/** A live room in which nobody is left is ended after this. */
export const FORGOTTEN_AFTER_MINUTES = 15;
/** A room that nobody ends is ended so long after its scheduled end, even with people in it. */
const LONGEST_OVERTIME = 240 * MINUTE;

/** "Now" is a slot, too, and a form takes a while to fill in. */
const SLOT_LATEST_AGO = 5 * MINUTE;
const SLOT_LATEST_AHEAD = 90 * 24 * 60 * MINUTE;

const after = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

/** From when the room may be entered. */
export const opensAt = (startsAt: Date): Date => after(startsAt, -OPENS_BEFORE);

/** When the scheduled time is over. */
export const scheduledEnd = (startsAt: Date, minutes: number): Date => after(startsAt, minutes * MINUTE);

/** From when on it is too late to begin. */
export const missedAt = (startsAt: Date, minutes: number): Date => after(scheduledEnd(startsAt, minutes), MISSED_AFTER);

/** When a room that still goes on is ended. */
export const overtimeEnd = (startsAt: Date, minutes: number): Date =>
  after(scheduledEnd(startsAt, minutes), LONGEST_OVERTIME);

/** What is wrong with a slot, as a sentence with the remedy; `undefined` for a good one. */
export function slotFault(startsAt: Date, now: Date): string | undefined {
  if (startsAt < after(now, -SLOT_LATEST_AGO)) return 'This time has passed; choose a later one';
  if (startsAt > after(now, SLOT_LATEST_AHEAD)) return 'Choose a time within the next 90 days';
  return undefined;
}

/** Whether a slot can still be accepted. */
export const isSlotOpen = (startsAt: Date, now: Date): boolean => startsAt >= after(now, -SLOT_LATEST_AGO);
