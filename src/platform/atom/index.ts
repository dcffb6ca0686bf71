export { type AtomEntry, readAtomFeed } from './atom.reader.js';
export { ATOM_TYPE, type AtomEntryInput, type AtomLink, writeAtomFeed } from './atom.writer.js';
