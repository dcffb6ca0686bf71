import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoomClosing } from '../../src/modules/consultations/index.js';
import { RoomPresence } from '../../src/modules/consultations/room-presence.service.js';
import { ConsultationJobs } from '../../src/modules/consultations/consultations.jobs.js';
import type { RoomEvent } from '../../src/modules/consultations/room.protocol.js';
import { Users } from '../../src/modules/identity/index.js';
import { Database } from '../../src/platform/database/database.js';
import { addMember, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { arrange, call, collect, openSocket, requestWith, say, send, until } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('rooms over two nodes', () => {
  let one: TestApp;
  let two: TestApp;
  let database: Database;
  let buyer: TestCompanyActor;
  let exporter: TestCompanyActor;

  beforeAll(async () => {
    one = await startTestApp();
    two = await startTestApp({ shareWith: one });
    database = one.app.get(Database, { strict: false });
    [buyer, exporter] = await Promise.all([registerCompany(one.url), registerCompany(two.url)]);
  }, 60_000);
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  async function enter(node: TestApp, actor: TestActor, roomId: string) {
    const socket = await openSocket(node.url, actor);
    const later = collect(socket);
    const { events = [] } = await send<{ events: RoomEvent[] }>(socket, 'room:join', { roomId });
    /** Everything that the client has, as it would keep it: joined and sent lines, each once. */
    const has = () => {
      const kept = new Map([...events, ...later].map((event) => [event.seq, event]));
      return [...kept.values()].sort((a, b) => a.seq - b.seq);
    };
    return { socket, later, has };
  }
  const texts = (events: RoomEvent[]) =>
    events.flatMap((event) => (event.kind === 'chat.message' ? [event.payload.text] : []));
  const change = (sql: string, parameters: unknown[]) => database.transaction((tx) => tx.run(sql, parameters));
  const kindsOf = async (roomId: string) => {
    const record = await call<{ events: RoomEvent[] }>(one.url, 'GET', `/consultations/${roomId}/record`, buyer);
    return record.body.events.map((event) => event.kind);
  };
  const stateOf = async (id: string) =>
    (await call<{ state: string }>(one.url, 'GET', `/consultations/${id}`, buyer)).body.state;

  it('brings every line to the people on both, in one order', async () => {
    const roomId = await arrange(one.url, buyer, exporter);
    const left = await enter(one, buyer, roomId);
    const right = await enter(two, exporter, roomId);
    await Promise.all(
      oneTo(60).map((number) => say(number % 2 ? left.socket : right.socket, roomId, `line ${number}`)),
    );
    const all = () => [left, right].every((person) => texts(person.has()).length === 60);
    await until(all, 'both have all sixty lines');
    expect(texts(left.has())).toEqual(texts(right.has()));
    for (const { later } of [left, right]) {
      const seqs = later.map((event) => event.seq);
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    }
    const typing = new Promise((resolve) => right.socket.once('chat:typing', resolve));
    await send(left.socket, 'chat:typing', { roomId });
    expect(await typing).toEqual({ roomId, userId: buyer.userId });
    for (const { socket } of [left, right]) socket.disconnect();
  });

  it('loses nothing when PostgreSQL drops the connections that carry the hints', async () => {
    const roomId = await arrange(one.url, buyer, exporter);
    const left = await enter(one, buyer, roomId);
    const right = await enter(two, exporter, roomId);
    for (const round of oneTo(3)) {
      await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name IN ('silkgate-listen', 'silkgate-sockets')`,
      );
      await say(left.socket, roomId, `round ${round}`);
    }
    await until(() => texts(right.has()).length === 3, 'the other node has all three');
    expect(texts(right.has())).toEqual(['round 1', 'round 2', 'round 3']);
    const listening = async () =>
      (
        await database.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'silkgate-listen'`,
        )
      ).length === 2;
    await until(listening, 'both nodes listen again');
    for (const { socket } of [left, right]) socket.disconnect();
  });

  it('takes a broken connection for a person who left only after a while, and a dead node for its people gone', async () => {
    const roomId = await arrange(one.url, buyer, exporter);
    const left = await enter(one, buyer, roomId);
    left.socket.disconnect();
    const broken = async () =>
      (await database.query('SELECT 1 FROM room_presence WHERE room_id = $1 AND gone_at IS NOT NULL', [roomId]))
        .length === 1;
    await until(broken, 'the broken connection is noted');
    const presence = two.app.get(RoomPresence, { strict: false });
    await presence.sweep();
    expect(await kindsOf(roomId)).not.toContain('participant.left');

    const back = await enter(two, buyer, roomId);
    expect((await kindsOf(roomId)).filter((kind) => kind === 'participant.joined')).toHaveLength(1);
    await change(`UPDATE room_presence SET seen_at = now() - interval '2 minutes', node_id = $2 WHERE room_id = $1`, [
      roomId,
      randomUUID(),
    ]);
    await Promise.all([presence.sweep(), one.app.get(RoomPresence, { strict: false }).sweep()]);
    expect((await kindsOf(roomId)).filter((kind) => kind === 'participant.left')).toHaveLength(1);
    back.socket.disconnect();
  });

  it('throws out whoever was disabled at their next word', async () => {
    const roomId = await arrange(one.url, buyer, exporter);
    const member = await addMember(one.url, buyer);
    const inside = await enter(two, member, roomId);
    await database.transaction((tx) => one.app.get(Users, { strict: false }).disable(tx, member.userId));
    const cut = new Promise((resolve) => inside.socket.once('disconnect', resolve));
    expect(await say(inside.socket, roomId, 'I am still here')).toMatchObject({ ok: false, problem: { status: 401 } });
    await cut;
    await expect(openSocket(two.url, member)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
  });

  it('brings to an end what nobody came to, what nobody left open on purpose, and what nobody answered', async () => {
    const jobs = one.app.get(ConsultationJobs, { strict: false });
    const past = (id: string, minutes: number) =>
      change(
        `UPDATE consultation SET starts_at = starts_at - make_interval(mins => $2), live_at = live_at - make_interval(mins => $2) WHERE id = $1`,
        [id, minutes],
      );
    const missed = await arrange(one.url, buyer, exporter);
    await past(missed, 50);
    const waiting = await arrange(one.url, buyer, exporter);
    const alone = await enter(one, buyer, waiting);
    await past(waiting, 50);
    const going = await arrange(one.url, buyer, exporter);
    const [left, right] = [await enter(one, buyer, going), await enter(two, exporter, going)];
    await past(going, 50);
    const overtime = await arrange(one.url, buyer, exporter);
    await enter(one, buyer, overtime);
    await enter(two, exporter, overtime);
    await past(overtime, 300);
    const asked = await call<{ id: string }>(one.url, 'POST', '/consultations', buyer, requestWith(exporter.companyId));
    await change(`UPDATE consultation_slot SET starts_at = now() - interval '1 hour' WHERE consultation_id = $1`, [
      asked.body.id,
    ]);

    await jobs.closeOverdue();
    await jobs.closeOverdue();
    expect(await Promise.all([missed, waiting, going, overtime, asked.body.id].map(stateOf))).toEqual([
      'no_show',
      'no_show',
      'live',
      'ended',
      'cancelled',
    ]);
    expect((await kindsOf(waiting)).at(-1)).toBe('participant.left');
    expect((await kindsOf(overtime)).slice(-3)).toEqual(['participant.left', 'participant.left', 'room.ended']);
    const audited = await database.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'consultation' AND subject_id = $1 ORDER BY id`,
      [overtime],
    );
    expect(audited.map((entry) => entry.action)).toEqual(
      ['request', 'accept', 'open', 'start', 'end'].map((action) => `consultation.${action}`),
    );

    await one.app.get(RoomClosing, { strict: false }).closeAllOf(exporter.companyId);
    expect(await stateOf(going)).toBe('ended');
    for (const { socket } of [alone, left, right]) socket.disconnect();
  });
});
