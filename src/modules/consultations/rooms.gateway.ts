import { UseFilters, UseGuards, UseInterceptors, UsePipes } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { ValidationPipe } from '../../platform/http/validation.pipe.js';
import { AcknowledgeInterceptor, SocketProblemFilter } from '../../platform/realtime/index.js';
import type { JoinAnswer, LogPiece, RoomParticipant } from './room.protocol.js';
import { RoomSocketGuard } from './room-socket.guard.js';
import type { RoomNamespace, RoomSocket } from './room-sockets.js';
import { RoomSwitchboard } from './room-switchboard.service.js';
import { type JoinBody, type ReadBody, type RoomBody, roomBodies, type SendBody, type SyncBody } from './rooms.dto.js';
import { Rooms } from './rooms.service.js';

/** The events of `room.protocol.ts`: authenticated at the handshake, checked anew at each event, acknowledged always. */
@UseFilters(SocketProblemFilter)
@UseGuards(RoomSocketGuard)
@UsePipes(ValidationPipe)
@UseInterceptors(AcknowledgeInterceptor)
@WebSocketGateway({ namespace: 'rooms' })
export class RoomsGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    private readonly rooms: Rooms,
    private readonly switchboard: RoomSwitchboard,
  ) {}

  afterInit(namespace: RoomNamespace): void {
    this.switchboard.attach(namespace);
  }

  handleConnection(socket: RoomSocket): void {
    this.switchboard.connected(socket);
  }

  async handleDisconnect(socket: RoomSocket): Promise<void> {
    await this.switchboard.disconnected(socket);
  }

  @SubscribeMessage('room:join')
  join(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.join }) body: JoinBody,
  ): Promise<JoinAnswer> {
    return this.switchboard.join(socket, body.roomId, body.after);
  }

  @SubscribeMessage('room:sync')
  sync(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.sync }) body: SyncBody,
  ): Promise<LogPiece> {
    return this.rooms.sync(socket.data.actor, body.roomId, body.after);
  }

  @SubscribeMessage('room:participants')
  async participants(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.room }) body: RoomBody,
  ): Promise<{ participants: RoomParticipant[] }> {
    await this.rooms.assertMember(socket.data.actor, body.roomId);
    return { participants: await this.rooms.participants(body.roomId) };
  }

  @SubscribeMessage('room:leave')
  async leave(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.room }) body: RoomBody,
  ): Promise<void> {
    await this.switchboard.leave(socket, body.roomId);
  }

  @SubscribeMessage('chat:send')
  async send(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.send }) body: SendBody,
  ): Promise<{ seq: number; at: string }> {
    return this.switchboard.say(socket, body);
  }

  @SubscribeMessage('chat:read')
  async read(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.read }) body: ReadBody,
  ): Promise<void> {
    await this.switchboard.read(socket, body.roomId, body.seq);
  }

  @SubscribeMessage('chat:typing')
  async typing(
    @ConnectedSocket() socket: RoomSocket,
    @MessageBody({ schema: roomBodies.room }) body: RoomBody,
  ): Promise<void> {
    await this.switchboard.typing(socket, body.roomId);
  }
}
