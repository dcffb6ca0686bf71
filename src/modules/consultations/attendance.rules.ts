import type { RoomEvent } from './room.protocol.js';

/** One stay of somebody in a room; `leftAt` is `null` while they are there. Instants in ISO 8601. */
export interface Stay {
  userId: string;
  joinedAt: string;
  leftAt: string | null;
}

/** Who was there from when to when, in the order of coming, from a room's log. */
export function attendance(events: readonly RoomEvent[]): Stay[] {
  const stays: Stay[] = [];
  const present = new Map<string, Stay>();
  for (const event of events) {
    if (event.actorId === null) continue;
    if (event.kind === 'participant.joined' && !present.has(event.actorId)) {
      const stay = { userId: event.actorId, joinedAt: event.at, leftAt: null };
      present.set(event.actorId, stay);
      stays.push(stay);
    } else if (event.kind === 'participant.left') {
      const stay = present.get(event.actorId);
      present.delete(event.actorId);
      if (stay) stay.leftAt = event.payload.at < stay.joinedAt ? stay.joinedAt : event.payload.at;
    }
  }
  return stays;
}
