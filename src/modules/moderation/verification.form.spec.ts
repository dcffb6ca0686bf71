import { describe, expect, it } from '@jest/globals';
import { decisionFromForm } from './verification.form.js';
import { verificationDecisionRequest } from './reviews.dto.js';

const typed = {
  decision: 'verify',
  level: '2',
  validUntil: '2027-03-01',
  reasonCode: 'document_missing',
  visit: { by: '0199b7c8-0000-7000-8000-000000000001', on: '2026-02-01' },
  note: 'Welcome',
};

describe('the form of a decision about an application', () => {
  it('takes of the fields those of the decision that was chosen', () => {
    expect(verificationDecisionRequest.parse(decisionFromForm(typed))).toEqual({
      decision: 'verify',
      level: 2,
      validUntil: '2027-03-01T23:59:59Z',
      note: 'Welcome',
    });
    expect(verificationDecisionRequest.parse(decisionFromForm({ ...typed, decision: 'reject' }))).toEqual({
      decision: 'reject',
      reasonCode: 'document_missing',
      note: 'Welcome',
    });
  });

  it('sends the visit with level 3 only', () => {
    expect(decisionFromForm({ ...typed, level: '3' })).toMatchObject({ level: 3, visit: typed.visit });
  });

  it('leaves it to the schema to say what is wrong', () => {
    const result = verificationDecisionRequest.safeParse(decisionFromForm({ decision: 'verify' }));
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['level', 'validUntil']);
  });
});
