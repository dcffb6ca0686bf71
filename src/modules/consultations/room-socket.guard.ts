import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.js';
import { RoomAdmission } from './room-admission.service.js';
import type { RoomSocket } from './room-sockets.js';

/** Stands before every event: who sends it is read anew, how much they send is bounded. */
@Injectable()
export class RoomSocketGuard implements CanActivate {
  constructor(private readonly admission: RoomAdmission) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const socket = context.switchToWs().getClient<RoomSocket>();
    try {
      await this.admission.check(socket.data);
      return true;
    } catch (error) {
      // After the answer: who is no longer known has no business on this socket.
      if (error instanceof DomainError && error.status === 401) setImmediate(() => socket.disconnect(true));
      throw error;
    }
  }
}
