import type { LocalizedText, SectorSlug } from '../../../vocabulary/index.js';
import { Choices } from '../random.js';
import { BUYERS } from './buyers.js';
import { type CertificateKey, certificateKind } from './certificates.js';
import { EXPORTERS_ABROAD } from './exporters-abroad.js';
import { KOREA_1 } from './korea-1.js';
import { KOREA_2 } from './korea-2.js';
import { KOREA_3 } from './korea-3.js';
import { KOREA_4 } from './korea-4.js';
import { PLACES_ABROAD } from './places-abroad.js';
import { PLACES, type Place } from './places.js';
import type { CompanySeed } from './seed.js';

export interface DemoContact {
  name: string;
  title: string;
  /** Below the company's own domain, which ends in `.example`. */
  email: string;
  /** E.164. */
  phone: string;
}

export interface DemoCertificate {
  name: string;
  issuer: string;
  /** Calendar days, `YYYY-MM-DD`. */
  validFrom: string;
  validThrough: string;
}

/** A company of the demo marketplace, ready to be registered. */
export interface DemoCompany {
  /** Unique; products and offers refer to their company by it. */
  slug: string;
  name: string;
  /** The registered name, where it is written in another script. */
  legalName?: string;
  country: string;
  city: string;
  address: string;
  website: string;
  /** Year. */
  established: number;
  employees: number;
  sectors: SectorSlug[];
  businessTypes: ('EXPORTER' | 'BUYER')[];
  description: LocalizedText;
  contacts: DemoContact[];
  certificates: DemoCertificate[];
  /** What the agency has verified: 0 nothing to 3 the site. */
  verificationLevel: 0 | 1 | 2 | 3;
  /** The e-mail address that the company's owner signs in with. */
  owner: string;
}

export const COMPANY_SEEDS: readonly CompanySeed[] = [
  ...KOREA_1,
  ...KOREA_2,
  ...KOREA_3,
  ...KOREA_4,
  ...EXPORTERS_ABROAD,
  ...BUYERS,
];

/** The companies as they stand at `now`, which only their certificates' validity depends on. */
export function demoCompanies(now: Date): DemoCompany[] {
  return COMPANY_SEEDS.map((seed) => demoCompany(seed, now));
}

/** The seed of a company; throws an `Error` for a slug that no company has. */
export function companySeed(slug: string): CompanySeed {
  const seed = COMPANY_SEEDS.find((candidate) => candidate.slug === slug);
  if (!seed) throw new Error(`There is no company "${slug}"`);
  return seed;
}

/** Where a company sits; throws an `Error` for a city that nothing is written about. */
export function placeOf({ country, city }: CompanySeed): Place {
  const key = `${country}/${city}`;
  const place = PLACES[key] ?? PLACES_ABROAD[key];
  if (!place) throw new Error(`Nothing is known about the city ${key}`);
  return place;
}

function demoCompany(seed: CompanySeed, now: Date): DemoCompany {
  const choices = new Choices(`company/${seed.slug}`);
  const place = placeOf(seed);
  const contacts = seed.people.map((person, index) => contactOf(person, seed.slug, place, index, choices));
  return {
    slug: seed.slug,
    name: seed.name,
    ...(seed.nameKo !== undefined && { legalName: seed.nameKo }),
    country: seed.country,
    city: seed.city,
    address: place.address.replace('#', String(choices.int(3, 288))),
    website: `https://www.${seed.slug}.example`,
    established: seed.established,
    employees: seed.employees,
    sectors: seed.sectors,
    businessTypes: seed.buys ? (seed.brand === undefined ? ['BUYER'] : ['EXPORTER', 'BUYER']) : ['EXPORTER'],
    description: { en: seed.en, ...(seed.ko !== undefined && { ko: seed.ko }) },
    contacts,
    certificates: seed.certificates.map((key) => certificateOf(key, now, choices)),
    verificationLevel: seed.level,
    owner: seed.account ?? contacts[0].email,
  };
}

function contactOf(person: string, slug: string, place: Place, index: number, choices: Choices): DemoContact {
  const [name, title] = person.split(', ');
  const mailbox = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
  // The first contact's number is the switchboard, the others have extensions of their own.
  const subscriber = String(index === 0 ? 100 : 100 + choices.int(1, 99)).padStart(4, '0');
  return { name, title, email: `${mailbox}@${slug}.example`, phone: `${place.phone}${subscriber}` };
}

/** Every certificate is valid at `now`: given some time ago, and not for longer than its kind is given. */
function certificateOf(key: CertificateKey, now: Date, choices: Choices): DemoCertificate {
  const { name, issuer, years } = certificateKind(key);
  const validFrom = new Date(now);
  validFrom.setUTCDate(validFrom.getUTCDate() - choices.int(20, years * 365 - 45));
  const validThrough = new Date(validFrom);
  validThrough.setUTCFullYear(validThrough.getUTCFullYear() + years);
  validThrough.setUTCDate(validThrough.getUTCDate() - 1);
  return { name, issuer, validFrom: dayOf(validFrom), validThrough: dayOf(validThrough) };
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
