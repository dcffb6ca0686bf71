export { CharsetError, decodeText } from './charset.js';
export { decodeEntities, toPlainText } from './plain-text.js';
export { isPlainAddress } from './web-address.js';
