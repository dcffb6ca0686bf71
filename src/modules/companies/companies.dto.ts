import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { isPlainAddress } from '../../platform/text/index.js';
import { countrySchema, languageTagSchema, localizedText, phoneSchema, sectorSchema } from '../../vocabulary/index.js';
import { emailSchema } from '../identity/index.js';
import { verificationStates } from './company.verification.js';

/** One line of text: trimmed, without control characters. */
export const line = (max: number) => {
  const error = `Give 1 to ${max} characters in one line`;
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(max, { error })
    .regex(/^\P{Cc}*$/u, { error: 'Leave control characters and line breaks out' });
};

const isoDate = z.iso.date({ error: 'Give the date as YYYY-MM-DD' });

const distinct = <Item>(items: readonly Item[]) => new Set(items).size === items.length;

export const businessTypeSchema = z.enum(['EXPORTER', 'BUYER'], { error: 'Use EXPORTER or BUYER' });

const sectorsSchema = z
  .array(sectorSchema, { error: 'Give a list of sectors' })
  .min(1, { error: 'Give at least one sector' })
  .refine(distinct, { error: 'Name each sector once' });

const businessTypesSchema = z
  .array(businessTypeSchema, { error: 'Give a list of EXPORTER, BUYER or both' })
  .min(1, { error: 'Give EXPORTER, BUYER or both' })
  .refine(distinct, { error: 'Name each business type once' });

const websiteSchema = z
  .url({ protocol: /^https?$/, error: 'Give an address that begins with https:// or http://' })
  .max(300, { error: 'Give an address of at most 300 characters' })
  .refine(isPlainAddress, { error: 'Give it without user, password, spaces and quotes' });

const contactRequest = z.strictObject({
  name: line(120),
  position: line(120).optional(),
  phone: phoneSchema.optional(),
  email: emailSchema.optional(),
  languages: z.array(languageTagSchema).max(10, { error: 'At most 10 languages' }).optional(),
});

const certificateRequest = z.strictObject({
  name: line(120),
  issuer: line(120).optional(),
  number: line(80).optional(),
  validUntil: isoDate.optional(),
});

const THIS_YEAR_AT_MOST = 2100;

/** What a company may leave open. */
const optionalProfile = {
  legalName: line(200).describe('Name in the commercial register; a change voids the verification'),
  registrationNumber: line(60).describe('Number in the commercial register; a change voids the verification'),
  bankAccount: line(60).describe(
    'IBAN or account number with bank code; never shown to others; a change drops level 2',
  ),
  city: line(100).describe('City'),
  address: line(300).describe('Postal address in one line'),
  website: websiteSchema.describe('Address of the website'),
  established: z
    .int({ error: 'Give the year as a whole number' })
    .min(1000, { error: 'Give a year from 1000 on' })
    .max(THIS_YEAR_AT_MOST, { error: 'Give a year that has come' })
    .describe('Year of foundation'),
  employees: z
    .int({ error: 'Give a whole number' })
    .min(0, { error: 'Give 0 or more' })
    .max(10_000_000, { error: 'Give at most 10,000,000' })
    .describe('Number of employees'),
};

const nameSchema = line(160).describe('Name under which the company trades');
const descriptionSchema = localizedText(5_000).describe('What the company does, by BCP 47 language');
const contactsSchema = z
  .array(contactRequest)
  .max(10, { error: 'Give at most 10 contacts' })
  .describe('Whom to talk to');
const certificatesSchema = z
  .array(certificateRequest)
  .max(30, { error: 'Give at most 30 certificates' })
  .describe('Certificates');

/** The company at its registration. */
export const companyRequest = z.strictObject({
  name: nameSchema,
  country: countrySchema.describe('Country of the seat'),
  sectors: sectorsSchema.describe('What it deals in'),
  businessTypes: businessTypesSchema.describe('Whether it sells, buys, or both'),
  description: descriptionSchema.optional(),
  contacts: contactsSchema.optional(),
  certificates: certificatesSchema.optional(),
  ...z.object(optionalProfile).partial().shape,
});
export type CompanyRequest = z.infer<typeof companyRequest>;

/** A change: what is left out stays, `null` empties an optional field. */
export const companyPatch = z
  .strictObject({
    name: nameSchema.optional(),
    country: countrySchema.describe('Country of the seat').optional(),
    sectors: sectorsSchema.describe('What it deals in').optional(),
    businessTypes: businessTypesSchema.describe('Whether it sells, buys, or both').optional(),
    description: descriptionSchema.optional(),
    contacts: contactsSchema.optional(),
    certificates: certificatesSchema.optional(),
    legalName: optionalProfile.legalName.nullable().optional(),
    registrationNumber: optionalProfile.registrationNumber.nullable().optional(),
    bankAccount: optionalProfile.bankAccount.nullable().optional(),
    city: optionalProfile.city.nullable().optional(),
    address: optionalProfile.address.nullable().optional(),
    website: optionalProfile.website.nullable().optional(),
    established: optionalProfile.established.nullable().optional(),
    employees: optionalProfile.employees.nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'Give at least one field to change' });
export type CompanyPatch = z.infer<typeof companyPatch>;

export const directoryQuery = z.strictObject({
  ...pageQuery,
  q: z
    .string()
    .trim()
    .min(1, { error: 'Give at least one character' })
    .max(100, { error: 'Give at most 100 characters' })
    .optional()
    .describe('Part of the name'),
  country: countrySchema.optional().describe('ISO 3166-1 alpha-2'),
  sector: sectorSchema.optional().describe('Slug of a sector'),
  businessType: businessTypeSchema.optional().describe('EXPORTER or BUYER'),
  verified: z.coerce
    .number<string>({ error: 'Give a level from 1 to 3' })
    .int()
    .min(1)
    .max(3)
    .optional()
    .describe('At least verified to this level, 1 to 3'),
});
export type DirectoryQuery = z.infer<typeof directoryQuery>;

const verificationLevel = z
  .int()
  .min(0)
  .max(3)
  .describe('0 not verified, 1 registry document, 2 contact and bank, 3 site visit');

const summaryShape = {
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  city: z.string().nullable(),
  sectors: z.array(z.string()),
  businessTypes: z.array(businessTypeSchema),
  verificationLevel,
};

/** A company in a list. */
export const companySummaryResponse = z.object(summaryShape);
export type CompanySummary = z.infer<typeof companySummaryResponse>;

export const companyPageResponse = pageOf(companySummaryResponse);

const instant = z.iso.datetime();

export const companyResponse = z.object({
  ...summaryShape,
  address: z.string().nullable(),
  website: z.string().nullable(),
  description: z.record(z.string(), z.string()),
  contacts: z
    .array(
      z.object({
        name: z.string(),
        position: z.string().optional(),
        phone: z.string().optional(),
        email: z.string().optional(),
        languages: z.array(z.string()).optional(),
      }),
    )
    .describe('Phones and e-mail addresses only for who is signed in'),
  certificates: z.array(
    z.object({
      name: z.string(),
      issuer: z.string().optional(),
      number: z.string().optional(),
      validUntil: z.string().optional(),
    }),
  ),
  established: z.int().nullable(),
  employees: z.int().nullable(),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
  confidential: z
    .object({
      legalName: z.string().nullable(),
      registrationNumber: z.string().nullable(),
      bankAccount: z.string().nullable(),
      verification: z.object({
        state: z.enum(verificationStates),
        requestedLevel: z.int().nullable(),
        validUntil: instant.nullable(),
        submittedAt: instant.nullable(),
        reasonCode: z.string().nullable().describe('Why the officer decided so'),
        note: z.string().nullable().describe("The officer's words to the company"),
        actions: z.array(z.string()).describe('What the reader may do now'),
      }),
      suspension: z
        .object({ since: instant, reasonCode: z.string().nullable(), note: z.string().nullable() })
        .nullable(),
    })
    .nullable()
    .describe('Only for the company itself and for officers'),
});
export type CompanyResponse = z.infer<typeof companyResponse>;
