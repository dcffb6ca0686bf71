export { type OpenSearchDescription, parseDescription, searchUrlOf } from './description.reader.js';
export { buildDescription } from './description.writer.js';
export { DESCRIPTION_TYPE } from './opensearch.constants.js';
export { OpenSearchError } from './opensearch.error.js';
export { type PartnerResults, parseResults } from './results.reader.js';
export { type ResultItem, type ResultsPage, buildAtomResults, buildJsonResults } from './results.writer.js';
export { fillTemplate } from './url-template.js';
