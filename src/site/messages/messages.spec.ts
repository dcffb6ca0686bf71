import { describe, expect, it } from '@jest/globals';
import { placeholdersOf } from '../../platform/i18n/translator.js';
import type { MessageKey } from '../design/page-context.js';
import { en } from './en.js';
import { ko } from './ko.js';

describe.each([['ko', ko]])('messages in %s', (_locale, messages) => {
  it('are the same keys as in English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en) as MessageKey[])('%s has the same placeholders', (key) => {
    expect(placeholdersOf(messages[key])).toEqual(placeholdersOf(en[key]));
  });
});
