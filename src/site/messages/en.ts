import { catalogue } from './en/catalogue.js';
import { common } from './en/common.js';
import { consultations } from './en/consultations.js';
import { deskCompany } from './en/desk-company.js';
import { my } from './en/my.js';
import { offers } from './en/offers.js';
import { officer } from './en/officer.js';
import { search } from './en/search.js';
import { visitor } from './en/visitor.js';

/** English messages, in ICU MessageFormat; the list of keys for all languages. Keys begin with where they stand. */
export const en = {
  ...common,
  ...visitor,
  ...search,
  ...offers,
  ...my,
  ...deskCompany,
  ...catalogue,
  ...consultations,
  ...officer,
};
