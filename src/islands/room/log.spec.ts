import { describe, expect, it } from '@jest/globals';
import type { RoomEvent } from '../../modules/consultations/room.protocol.js';
import { RoomLog } from './log.js';

const line = (seq: number): RoomEvent => ({
  roomId: 'room',
  seq,
  kind: 'chat.message',
  actorId: 'kim',
  clientId: null,
  payload: { text: String(seq) },
  at: '2026-03-01T09:00:00.000Z',
});
const lines = (...seqs: number[]) => seqs.map(line);

function openLog(last = 0) {
  const shown: number[] = [];
  const asked: number[] = [];
  const log = new RoomLog(last, { show: (event) => shown.push(event.seq), missing: (after) => asked.push(after) });
  return { log, shown, asked };
}

describe('RoomLog', () => {
  it('holds back what comes before the answer to entering, and shows each line once', () => {
    const { log, shown } = openLog();
    for (const event of lines(3, 4)) log.receive(event);
    expect(shown).toEqual([]);
    log.entered(lines(1, 2, 3), 3);
    log.receive(line(4));
    log.receive(line(5));
    expect(shown).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks for what is missing instead of showing a gap', () => {
    const { log, shown, asked } = openLog();
    log.entered(lines(1), 1);
    log.receive(line(3));
    expect(shown).toEqual([1]);
    expect(asked).toEqual([1]);
    log.entered(lines(2, 3), 3);
    expect(shown).toEqual([1, 2, 3]);
  });

  it('notices by the head what it never heard of', () => {
    const { log, asked } = openLog();
    log.entered(lines(1, 2), 2);
    log.head(2);
    log.head(5);
    expect(asked).toEqual([2]);
  });

  it('goes on asking while an answer is only a piece', () => {
    const { log, asked } = openLog();
    log.entered(lines(1, 2), 4);
    expect(asked).toEqual([2]);
    log.entered(lines(3, 4), 4);
    expect(asked).toEqual([2]);
  });

  it('begins after what the page has, and goes on after a new connection', () => {
    const { log, shown } = openLog(7);
    log.entered(lines(8), 8);
    log.entering();
    log.receive(line(10));
    log.entered(lines(9), 9);
    expect(shown).toEqual([8, 9, 10]);
    expect(log.last).toBe(10);
  });
});
