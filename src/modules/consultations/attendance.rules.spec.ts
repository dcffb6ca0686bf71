import { describe, expect, it } from '@jest/globals';
import { attendance } from './attendance.rules.js';
import type { RoomEvent } from './room.protocol.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();
const base = { roomId: 'room', seq: 1, clientId: null };
const joined = (actorId: string, minute: number): RoomEvent => ({
  ...base,
  kind: 'participant.joined',
  actorId,
  payload: { role: 'host', companyId: null },
  at: at(minute),
});
const left = (actorId: string, lastSeen: number, written: number = lastSeen): RoomEvent => ({
  ...base,
  kind: 'participant.left',
  actorId,
  payload: { at: at(lastSeen) },
  at: at(written),
});

describe('attendance', () => {
  it('gives each stay of everybody in the order of coming', () => {
    const events = [joined('kim', 0), joined('meier', 1), left('kim', 5), joined('kim', 7), left('meier', 9)];
    expect(attendance(events)).toEqual([
      { userId: 'kim', joinedAt: at(0), leftAt: at(5) },
      { userId: 'meier', joinedAt: at(1), leftAt: at(9) },
      { userId: 'kim', joinedAt: at(7), leftAt: null },
    ]);
  });

  it('ends a stay when somebody was last there, not when that was written down', () => {
    expect(attendance([joined('kim', 0), left('kim', 3, 10)])[0]?.leftAt).toBe(at(3));
  });

  it('lets no stay end before it began', () => {
    expect(attendance([joined('kim', 5), left('kim', 3)])[0]?.leftAt).toBe(at(5));
  });

  it('is not misled by a line that has no counterpart', () => {
    expect(attendance([left('kim', 1), joined('kim', 2), joined('kim', 3)])).toEqual([
      { userId: 'kim', joinedAt: at(2), leftAt: null },
    ]);
  });
});
