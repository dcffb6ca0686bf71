import { z } from 'zod';

const roomId = z.uuid({ error: "Give the room's UUID: the id of its consultation" });
const seq = z.int({ error: 'Give a whole number' }).min(0).max(2_147_483_647);

/** Bodies of the socket events, by event; unknown fields are refused. */
export const roomBodies = {
  join: z.strictObject({ roomId, after: seq.default(0) }),
  sync: z.strictObject({ roomId, after: seq }),
  room: z.strictObject({ roomId }),
  send: z.strictObject({
    roomId,
    clientId: z.uuid({ error: 'Give a UUID that stays the same when the message is sent again' }),
    text: z
      .string({ error: 'Write it as text' })
      .max(4_000, { error: 'Shorten it to at most 4000 characters' })
      // PostgreSQL's text knows neither of them.
      .refine((text) => !text.includes('\0') && text.isWellFormed(), { error: 'Leave out characters that are no text' })
      .refine((text) => text.trim() !== '', { error: 'Write something' }),
  }),
  read: z.strictObject({ roomId, seq }),
};

export type JoinBody = z.output<typeof roomBodies.join>;
export type SyncBody = z.output<typeof roomBodies.sync>;
export type RoomBody = z.output<typeof roomBodies.room>;
export type SendBody = z.output<typeof roomBodies.send>;
export type ReadBody = z.output<typeof roomBodies.read>;
