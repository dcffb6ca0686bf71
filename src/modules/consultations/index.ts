export type { Stay } from './attendance.rules.js';
export {
  type ConsultationAction,
  consultationLifecycle,
  type ConsultationState,
  isRoomOpen,
} from './consultation.lifecycle.js';
export { type ParticipantRole, participantRoles } from './consultation.row.js';
export {
  type ConsultationListQuery,
  type ConsultationRequest,
  type ConsultationResponse,
  noteSchema,
  proposeSchema,
  type RecordResponse,
  requestSchema as consultationRequestSchema,
} from './consultations.dto.js';
export { consultationError } from './consultations.errors.js';
export { consultationEnded, consultationRequested, consultationScheduled } from './consultations.events.js';
export { ConsultationsModule } from './consultations.module.js';
export { Consultations } from './consultations.service.js';
export { Records } from './records.service.js';
export { RoomClosing } from './room-closing.service.js';
export type { RoomEvent, RoomParticipant } from './room.protocol.js';
export { Rooms } from './rooms.service.js';
