import { defineErrors } from '../../platform/errors/domain-error.js';

/** What consultations and their rooms refuse. */
export const consultationError = defineErrors({
  consultation_not_found: {
    status: 404,
    title: 'There is no such consultation',
    detail: 'It does not exist, or you do not take part in it.',
  },
  counterpart_not_found: {
    status: 422,
    title: 'There is nobody to consult with',
    detail: 'The company, offer or product does not exist or is not on the market.',
  },
  own_company: { status: 422, title: 'A consultation needs another company' },
  slot_invalid: { status: 422, title: 'A proposed time is not possible' },
  slot_not_found: {
    status: 422,
    title: 'That is not one of the proposed times',
    detail: 'Choose one of the slots that the consultation shows now.',
  },
  slot_over: {
    status: 409,
    title: 'That time has passed',
    detail: 'Choose another slot, or propose new ones.',
  },
  person_not_found: { status: 422, title: 'There is no such person', detail: 'Give the id of a user who may sign in.' },
  role_mismatch: { status: 422, title: 'That person cannot have this role' },
  consultation_over: {
    status: 409,
    title: 'The consultation is over',
    detail: 'Its record stays; ask for a new consultation to go on.',
  },
  room_not_open: { status: 409, title: 'The room is not open' },
  room_closed: {
    status: 409,
    title: 'The room is closed',
    detail: 'Nothing more can be said in it. Its record stays.',
  },
  not_in_room: { status: 409, title: 'You are not in this room', detail: 'Join it first.' },
  unknown_event: { status: 404, title: 'There is no such event' },
});
