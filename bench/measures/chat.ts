import { randomUUID } from 'node:crypto';
import { ensure } from '../../src/demo/tour/api-client.js';
import { RoomClient } from '../../src/demo/tour/room-client.js';
import type { Bench, Measurement } from '../support/bench.js';
import { median, rate } from '../support/figures.js';
import { register, type Trader } from '../support/people.js';
import { startBaseline } from '../support/processes.js';

const ROOMS = 20;
/** Each of the two sides has two pages open in each room. */
const SOCKETS = 4;
const ROUNDS = 3;

interface Consultation {
  id: string;
  slots: { id: string }[];
  room: { id: string } | null;
}

/** Chat lines acknowledged, everybody in every room writing as fast as the answers come. */
export async function measureChat(bench: Bench): Promise<Measurement[]> {
  const buyer = await register(bench.app.url);
  const exporter = await register(bench.app.url);
  const rooms: string[] = [];
  for (let room = 0; room < ROOMS; room += 1) rooms.push(await agree(buyer, exporter));
  const tokens = [buyer.token, exporter.token];
  const bare = await startBaseline('chat', [bench.databaseUrl]);
  try {
    const ours = await enterAll(bench.app.url, rooms, tokens);
    const theirs = await enterAll(bare.url, rooms, tokens);
    await chat(ours, 2);
    await chat(theirs, 2);
    const seconds = bench.options.seconds / ROUNDS;
    const values: number[] = [];
    const baselines: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      values.push(await chat(ours, seconds));
      baselines.push(await chat(theirs, seconds));
    }
    for (const client of [...ours, ...theirs]) client.leave();
    return [
      {
        name: `Chat lines acknowledged, ${ROOMS} rooms × ${SOCKETS} sockets`,
        unit: '/s',
        value: median(values),
        baseline: median(baselines),
        against: 'bare Socket.IO, one INSERT a line',
      },
    ];
  } finally {
    await bare.stop();
  }
}

async function agree(buyer: Trader, exporter: Trader): Promise<string> {
  const requested = await buyer.api.post<Consultation>('/api/v1/consultations', {
    withCompanyId: exporter.companyId,
    subject: 'Terms of delivery',
    durationMinutes: 60,
    timeZone: 'Asia/Seoul',
    slots: [{ startsAt: new Date().toISOString() }],
  });
  const accepted = await exporter.api.post<Consultation>(`/api/v1/consultations/${requested.id}/accept`, {
    slotId: requested.slots[0]?.id,
  });
  ensure(accepted.room, 'The consultation has no room');
  return accepted.room.id;
}

async function enterAll(url: string, rooms: string[], tokens: string[]): Promise<RoomClient[]> {
  const clients: RoomClient[] = [];
  for (const room of rooms) {
    for (let socket = 0; socket < SOCKETS; socket += 1)
      clients.push(await RoomClient.enter(url, tokens[socket % tokens.length] ?? '', room));
  }
  return clients;
}

const chat = (clients: RoomClient[], seconds: number): Promise<number> =>
  rate(clients.length, seconds, async (lane) => {
    await clients[lane]?.say(`We can ship from Busan within three weeks. ${randomUUID()}`);
    clients[lane]?.lines.splice(0);
  });
