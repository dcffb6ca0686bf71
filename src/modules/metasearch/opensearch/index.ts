export {
  type OpenSearchDescription,
  type ResultFormat,
  type SearchUrl,
  type SyndicationRight,
  parseDescription,
  searchUrlOf,
} from './description.reader.js';
export { type OpenSearchSelf, buildDescription } from './description.writer.js';
export { DESCRIPTION_TYPE } from './opensearch.constants.js';
export { OpenSearchError, type OpenSearchErrorCode } from './opensearch.error.js';
export { type PartnerResults, parseResults } from './results.reader.js';
export { type ResultItem, type ResultsPage, buildAtomResults, buildJsonResults } from './results.writer.js';
export { type TemplateParameters, fillTemplate } from './url-template.js';
