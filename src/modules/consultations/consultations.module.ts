import { Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { RealtimeModule } from '../../platform/realtime/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CompaniesModule } from '../companies/index.js';
import { IdentityModule } from '../identity/index.js';
import { OffersModule } from '../offers/index.js';
import { ConsultationTransitions } from './consultation-transitions.service.js';
import { ConsultationTimesPages } from './consultation-times.pages.js';
import { ConsultationZones } from './consultation-zones.js';
import { ConsultationPages } from './consultations.pages.js';
import { RoomPages } from './rooms.pages.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationJobs } from './consultations.jobs.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { Consultations } from './consultations.service.js';
import { PresenceRepository } from './presence.repository.js';
import { Records } from './records.service.js';
import { RoomAdmission } from './room-admission.service.js';
import { RoomClosing } from './room-closing.service.js';
import { RoomFeed } from './room-feed.service.js';
import { RoomPresence } from './room-presence.service.js';
import { RoomSwitchboard } from './room-switchboard.service.js';
import { RoomsGateway } from './rooms.gateway.js';
import { RoomsRepository } from './rooms.repository.js';
import { Rooms } from './rooms.service.js';

/** Trade consultations: asked for, scheduled, held in a room and kept as a record. */
@Module({
  imports: [
    DatabaseModule,
    JobsModule,
    HttpModule,
    AuditModule,
    ClockModule,
    RealtimeModule,
    IdentityModule,
    CompaniesModule,
    CatalogueModule,
    OffersModule,
  ],
  controllers: [ConsultationsController, ConsultationPages, ConsultationTimesPages, RoomPages],
  providers: [
    Consultations,
    ConsultationsRepository,
    ConsultationTransitions,
    ConsultationZones,
    ConsultationJobs,
    Records,
    Rooms,
    RoomsRepository,
    RoomClosing,
    RoomAdmission,
    RoomFeed,
    RoomPresence,
    PresenceRepository,
    RoomSwitchboard,
    RoomsGateway,
  ],
  exports: [Consultations, RoomClosing, Records, Rooms],
})
export class ConsultationsModule {}
