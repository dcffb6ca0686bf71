/**
 * Lexemes that say what the words don't. No token contains a colon, so they never collide with one.
 * `h:` head noun of the type or category · `t:` the full type · `n:` last noun of the name · `j:` neighbours written as one.
 */
export const headLexeme = (noun: string): string => `h:${noun}`;
export const typeLexeme = (type: string): string => `t:${type}`;
export const nameHeadLexeme = (noun: string): string => `n:${noun}`;
export const joinedLexeme = (word: string): string => `j:${word}`;

/** On things that go with another thing: bags, cables, cartridges. */
export const ACCESSORY_LEXEME = 'x:accessory';
