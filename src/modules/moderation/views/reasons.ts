import type { MessageKey, PageContext } from '../../../site/design/page-context.js';
import type { Option } from '../../../site/design/fields.js';
import { companyReasons, offerReasons, reportReasons, resolutionReasons } from '../reason-codes.js';

const LISTS = {
  offer: offerReasons,
  company: companyReasons,
  report: reportReasons,
  resolution: resolutionReasons,
} as const;
/** Which of the lists of reasons a code is from. */
export type ReasonKind = keyof typeof LISTS;
type ReasonKey = {
  [Kind in ReasonKind]: `reason.${Kind}.${keyof (typeof LISTS)[Kind] & string}`;
}[ReasonKind];

const keyOf = (kind: ReasonKind, code: string): MessageKey => `reason.${kind}.${code}` as ReasonKey;

/** The reasons of a kind to choose from. */
export const reasonOptions = ({ t }: PageContext, kind: ReasonKind): Option[] =>
  Object.keys(LISTS[kind]).map((code) => ({ value: code, text: t(keyOf(kind, code)) }));

/** A reason in words; a code that is on none of these lists (of a job, of an older edition) as it is. */
export function reasonText({ t }: PageContext, code: string, ...kinds: readonly ReasonKind[]): string {
  const kind = kinds.find((one) => Object.hasOwn(LISTS[one], code));
  return kind === undefined ? code.replaceAll('_', ' ') : t(keyOf(kind, code));
}
