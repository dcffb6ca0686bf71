import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { PresenceRepository } from './presence.repository.js';
import { RoomsRepository } from './rooms.repository.js';

/** Keeps the attendance true when connections break and nodes die. */
@Injectable()
export class RoomPresence {
  /** This node, among those that hold connections. New with each start. */
  readonly nodeId = newId();

  constructor(
    private readonly database: Database,
    private readonly presence: PresenceRepository,
    private readonly log: RoomsRepository,
  ) {}

  /** A connection broke. Whoever it was has a while to come back before it is written down that they left. */
  async lost(connectionId: string): Promise<void> {
    await this.database.transaction((tx) => this.presence.markGone(tx, connectionId));
  }

  /** Says that this node lives, and closes the stays of those who have not come back, of dead nodes, too. */
  async sweep(): Promise<void> {
    await this.database.transaction((tx) => this.presence.refresh(tx, this.nodeId));
    for (const roomId of await this.presence.findStaleRooms()) {
      await this.database.transaction(async (tx) => {
        // Two nodes may come to the same room: the second finds nothing left.
        await this.log.lock(tx, roomId);
        for (const gone of await this.presence.removeStale(tx, roomId)) {
          await this.log.append(tx, roomId, 'participant.left', gone.userId, { at: gone.lastSeen.toISOString() });
        }
      });
    }
  }
}
