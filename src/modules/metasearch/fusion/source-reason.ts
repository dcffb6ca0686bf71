/** Why an answer of a source is missing or not whole. */
export const sourceReasonCodes = [
  'timeout',
  'withdrawn',
  'too_large',
  'unreachable',
  'unreadable',
  'bad_address',
  'closed',
  'rate_limited',
  'denied',
  'http_error',
  'busy',
  'suspended',
  'unusable_results',
  'internal',
] as const;
export type SourceReasonCode = (typeof sourceReasonCodes)[number];

/** A reason that can be said in any language. */
export interface SourceReason {
  readonly code: SourceReasonCode;
  /** For `http_error`: the status that the site answered with. */
  readonly httpStatus?: number;
  /** For `suspended`: the instant, ISO 8601, until which the site is left alone. */
  readonly until?: string;
  /** For `unusable_results`: how many. */
  readonly count?: number;
  /** An earlier answer stands in: its age in whole minutes, 0 for less than one. */
  readonly ageMinutes?: number;
}

const WORDS: Readonly<Record<SourceReasonCode, string>> = {
  timeout: 'The site did not answer in time.',
  withdrawn: 'The question was withdrawn.',
  too_large: 'The site sent more than we accept.',
  unreachable: 'The site could not be reached.',
  unreadable: 'The site sent an answer that we cannot read.',
  bad_address: 'The site cannot be searched at the address that it gives.',
  closed: 'The site does not want its offers to be shown elsewhere.',
  rate_limited: 'The site asked us to come back later.',
  denied: 'The site does not let us search it.',
  http_error: 'The site answered with an error.',
  busy: 'Too many searches were waiting for this site.',
  suspended: 'The site had trouble before and is left alone.',
  unusable_results: "Some of the site's results could not be used.",
  internal: 'Something went wrong on our side.',
};

/** The reason as an English sentence that a buyer may read. */
export function inWords(reason: SourceReason): string {
  const { ageMinutes } = reason;
  const sentence = sentenceOf(reason);
  if (ageMinutes === undefined) return sentence;
  return `${sentence} Its results are ${ageMinutes === 0 ? 'less than a minute' : `${ageMinutes} min`} old.`;
}

function sentenceOf({ code, httpStatus, until, count }: SourceReason): string {
  if (code === 'http_error' && httpStatus !== undefined) return `The site answered with an error (${httpStatus}).`;
  if (code === 'suspended' && until !== undefined)
    return `The site had trouble before and is left alone until ${until.slice(11, 19)} UTC.`;
  if (code === 'unusable_results' && count !== undefined) return `${count} of the site's results could not be used.`;
  return WORDS[code];
}
