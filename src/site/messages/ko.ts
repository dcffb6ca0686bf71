import { catalogue } from './ko/catalogue.js';
import { common } from './ko/common.js';
import { consultations } from './ko/consultations.js';
import { deskCompany } from './ko/desk-company.js';
import { my } from './ko/my.js';
import { offers } from './ko/offers.js';
import { officer } from './ko/officer.js';
import { search } from './ko/search.js';
import { visitor } from './ko/visitor.js';

/** Korean messages; a key that English has and Korean hasn't doesn't compile. */
export const ko = {
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
