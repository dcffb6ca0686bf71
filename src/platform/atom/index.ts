export { type AtomEntry, type AtomFeed, type AtomTombstone, readAtomFeed } from './atom.reader.js';
export {
  ATOM_NS,
  ATOM_TYPE,
  type AtomEntryInput,
  type AtomFeedInput,
  type AtomLink,
  type AtomTombstoneInput,
  writeAtomFeed,
} from './atom.writer.js';
