import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoomEvent } from '../../src/modules/consultations/room.protocol.js';
import { addMember, createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { arrange, call, collect, openSocket, requestWith, say, send, until } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Consultation {
  id: string;
  state: string;
  role: string;
  actions: string[];
  slots: { id: string; startsAt: string }[];
  room: { canEnter: boolean } | null;
}
interface Problem {
  code: string;
  errors: { pointer: string }[];
}
interface Log {
  events: RoomEvent[];
  head: number;
}
interface Recorded extends Log {
  consultation: Consultation;
  attendance: { userId: string; leftAt: string | null }[];
  participants: { userId: string; name: string; role: string }[];
  nextAfter: number | null;
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const texts = (events: readonly RoomEvent[]) =>
  events.flatMap((event) => (event.kind === 'chat.message' ? [event.payload.text] : []));
const seqs = (events: readonly RoomEvent[]) => events.map((event) => event.seq);
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('consultations', () => {
  let app: TestApp;
  let buyer: TestCompanyActor;
  let exporter: TestCompanyActor;
  let stranger: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    [buyer, exporter, stranger] = await Promise.all([
      registerCompany(app.url, { company: { country: 'DE', businessTypes: ['BUYER'] } }),
      registerCompany(app.url),
      registerCompany(app.url),
    ]);
    officer = await createOfficer(app);
  }, 60_000);
  afterAll(() => app.close());

  const post = <Body>(actor: TestActor | null, path: string, body?: object, headers?: Record<string, string>) =>
    call<Body>(app.url, 'POST', path, actor, body, headers);
  const get = <Body>(actor: TestActor | null, path: string) => call<Body>(app.url, 'GET', path, actor);
  const enter = async (actor: TestActor, roomId: string, after = 0) => {
    const socket = await openSocket(app.url, actor);
    const events = collect(socket);
    const joined = await send<Log & { state: string }>(socket, 'room:join', { roomId, after });
    return { socket, events, joined };
  };

  describe('agreeing on a time', () => {
    it('goes from the request over a counter-proposal to a date, and tells each side what it can do', async () => {
      const asked = await post<Consultation>(
        buyer,
        '/consultations',
        requestWith(exporter.companyId, { slots: [{ startsAt: inHours(24) }, { startsAt: inHours(48) }] }),
      );
      expect(asked).toMatchObject({ status: 201, body: { state: 'requested', role: 'party', room: null } });
      const path = `/consultations/${asked.body.id}`;
      expect((await get<Consultation>(exporter, path)).body).toMatchObject({
        role: 'host',
        actions: ['accept', 'decline', 'propose'],
      });
      expect((await post(buyer, `${path}/accept`, { slotId: asked.body.slots[0]!.id })).status).toBe(403);

      const countered = await post<Consultation>(exporter, `${path}/slots`, { slots: [{ startsAt: inHours(72) }] });
      expect(countered.body).toMatchObject({ state: 'slots_proposed', proposedBy: 'host' });
      const old = await post<Problem>(buyer, `${path}/accept`, { slotId: asked.body.slots[0]!.id });
      expect(old).toMatchObject({ status: 422, body: { code: 'slot_not_found' } });

      const accepted = await post<Consultation>(buyer, `${path}/accept`, { slotId: countered.body.slots[0]!.id });
      expect(accepted.body).toMatchObject({ state: 'scheduled', room: { canEnter: false } });
      expect((await post(buyer, `${path}/accept`, { slotId: countered.body.slots[0]!.id })).status).toBe(409);

      const moved = await post<Consultation>(buyer, `${path}/slots`, { slots: [{ startsAt: inHours(96) }] });
      expect(moved.body.state).toBe('rescheduled');
      const cancelled = await post<Consultation>(exporter, `${path}/cancel`, { note: 'Our line is down that week' });
      expect(cancelled.body).toMatchObject({ state: 'cancelled', note: 'Our line is down that week', actions: [] });
      expect((await post(exporter, `${path}/end`)).status).toBe(409);
    });

    it('makes one consultation of a request that is sent again, and lists it for both sides', async () => {
      const body = requestWith(exporter.companyId);
      const headers = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(
        [1, 2, 3].map(() => post<Consultation>(buyer, '/consultations', body, headers)),
      );
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
      const [id] = answers.map((answer) => answer.body.id);
      const ids = async (actor: TestActor, query: string) =>
        (await get<{ items: Consultation[] }>(actor, `/consultations?${query}`)).body.items.map((item) => item.id);
      expect(await ids(exporter, 'role=host&state=requested')).toContain(id);
      expect(await ids(exporter, 'role=party')).not.toContain(id);
      expect(await ids(stranger, '')).toEqual([]);
    });

    it.each([
      ['no counterpart', { withCompanyId: undefined }, '/withCompanyId'],
      ['two counterparts', { offerId: randomUUID() }, '/withCompanyId'],
      ['an unknown company', { withCompanyId: randomUUID() }, '/withCompanyId'],
      ['an object for a text', { subject: { text: 'x' } }, '/subject'],
      ['too long a meeting', { durationMinutes: 600 }, '/durationMinutes'],
      ['an offset for a zone', { timeZone: '+09:00' }, '/timeZone'],
      ['a time that has passed', { slots: [{ startsAt: inHours(-1) }] }, '/slots/0/startsAt'],
      ['a time too far ahead', { slots: [{ startsAt: inHours(24 * 91) }] }, '/slots/0/startsAt'],
      ['no time', { slots: [] }, '/slots'],
      ['an unknown field', { urgent: true }, '/urgent'],
    ])('refuses %s and names the field', async (_, changes, pointer) => {
      const refused = await post<Problem>(buyer, '/consultations', requestWith(exporter.companyId, changes));
      expect(refused.status).toBe(422);
      expect(refused.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it('refuses a consultation with oneself, and everybody who has no part in it', async () => {
      expect((await post<Problem>(buyer, '/consultations', requestWith(buyer.companyId))).body.code).toBe(
        'own_company',
      );
      const roomId = await arrange(app.url, buyer, exporter);
      for (const path of [`/consultations/${roomId}`, `/consultations/${roomId}/record`]) {
        expect((await get(stranger, path)).status).toBe(404);
        expect((await get(officer, path)).status).toBe(404);
        expect((await get(null, path)).status).toBe(401);
      }
      expect((await post(stranger, `/consultations/${roomId}/end`)).status).toBe(404);
    });
  });

  describe('the room', () => {
    it('carries a conversation over a cut connection, and the record holds exactly what was said', async () => {
      const roomId = await arrange(app.url, buyer, exporter);
      const first = await enter(buyer, roomId);
      expect(first.joined).toMatchObject({ ok: true, state: 'lobby_open' });
      const host = await enter(exporter, roomId);
      expect(host.joined).toMatchObject({ ok: true, state: 'live' });

      await say(first.socket, roomId, 'Can you make 500 sets by May?');
      first.socket.disconnect();
      await say(host.socket, roomId, 'Yes, 400 in April already.');
      const clientId = randomUUID();
      const once = await say(host.socket, roomId, 'The rest in May.', clientId);
      expect(await say(host.socket, roomId, 'The rest in May.', clientId)).toMatchObject({ ok: true, seq: once.seq });

      const last = first.events.at(-1)?.seq ?? 0;
      const back = await enter(buyer, roomId, last);
      await say(back.socket, roomId, 'Agreed. <b>Thank you</b>');
      const seen = () => [...first.events, ...(back.joined.events ?? []), ...back.events];
      await until(() => texts(seen()).includes('Agreed. <b>Thank you</b>'), 'the buyer sees the last message');
      const unique = [...new Map(seen().map((event) => [event.seq, event])).values()];
      const said = [
        'Can you make 500 sets by May?',
        'Yes, 400 in April already.',
        'The rest in May.',
        'Agreed. <b>Thank you</b>',
      ];
      expect(texts(unique)).toEqual(said);

      const ended = await post<Consultation>(exporter, `/consultations/${roomId}/end`, { note: 'Agreed' });
      expect(ended.body).toMatchObject({ state: 'ended', actions: [] });
      await until(() => host.events.at(-1)?.kind === 'room.ended', 'the host sees the end');
      expect(await say(back.socket, roomId, 'One more thing')).toMatchObject({
        ok: false,
        problem: { code: 'room_closed', status: 409 },
      });
      expect(await say(host.socket, roomId, 'The rest in May.', clientId)).toMatchObject({ ok: true, seq: once.seq });

      const { body: record } = await get<Recorded>(buyer, `/consultations/${roomId}/record`);
      expect(texts(record.events)).toEqual(said);
      expect(seqs(record.events)).toEqual(oneTo(record.head));
      expect(record.events.at(-1)?.kind).toBe('room.ended');
      expect(record.participants.map(({ userId, role }) => [userId, role])).toEqual(
        expect.arrayContaining([
          [buyer.userId, 'party'],
          [exporter.userId, 'host'],
        ]),
      );
      expect(record.attendance.map((stay) => stay.userId).sort()).toEqual([buyer.userId, exporter.userId].sort());
      expect(record.attendance.every((stay) => stay.leftAt !== null)).toBe(true);

      const page = await get<Recorded>(buyer, `/consultations/${roomId}/record?limit=3&after=2`);
      expect(seqs(page.body.events)).toEqual([3, 4, 5]);
      expect(page.body.nextAfter).toBe(5);
      const text = await get<string>(buyer, `/consultations/${roomId}/record?format=text`);
      expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      for (const line of said) expect(text.body).toContain(line);
      for (const { socket } of [host, back]) socket.disconnect();
    });

    it('lets nobody in who has no part in it, not even an officer, until a company invites them', async () => {
      const roomId = await arrange(app.url, buyer, exporter);
      const colleague = await addMember(app.url, exporter);
      for (const outsider of [stranger, officer]) {
        const { socket, joined, events } = await enter(outsider, roomId);
        expect(joined).toMatchObject({ ok: false, problem: { status: 404, code: 'consultation_not_found' } });
        expect(await send(socket, 'room:sync', { roomId, after: 0 })).toMatchObject({
          ok: false,
          problem: { status: 404 },
        });
        expect(await say(socket, roomId, 'Let me in')).toMatchObject({ ok: false, problem: { status: 404 } });
        expect(await send(socket, 'room:participants', { roomId })).toMatchObject({
          ok: false,
          problem: { status: 404 },
        });
        expect(events).toEqual([]);
        socket.disconnect();
      }
      const inside = await enter(colleague, roomId);
      expect(inside.joined.ok).toBe(true);

      const invitation = { userId: officer.userId, role: 'officer' };
      expect(
        (await post<Problem>(buyer, `/consultations/${roomId}/participants`, { ...invitation, role: 'observer' })).body
          .code,
      ).toBe('role_mismatch');
      expect((await post(stranger, `/consultations/${roomId}/participants`, invitation)).status).toBe(404);
      expect((await post(buyer, `/consultations/${roomId}/participants`, invitation)).status).toBe(204);
      const guest = await enter(officer, roomId);
      expect(guest.joined).toMatchObject({ ok: true, role: 'officer' });
      await say(guest.socket, roomId, 'I am listening');
      await until(() => texts(inside.events).includes('I am listening'), 'the colleague hears the officer');
      expect((await post(officer, `/consultations/${roomId}/end`)).status).toBe(403);

      const removed = await call(
        app.url,
        'DELETE',
        `/consultations/${roomId}/participants/${officer.userId}`,
        exporter,
      );
      expect(removed.status).toBe(204);
      await until(() => guest.events.some((event) => event.kind === 'participant.removed'), 'the officer is told');
      const heard = guest.events.length;
      await say(inside.socket, roomId, 'Now we are alone');
      await until(() => texts(inside.events).includes('Now we are alone'), 'the line is out');
      expect(guest.events).toHaveLength(heard);
      expect(await send(guest.socket, 'room:join', { roomId })).toMatchObject({ ok: false, problem: { status: 404 } });
      expect((await get(officer, `/consultations/${roomId}/record`)).status).toBe(404);
      for (const { socket } of [guest, inside]) socket.disconnect();
    });

    it('refuses what is malformed and says which field it is', async () => {
      const roomId = await arrange(app.url, buyer, exporter);
      const { socket } = await enter(buyer, roomId);
      const message = { roomId, clientId: randomUUID(), text: 'Hello' };
      for (const [event, body, pointer] of [
        ['chat:send', { ...message, text: 'x'.repeat(4_001) }, '/text'],
        ['chat:send', { ...message, text: ' \n' }, '/text'],
        ['chat:send', { ...message, text: { $gt: '' } }, '/text'],
        ['chat:send', { ...message, text: 'a\0b' }, '/text'],
        ['chat:send', { ...message, clientId: '1' }, '/clientId'],
        ['chat:send', { ...message, seq: 7 }, '/seq'],
        ['chat:send', 'Hello', ''],
        ['chat:send', [message], ''],
        ['chat:send', null, ''],
        ['room:sync', { roomId, after: -1 }, '/after'],
        ['room:join', { roomId: "' OR 1=1 --" }, '/roomId'],
        ['chat:read', { roomId, seq: 1.5 }, '/seq'],
      ] as const) {
        const answer = await send<{ problem: Problem & { status: number } }>(socket, event, body);
        expect(answer).toMatchObject({ ok: false, problem: { status: 422, code: 'validation_failed' } });
        expect(answer.problem?.errors.map((error) => error.pointer)).toContain(pointer);
      }
      expect(await send(socket, 'room:explode', {})).toMatchObject({ ok: false, problem: { code: 'unknown_event' } });
      expect(await say(socket, roomId, 'Still here')).toMatchObject({ ok: true });

      const cut = new Promise((resolve) => socket.once('disconnect', resolve));
      socket.emit('chat:send', { ...message, text: 'x'.repeat(70_000) }, () => undefined);
      await cut;
    });

    it('opens for nobody without a valid token, from a foreign page, or before its time', async () => {
      await expect(openSocket(app.url, { token: 'not.a.token' })).rejects.toMatchObject({ data: { status: 401 } });
      const foreign = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, {
        headers: { origin: 'https://evil.example' },
      });
      expect(foreign.status).toBe(403);

      const asked = await post<Consultation>(
        buyer,
        '/consultations',
        requestWith(exporter.companyId, { slots: [{ startsAt: inHours(3) }] }),
      );
      await post(exporter, `/consultations/${asked.body.id}/accept`, { slotId: asked.body.slots[0]!.id });
      const { socket, joined } = await enter(buyer, asked.body.id);
      expect(joined).toMatchObject({ ok: false, problem: { status: 409, code: 'room_not_open' } });
      socket.disconnect();
    });

    it('passes on who is writing and how far somebody has read', async () => {
      const roomId = await arrange(app.url, buyer, exporter);
      const [one, two] = [await enter(buyer, roomId), await enter(exporter, roomId)];
      const typing = new Promise((resolve) => two.socket.once('chat:typing', resolve));
      const read = new Promise((resolve) => two.socket.once('chat:read', resolve));
      await send(one.socket, 'chat:typing', { roomId });
      await send(one.socket, 'chat:read', { roomId, seq: 9_999 });
      expect(await typing).toEqual({ roomId, userId: buyer.userId });
      expect(await read).toMatchObject({ roomId, userId: buyer.userId });
      const { participants } = await send<{ participants: { userId: string; presence: string; readSeq: number }[] }>(
        two.socket,
        'room:participants',
        { roomId },
      );
      const me = participants?.find((participant) => participant.userId === buyer.userId);
      expect(me?.presence).toBe('connected');
      expect(me?.readSeq).toBeLessThan(9_999);
      for (const { socket } of [one, two]) socket.disconnect();
    });
  });
});
