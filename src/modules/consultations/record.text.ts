import type { RecordResponse } from './consultations.dto.js';
import type { RoomEvent } from './room.protocol.js';

/** The record as people read it: times in the consultation's zone, one paragraph a message. */
export function recordAsText(
  record: Pick<RecordResponse, 'consultation' | 'participants' | 'attendance'>,
  events: readonly RoomEvent[],
): string {
  const { consultation, participants } = record;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: consultation.timeZone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  const time = (instant: string | null) => (instant === null ? '–' : format.format(new Date(instant)));
  const names = new Map(participants.map((participant) => [participant.userId, participant.name]));
  const name = (userId: string | null) => (userId === null ? 'Silkgate' : (names.get(userId) ?? userId));
  const lines = [
    consultation.subject,
    `${consultation.requester.name} (${consultation.requester.country}) with ${consultation.host.name} (${consultation.host.country})`,
    `State: ${consultation.state.replaceAll('_', ' ')}. Begun ${time(consultation.liveAt)}, ended ${time(consultation.endedAt)} (${consultation.timeZone}).`,
    '',
    'Present',
    ...record.attendance.map((stay) => `  ${name(stay.userId)}: ${time(stay.joinedAt)} to ${time(stay.leftAt)}`),
    '',
    'Log',
    ...events.map((event) => `  ${event.seq}  ${time(event.at)}  ${name(event.actorId)}: ${whatHappened(event, name)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function whatHappened(event: RoomEvent, name: (userId: string) => string): string {
  switch (event.kind) {
    case 'chat.message':
      // Indented, so that nobody can write a line that looks like one of the log's own.
      return event.payload.text.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n        | ');
    case 'participant.joined':
      return `[joined as ${event.payload.role}]`;
    case 'participant.left':
      return '[left]';
    case 'participant.removed':
      return `[removed ${name(event.payload.userId)}]`;
    case 'room.opened':
      return '[the room was opened]';
    case 'room.live':
      return '[both companies are there]';
    case 'room.ended':
      return `[ended: ${event.payload.reason.replaceAll('_', ' ')}]`;
  }
}
