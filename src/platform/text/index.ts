export { CharsetError, decodeText } from './charset.js';
export { decodeEntities, toPlainText, truncate } from './plain-text.js';
