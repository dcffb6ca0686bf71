export const OPENSEARCH_NS = 'http://a9.com/-/spec/opensearch/1.1/';
export const DESCRIPTION_TYPE = 'application/opensearchdescription+xml';
/** Namespace of the trade elements in our results; the same as in our feeds. Readers match the local names. */
export const TRADE_NS = 'urn:silkgate:trade:1';
