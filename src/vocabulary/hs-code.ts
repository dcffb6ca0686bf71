import { z } from 'zod';

/** The edition of the Harmonized System that codes are given in. */
export const HS_EDITION = 2022;

const SIX = 'Use six digits, for example 847130; leading zeros are kept';
const PREFIX = 'Filter by two, four or six digits, for example 84, 8471 or 847130';
const CHAPTER = 'Begin with an HS chapter from 01 to 97; 77 is reserved and 98 and 99 are national';

/** Chapters run from 01 to 97; 77 is reserved, 98 and 99 belong to national tariffs. */
export function isHsChapter(chapter: string): boolean {
  return /^\d{2}$/.test(chapter) && chapter >= '01' && chapter <= '97' && chapter !== '77';
}

/** A complete HS subheading: six digits as a string. */
export const hsCodeSchema = z
  .string({ error: SIX })
  .regex(/^\d{6}$/, { error: SIX, abort: true })
  .refine((code) => isHsChapter(code.slice(0, 2)), { error: CHAPTER });

/** What a search may filter by: a chapter, a heading or a subheading. Never stored. */
export const hsPrefixSchema = z
  .string({ error: PREFIX })
  .regex(/^(?:\d{2}|\d{4}|\d{6})$/, { error: PREFIX, abort: true })
  .refine((code) => isHsChapter(code.slice(0, 2)), { error: CHAPTER });
