export { CharsetError, decodeText } from './charset.js';
export { decodeEntities, toPlainText } from './plain-text.js';
