import { describe, expect, it } from '@jest/globals';
import { formOf, refused } from '../../site/design/form.js';
import { ownTime, proposalFromForm, requestFromForm, slotErrors } from './consultation.form.js';
import { proposeSchema, requestSchema } from './consultations.dto.js';
import { consultationError } from './consultations.errors.js';

/** What `@Body` does with a form. */
const read = <Schema extends Parameters<typeof formOf>[0]>(
  schema: Schema,
  prepare: Parameters<typeof formOf>[1],
  body: Record<string, unknown>,
) => {
  const result = formOf(schema, prepare)['~standard'].validate(body);
  if (result instanceof Promise || result.issues) throw new Error('A form is never refused');
  return result.value;
};

const TICKED = '2026-11-25T08:00:00.000Z';

describe('the forms with times', () => {
  it('take suggested times as they are and own ones by the clock of the zone', () => {
    const form = read(proposeSchema, proposalFromForm, {
      timeZone: 'America/New_York',
      'suggested[]': TICKED,
      'own.0.date': '',
      'own.0.time': '10:00',
      // New York's clocks go back on 1 November 2026.
      'own.1.date': '2026-10-31',
      'own.1.time': '09:30',
      'own.2.date': '2026-11-02',
      'own.2.time': '09:30',
    });
    expect(form.data).toEqual({
      slots: [{ startsAt: TICKED }, { startsAt: '2026-10-31T13:30:00.000Z' }, { startsAt: '2026-11-02T14:30:00.000Z' }],
    });
  });

  it('say what is wrong with the row that it is wrong with', () => {
    const form = read(proposeSchema, proposalFromForm, {
      timeZone: 'UTC',
      'suggested[]': [TICKED],
      'own.0.date': '',
      'own.0.time': '10:00',
      'own.2.date': '2027-11-25',
      'own.2.time': '10:00',
    });
    const late = consultationError('slot_invalid', { errors: [{ pointer: '/slots/1/startsAt', detail: 'Too late' }] });
    expect(slotErrors(refused(form, late))).toEqual({ all: undefined, own: new Map([[2, 'Too late']]) });
  });

  it('ask for a time where none was named, and refuse a zone that is none', () => {
    const form = read(requestSchema, requestFromForm, {
      subject: 'Pumps',
      withCompanyId: '018f3c5e-7b1a-7000-8000-000000000000',
      durationMinutes: '30',
      timeZone: 'Mars/Olympus',
      'own.0.date': '',
      'own.0.time': '10:00',
    });
    expect(slotErrors(form)).toEqual({ all: 'Propose at least one time', own: new Map() });
    expect(form.errors.map(({ pointer }) => pointer)).toContain('/timeZone');
    expect(ownTime(form, 0)).toBeUndefined();
  });
});
