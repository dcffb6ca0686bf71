export type { ConsultationResponse } from './consultations.dto.js';
export { ConsultationsModule } from './consultations.module.js';
export { Consultations } from './consultations.service.js';
export { RoomClosing } from './room-closing.service.js';
export { Rooms } from './rooms.service.js';
