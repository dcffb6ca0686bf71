import type { MessageKey } from '../design/page-context.js';

/** The levels to which a company can be verified, lowest first. */
export const verificationLevels = [1, 2, 3] as const;

const LEVELS: readonly MessageKey[] = ['verification.0', 'verification.1', 'verification.2', 'verification.3'];

/** What has been checked of a company at a level, as a sentence. */
export const levelKey = (level: number): MessageKey => LEVELS[level] ?? 'verification.0';
