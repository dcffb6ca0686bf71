import { z } from 'zod';
import { locodeSchema } from './locode.js';
import { namedObject } from './messages.js';

/** Incoterms® 2020: those for any transport first, then those for sea and inland waterway only. */
export const incoterms = [
  { code: 'EXW', name: 'Ex Works' },
  { code: 'FCA', name: 'Free Carrier' },
  { code: 'CPT', name: 'Carriage Paid To' },
  { code: 'CIP', name: 'Carriage and Insurance Paid To' },
  { code: 'DAP', name: 'Delivered at Place' },
  { code: 'DPU', name: 'Delivered at Place Unloaded' },
  { code: 'DDP', name: 'Delivered Duty Paid' },
  { code: 'FAS', name: 'Free Alongside Ship' },
  { code: 'FOB', name: 'Free on Board' },
  { code: 'CFR', name: 'Cost and Freight' },
  { code: 'CIF', name: 'Cost, Insurance and Freight' },
] as const satisfies readonly { code: string; name: string }[];

export type IncotermCode = (typeof incoterms)[number]['code'];

export const incotermCodes = incoterms.map(({ code }) => code);

/** Terms that earlier editions had, with what the 2020 edition says for the same deal. */
export const retiredIncoterms: ReadonlyMap<string, IncotermCode> = new Map([
  ['DAT', 'DPU'],
  ['DEQ', 'DPU'],
  ['DAF', 'DAP'],
  ['DES', 'DAP'],
  ['DDU', 'DAP'],
]);

function wrongCode(input: unknown): string {
  const code = typeof input === 'string' ? input.toUpperCase() : '';
  const successor = retiredIncoterms.get(code);
  if (successor) return `${code} is not part of Incoterms 2020; use ${successor} instead`;
  const meant = incotermCodes.find((known) => known === code);
  return meant
    ? `Write the Incoterm in capitals: ${meant}`
    : `Use one of the Incoterms 2020: ${incotermCodes.join(', ')}`;
}

export const incotermCodeSchema = z.enum(incotermCodes, { error: (issue) => wrongCode(issue.input) });

const PLACE = 'Name the place the Incoterm refers to, for example "Busan"; every Incoterm needs one';

/** `{ code, version: 2020, namedPlace, locode? }`; every code needs its named place (1–120 characters). */
export const incotermSchema = namedObject('an Incoterm', {
  code: incotermCodeSchema,
  version: z.literal(2020, { error: 'Leave the Incoterms version out or set it to 2020' }).default(2020),
  namedPlace: z
    .string({ error: PLACE })
    .trim()
    .min(1, { error: PLACE })
    .max(120, { error: 'Shorten the named place to at most 120 characters' }),
  locode: locodeSchema.optional(),
});
export type Incoterm = z.infer<typeof incotermSchema>;

/** How traders write it: `FOB Busan, Incoterms® 2020`. */
export function formatIncoterm({ code, namedPlace, version }: Incoterm): string {
  return `${code} ${namedPlace}, Incoterms® ${version}`;
}
