/**
 * What goes over a socket of the namespace `/rooms`. Types only: the browser's script shares this file.
 *
 * Every event that a client sends is acknowledged with {@link Ack}. A room has the id of its consultation.
 */

/** Kinds of lines in a room's log. Clients skip kinds that they don't know. */
export interface RoomEventPayloads {
  'chat.message': { text: string };
  'participant.joined': { role: string; companyId: string | null };
  /** `at` is when they were last there, which may be before the line was written. */
  'participant.left': { at: string };
  'participant.removed': { userId: string };
  'room.opened': Record<string, never>;
  'room.live': Record<string, never>;
  'room.ended': { reason: 'ended' | 'forgotten' | 'overtime' | 'company_suspended' };
}

export type RoomEventKind = keyof RoomEventPayloads;

/** One line of a room's log. `seq` counts from 1 without gaps; `at` is an instant in UTC. */
export type RoomEvent = {
  [Kind in RoomEventKind]: {
    roomId: string;
    seq: number;
    kind: Kind;
    /** Who did it; `null` for what nobody did. */
    actorId: string | null;
    /** The UUID under which the client sent it. */
    clientId: string | null;
    payload: RoomEventPayloads[Kind];
    at: string;
  };
}[RoomEventKind];

/** Who takes part, and whether they are there. */
export interface RoomParticipant {
  userId: string;
  name: string;
  role: string;
  companyId: string | null;
  presence: 'absent' | 'connected' | 'reconnecting';
  /** How far they have read, if they said so. */
  readSeq: number;
}

/** RFC 9457, as the HTTP API answers it. */
export interface SocketProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors: { pointer: string; detail: string }[];
  traceId: string;
}

export type Ack<Answer> = (answer: ({ ok: true } & Answer) | { ok: false; problem: SocketProblem }) => void;

/** A piece of the log after what the client has; ask again with the last `seq` while that is below `head`. */
export interface LogPiece {
  events: RoomEvent[];
  /** The newest `seq` of the log. */
  head: number;
}

export interface JoinAnswer extends LogPiece {
  /** State of the consultation: `lobby_open`, `live`, or `ended` (then the room is for reading only). */
  state: string;
  role: string;
  participants: RoomParticipant[];
}

export interface ClientToServerEvents {
  /** Enters the room; `after` is the last `seq` that the client has, 0 for none. */
  'room:join': (body: { roomId: string; after?: number }, ack: Ack<JoinAnswer>) => void;
  /** Asks for what is missing. */
  'room:sync': (body: { roomId: string; after: number }, ack: Ack<LogPiece>) => void;
  /** Who takes part now. */
  'room:participants': (body: { roomId: string }, ack: Ack<{ participants: RoomParticipant[] }>) => void;
  'room:leave': (body: { roomId: string }, ack: Ack<object>) => void;
  /** Says something; repeated with the same `clientId` it is acknowledged with the same `seq`. */
  'chat:send': (
    body: { roomId: string; clientId: string; text: string },
    ack: Ack<{ seq: number; at: string }>,
  ) => void;
  /** Has read up to `seq`. */
  'chat:read': (body: { roomId: string; seq: number }, ack: Ack<object>) => void;
  /** Is writing; passes on to the others and is kept nowhere. */
  'chat:typing': (body: { roomId: string }, ack: Ack<object>) => void;
}

export interface ServerToClientEvents {
  /** A new line. Drop what you have; on a gap ask `room:sync`. */
  'room:event': (event: RoomEvent) => void;
  /** Every two seconds: the newest `seq`, so that a client whose connection swallowed something notices. */
  'room:head': (body: { roomId: string; head: number }) => void;
  'chat:read': (body: { roomId: string; userId: string; seq: number }) => void;
  'chat:typing': (body: { roomId: string; userId: string }) => void;
}
