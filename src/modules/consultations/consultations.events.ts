import { defineEvent } from '../../platform/events/event-type.js';

/** A company asks another for a consultation, with slots to choose from. */
export const consultationRequested = defineEvent<{ consultationId: string }>('consultation.requested.v1');

/** A slot was accepted. Comes again when the consultation is moved. */
export const consultationScheduled = defineEvent<{ consultationId: string }>('consultation.scheduled.v1');

/** The room was closed after both companies had been in it; its record is complete. */
export const consultationEnded = defineEvent<{ consultationId: string }>('consultation.ended.v1');
