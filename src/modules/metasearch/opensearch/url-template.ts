import { OpenSearchError } from './opensearch.error.js';

/** OpenSearch's own parameters, and what partners may add; keys are local names. */
export interface TemplateParameters {
  readonly searchTerms: string;
  readonly count?: number;
  /** Of the first result wanted; counted from the template's `indexOffset`. */
  readonly startIndex?: number;
  /** Counted from the template's `pageOffset`. */
  readonly startPage?: number;
  /** BCP 47; `*` means any. */
  readonly language?: string;
  readonly inputEncoding?: string;
  readonly outputEncoding?: string;
  /** For templates with a parameter of that local name in any namespace. */
  readonly direction?: 'SELL' | 'BUY';
}

const PARAMETER = /\{(?:[A-Za-z0-9_.-]+:)?([A-Za-z0-9_.-]+)(\?)?\}/g;

// Required by the template and known to have a harmless value when the caller has none.
const DEFAULTS: Readonly<Record<string, string>> = {
  count: '20',
  startIndex: '1',
  startPage: '1',
  language: '*',
  inputEncoding: 'UTF-8',
  outputEncoding: 'UTF-8',
};

/** The local names of a template's parameters that can't be left out. */
export const requiredParameters = (template: string): string[] =>
  [...template.matchAll(PARAMETER)].flatMap(([, name, mark]) => (name && !mark ? name : []));

/** Whether we can fill the template: it takes the words, and needs nothing that we don't know. */
export const isFillable = (template: string): boolean =>
  /\{(?:[A-Za-z0-9_.-]+:)?searchTerms\??\}/.test(template) &&
  requiredParameters(template).every((name) => name === 'searchTerms' || Object.hasOwn(DEFAULTS, name));

/**
 * Fills a URL template; values are percent-encoded, optional parameters without a value become empty.
 *
 * @throws OpenSearchError `bad_template`
 */
export function fillTemplate(template: string, parameters: TemplateParameters): URL {
  if (!isFillable(template)) throw new OpenSearchError('bad_template', 'The search template needs what we do not know');
  const values = parameters as unknown as Readonly<Record<string, string | number | undefined>>;
  const filled = template.replace(PARAMETER, (_whole, name: string, mark?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return encodeURIComponent(value ?? (mark ? '' : (DEFAULTS[name] ?? '')));
  });
  const url = URL.parse(filled);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new OpenSearchError('bad_template', 'The search template does not give a web address');
  }
  return url;
}
