export { XmlElement, XmlError, readXml } from './xml.reader.js';
export { type XmlNode, element, renderXml } from './xml.writer.js';
