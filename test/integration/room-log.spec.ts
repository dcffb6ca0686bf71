import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoomsRepository } from '../../src/modules/consultations/rooms.repository.js';
import { RoomClosing, Rooms } from '../../src/modules/consultations/index.js';
import type { Actor } from '../../src/modules/identity/index.js';
import { Database } from '../../src/platform/database/database.js';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { arrange } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe("a room's log", () => {
  let app: TestApp;
  let log: RoomsRepository;
  let buyer: TestCompanyActor;
  let exporter: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    log = app.app.get(RoomsRepository, { strict: false });
    [buyer, exporter] = await Promise.all([registerCompany(app.url), registerCompany(app.url)]);
  }, 60_000);
  afterAll(() => app.close());

  const actorOf = ({ userId, companyId }: TestCompanyActor): Actor => ({ userId, companyId, role: 'OWNER' });
  /** A live room with both owners in it. */
  async function liveRoom(): Promise<string> {
    const roomId = await arrange(app.url, buyer, exporter);
    const rooms = app.app.get(Rooms, { strict: false });
    for (const person of [buyer, exporter])
      await rooms.enter(actorOf(person), { connectionId: randomUUID(), nodeId: randomUUID() }, roomId);
    return roomId;
  }
  const everything = (roomId: string) => log.read(roomId, 0, 100_000);

  it('numbers 2,000 messages of 20 people at once without gap or double, each once however often it is sent', async () => {
    const roomId = await liveRoom();
    const before = (await everything(roomId)).length;
    const people = Array.from({ length: 20 }, (_, index) => ({
      actorId: randomUUID(),
      companyId: index % 2 ? buyer.companyId : exporter.companyId,
    }));
    let done = false;
    const watcher = (async () => {
      // Whoever reads meanwhile never sees a number before a lower one.
      for (let looks = 0; !done; looks += 1) {
        const seen = (await everything(roomId)).map((event) => event.seq);
        expect(seen).toEqual(oneTo(seen.length));
      }
    })();
    const sent = await Promise.all(
      people.map(async (person) => {
        const acknowledged: { text: string; seqs: number[] }[] = [];
        await Promise.all(
          oneTo(100).map(async (number) => {
            const line = { roomId, ...person, clientId: randomUUID(), text: `${person.actorId} ${number}` };
            const answers = await Promise.all(oneTo(number % 10 === 0 ? 3 : 1).map(() => log.say(line)));
            const seqs = answers.map((answer) => (answer.outcome === 'said' ? answer.seq : 0));
            acknowledged.push({ text: line.text, seqs });
          }),
        );
        return acknowledged;
      }),
    );
    done = true;
    await watcher;
    const events = await everything(roomId);
    expect(events.map((event) => event.seq)).toEqual(oneTo(before + 2_000));
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    for (const { text, seqs } of sent.flat()) {
      expect(new Set(seqs).size).toBe(1);
      expect(bySeq.get(seqs[0]!)?.payload).toEqual({ text });
    }
  }, 120_000);

  it('takes nothing after its end, and has everything that was acknowledged before', async () => {
    const roomId = await liveRoom();
    const messages = oneTo(150).map((number) =>
      log.say({
        roomId,
        actorId: buyer.userId,
        companyId: buyer.companyId,
        clientId: randomUUID(),
        text: String(number),
      }),
    );
    const end = app.app
      .get(RoomClosing, { strict: false })
      .end({ ...actorOf(exporter), companyId: exporter.companyId, role: 'OWNER' }, roomId);
    const [answers] = await Promise.all([Promise.all(messages), end]);
    const late = await log.say({
      roomId,
      actorId: buyer.userId,
      companyId: buyer.companyId,
      clientId: randomUUID(),
      text: 'late',
    });
    expect(late).toEqual({ outcome: 'closed' });
    const events = await everything(roomId);
    expect(events.at(-1)?.kind).toBe('room.ended');
    expect(events.map((event) => event.seq)).toEqual(oneTo(events.length));
    const said = answers.flatMap((answer) => (answer.outcome === 'said' ? [answer.seq] : []));
    const kept = events.filter((event) => event.kind === 'chat.message').map((event) => event.seq);
    expect(kept).toEqual(said.sort((a, b) => a - b));
  });

  it('tells strangers nothing and takes nothing from them', async () => {
    const roomId = await liveRoom();
    const line = { actorId: randomUUID(), clientId: randomUUID(), text: 'hello' };
    expect(await log.say({ ...line, roomId, companyId: randomUUID() })).toEqual({ outcome: 'stranger' });
    expect(await log.say({ ...line, roomId, companyId: null })).toEqual({ outcome: 'stranger' });
    expect(await log.say({ ...line, roomId: randomUUID(), companyId: buyer.companyId })).toEqual({
      outcome: 'stranger',
    });
  });

  it.each([
    `UPDATE room_event SET payload = '{"text":"I never said that"}'`,
    'DELETE FROM room_event',
    'TRUNCATE room_event',
  ])('refuses %s', async (sql) => {
    await liveRoom();
    const database = app.app.get(Database, { strict: false });
    await expect(database.transaction((tx) => tx.run(sql))).rejects.toThrow(/append-only/);
  });
});
