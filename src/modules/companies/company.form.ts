import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type FormResult, type FormValues, type SentForm, valueOf } from '../../site/design/form.js';
import { type CompanyPatch, companyPatch, type CompanyResponse } from './companies.dto.js';

/** What the profile's form sends: the whole profile, and the version that it was read at. */
export const profileForm = z.strictObject({ profile: companyPatch, version: z.int().optional() });
export type ProfileForm = z.output<typeof profileForm>;

/** Fields that the form may leave empty; then they are cleared. */
const CLEARABLE = [
  'legalName',
  'registrationNumber',
  'bankAccount',
  'city',
  'address',
  'website',
  'established',
  'employees',
] as const;

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
/** What isn't a number stays as it was typed, for the schema to refuse. */
const numberOf = (value: unknown) => (value === undefined || Number.isNaN(Number(value)) ? value : Number(value));

/** Rows are called `r0`, `r1`, …; those in which nothing was typed are gone by now. */
const rowsOf = (sent: unknown): Fields[] =>
  Object.entries(fieldsOf(sent))
    .sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)))
    .map(([, row]) => fieldsOf(row));

const words = (text: unknown) =>
  typeof text === 'string'
    ? text
        .split(/[\s,;]+/)
        .map((word) => word.trim())
        .filter(Boolean)
    : undefined;

/** What the profile's form sends, as {@link profileForm} takes it. */
export function profileFromForm({ version, contacts, certificates, ...sent }: SentForm): unknown {
  const { established, employees } = sent;
  const profile: Fields = {
    ...sent,
    established: numberOf(established),
    employees: numberOf(employees),
    sectors: sent['sectors'] ?? [],
    businessTypes: sent['businessTypes'] ?? [],
    contacts: rowsOf(contacts).map(({ languages, ...contact }) => ({ ...contact, languages: words(languages) })),
    certificates: rowsOf(certificates),
  };
  for (const field of CLEARABLE) profile[field] ??= null;
  return { profile, version: numberOf(version) };
}

/** What stands in the form's fields for a company as its own people see it. */
export function valuesOfCompany(company: CompanyResponse): FormValues {
  const { confidential } = company;
  const values: Record<string, string | readonly string[]> = {
    name: company.name,
    country: company.country,
    city: company.city ?? '',
    address: company.address ?? '',
    website: company.website ?? '',
    established: String(company.established ?? ''),
    employees: String(company.employees ?? ''),
    legalName: confidential?.legalName ?? '',
    registrationNumber: confidential?.registrationNumber ?? '',
    bankAccount: confidential?.bankAccount ?? '',
    'sectors[]': company.sectors,
    'businessTypes[]': company.businessTypes,
    version: String(company.version),
  };
  for (const [tag, text] of Object.entries(company.description)) values[`description.${tag}`] = text;
  company.contacts.forEach(({ languages = [], ...contact }, index) => {
    for (const [field, text] of Object.entries(contact)) values[`contacts.r${index}.${field}`] = text;
    values[`contacts.r${index}.languages`] = languages.join(', ');
  });
  company.certificates.forEach((certificate, index) => {
    for (const [field, text] of Object.entries(certificate)) values[`certificates.r${index}.${field}`] = text;
  });
  return values;
}

/** Keys of the rows of a list in which something stands, in order: what the API calls the first is the first of these. */
function filledRows({ values }: FormResult<unknown>, list: string): string[] {
  const keys = Object.keys(values).flatMap((name) => {
    const [, key] = new RegExp(`^${list}\\.(r\\d+)\\.`).exec(name) ?? [];
    return key !== undefined && values[name] !== '' ? [key] : [];
  });
  return [...new Set(keys)].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

/** How many rows the form shows of a list: those with something in them and a few to fill in, up to what a company may have. */
export function rowsToShow(form: FormResult<unknown>, list: string, spare: number, most: number): string[] {
  const last = filledRows(form, list).at(-1);
  const filled = last === undefined ? 0 : Number(last.slice(1)) + 1;
  return Array.from({ length: Math.min(filled + spare, most) }, (_, index) => `r${index}`);
}

/** The same form with its errors at the fields of the editor. */
export function atFields<Data>(form: FormResult<Data>): FormResult<Data> {
  const errors = form.errors.map(({ pointer, detail }) => {
    const field = pointer.replace(/^\/profile(?=\/|$)/, '');
    const [, list, index, rest = ''] = /^\/(contacts|certificates)\/(\d+)(.*)$/.exec(field) ?? [];
    const row = list === undefined ? undefined : filledRows(form, list)[Number(index)];
    // Languages are one field of the form and a list to the API.
    const inner = rest.replace(/^\/languages\/\d+$/, '/languages');
    return { pointer: row === undefined ? field : `/${list}/${row}${inner}`, detail };
  });
  return { ...form, errors };
}

/** Whether the company is already as the change would make it: a form that was sent twice. */
export function isDone({ confidential, ...company }: CompanyResponse, change: CompanyPatch): boolean {
  const now: Fields = { ...company, ...confidential };
  return Object.entries(change).every(
    ([field, value]) => value === undefined || isDeepStrictEqual(plain(now[field]), plain(value)),
  );
}

/** Fields that are left out and fields that are undefined say the same. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Whether the form takes away every description that the company had, which the API has no word for. */
export const emptiesDescription = (company: CompanyResponse, form: FormResult<unknown>): boolean =>
  Object.keys(company.description).length > 0 &&
  Object.keys(form.values).every((name) => !name.startsWith('description.') || valueOf(form, name).trim() === '');
