import { type Caller, callers, type World } from './world.js';

/** `may`: a success or a redirect elsewhere than to the sign-in; `sign-in`: sent there; or the status of the refusal. */
export type Outcome = 'may' | 'sign-in' | number;

/** What is sent: nothing, JSON, a file form, a page's form, or bytes with their own headers. */
export interface Call {
  path?: string;
  json?: object;
  file?: FormData;
  form?: Record<string, string>;
  raw?: { headers: Record<string, string>; body: string };
}

/** One line of the matrix: who gets what on a route. */
export interface Line {
  /** `GET /api/v1/offers/:id`; pages with `{locale}` for their language. */
  route: string;
  /** Tells lines of one route apart. */
  of?: string;
  outcomes: Record<Caller, Outcome>;
  /** Makes what the call is about and says what to send; the path is the route's own when it has no parameters. */
  call: (world: World, caller: Caller) => Promise<Call> | Call;
}

const outcomeOf = (word: string): Outcome => {
  if (word === 'may' || word === 'sign-in') return word;
  const status = Number(word);
  if (!(status >= 400 && status < 500)) throw new Error(`Not an outcome: ${word}`);
  return status;
};

/**
 * @param outcomes five words, in the order of `callers`: anonymous, stranger, member, owner, officer
 */
export function line(route: string, outcomes: string, call: Line['call'] = () => ({}), of?: string): Line {
  const words = outcomes.split(/\s+/);
  if (words.length !== callers.length) throw new Error(`${route} needs ${callers.length} outcomes: ${outcomes}`);
  const pairs = callers.map((caller, index) => [caller, outcomeOf(words[index] ?? '')] as const);
  return {
    route,
    outcomes: Object.fromEntries(pairs) as Record<Caller, Outcome>,
    call,
    ...(of !== undefined && { of }),
  };
}

export const EVERYBODY = 'may may may may may';
export const SIGNED_IN = '401 may may may may';
/** Somebody of a company, about their own company or nothing in particular. */
export const ANY_COMPANY = '401 may may may 403';
/** Something of the own company, which everybody of it may handle. */
export const OWN_COMPANY = '401 404 may may 403';
/** Something of the own company that only its owner may do. */
export const OWNER_ONLY = '401 404 403 may 403';
export const OFFICERS = '401 403 403 403 may';
