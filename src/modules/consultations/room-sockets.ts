import type { Namespace, Socket } from 'socket.io';
import type { TokenBucket } from '../../platform/realtime/index.js';
import type { Actor } from '../identity/index.js';
import type { ClientToServerEvents, ServerToClientEvents } from './room.protocol.js';

/** What this node knows of one of its sockets. */
export interface SocketState {
  /** As of the last event; each event reads it anew. */
  actor: Actor;
  connectionId: string;
  /** The page session that the socket came with; `null` for programs with a token. */
  cookieHeader: string | null;
  bucket: TokenBucket | null;
  /** Rooms that it is in. */
  rooms: Set<string>;
}

export type RoomSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketState>;
export type RoomNamespace = Namespace<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketState>;
