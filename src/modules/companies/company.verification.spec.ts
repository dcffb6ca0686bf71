import { describe, expect, it } from '@jest/globals';
import {
  afterTouch,
  companyVerification,
  missingFor,
  type Standing,
  touchedLevel,
  verificationStates,
} from './company.verification.js';

const facts = { legalName: 'Hanul Co., Ltd.', registrationNumber: '110111-1234567', bankAccount: 'KR-1' };
const standing = (
  state: Standing['state'],
  level: Standing['level'],
  requestedLevel: Standing['requestedLevel'] = null,
): Standing => ({
  state,
  level,
  requestedLevel,
});

describe('the states of verification', () => {
  it('leads from the application to the decision', () => {
    expect(companyVerification.next('unverified', 'submit', 'owner')).toBe('submitted');
    expect(companyVerification.next('submitted', 'claim', 'officer')).toBe('in_review');
    expect(companyVerification.next('in_review', 'verify', 'officer')).toBe('verified');
    expect(companyVerification.next('in_review', 'ask', 'officer', 'UNREADABLE')).toBe('more_info_required');
    expect(companyVerification.next('more_info_required', 'submit', 'owner')).toBe('submitted');
  });

  it('lets nobody verify themselves', () => {
    for (const state of verificationStates) expect(companyVerification.can(state, 'verify', 'owner')).toBe(false);
    expect(() => companyVerification.next('in_review', 'verify', 'owner')).toThrow(
      expect.objectContaining({ code: 'WRONG_ACTOR' }),
    );
  });

  it.each(['submitted', 'in_review', 'suspended', 'revoked'] as const)('takes no application while %s', (state) => {
    expect(companyVerification.can(state, 'submit', 'owner')).toBe(false);
  });

  it.each(['ask', 'reject'] as const)('wants a reason to %s', (action) => {
    expect(() => companyVerification.next('in_review', action, 'officer')).toThrow(
      expect.objectContaining({ code: 'MISSING_REASON' }),
    );
  });

  it('ends for good only when it is revoked', () => {
    expect(verificationStates.filter((state) => companyVerification.isFinal(state))).toEqual(['revoked']);
  });
});

describe('what an application needs', () => {
  it('names what is missing, level by level', () => {
    expect(missingFor(1, { ...facts, legalName: null }, [])).toEqual({
      documents: ['REGISTRY_EXTRACT'],
      fields: ['legalName'],
    });
    expect(missingFor(1, { ...facts, bankAccount: null }, ['REGISTRY_EXTRACT'])).toEqual({ documents: [], fields: [] });
    expect(missingFor(2, { ...facts, bankAccount: null }, ['REGISTRY_EXTRACT'])).toEqual({
      documents: ['BANK_CONFIRMATION', 'CONTACT_PROOF'],
      fields: ['bankAccount'],
    });
  });
});

describe('a change of what was checked', () => {
  it('touches the level that rests on it', () => {
    expect(touchedLevel(facts, { ...facts })).toBeNull();
    expect(touchedLevel(facts, { ...facts, bankAccount: 'KR-2' })).toBe(2);
    expect(touchedLevel(facts, { ...facts, registrationNumber: null })).toBe(1);
    expect(touchedLevel(facts, { ...facts, legalName: 'Other', bankAccount: 'KR-2' })).toBe(1);
  });

  it.each<[string, Standing, 1 | 2, Standing]>([
    ['a new name ends a verification', standing('verified', 3), 1, standing('unverified', 0)],
    ['a new bank leaves level 1', standing('verified', 3), 2, standing('verified', 1)],
    ['a new bank leaves level 1 as it is', standing('verified', 1), 2, standing('verified', 1)],
    ['a new name ends an application', standing('in_review', 0, 1), 1, standing('unverified', 0)],
    [
      'a new bank ends an application for level 2, not the level held',
      standing('in_review', 1, 2),
      2,
      standing('verified', 1),
    ],
    ['a new bank leaves an application for level 1', standing('submitted', 0, 1), 2, standing('submitted', 0, 1)],
    [
      'what was asked for may change a name',
      standing('more_info_required', 0, 1),
      1,
      standing('more_info_required', 0, 1),
    ],
    ['a suspension stays', standing('suspended', 2), 1, standing('suspended', 0)],
  ])('%s', (_, before, touched, after) => {
    expect(afterTouch(before, touched)).toMatchObject(after);
  });

  it('never leaves the table of states', () => {
    for (const state of verificationStates) {
      for (const touched of [1, 2] as const) {
        const { action, state: to } = afterTouch(standing(state, 2, 3), touched);
        if (action) expect(companyVerification.next(state, action, 'owner')).toBe(to);
        else expect(to).toBe(state);
      }
    }
  });
});
