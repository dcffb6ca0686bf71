import { z } from 'zod';
import { createOfferSchema } from '../../modules/offers/index.js';
import { isTimeZone } from '../../vocabulary/index.js';
import type { FormResult, SentForm } from '../design/form.js';
import { valueOf } from '../design/form.js';
import { instantOf } from '../design/zoned-time.js';

/** What the offer editor sends: the offer as the API takes it, where it is to appear, and which button was pressed. */
export const offerFormSchema = z.strictObject({
  offer: createOfferSchema,
  sites: z.array(z.string()).nullable(),
  version: z.int().optional(),
  then: z.enum(['save', 'submit', 'autosave']).default('save'),
});
export type OfferForm = z.output<typeof offerFormSchema>;

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** What isn't a number stays as it was typed, for the schema to refuse. */
const numberOf = (value: unknown) =>
  textOf(value).trim() === '' ? undefined : Number.isNaN(Number(value)) ? value : Number(value);

/** Currency and unit always stand in their lists, so they only mean something beside an amount. */
function priceOf(sent: unknown): unknown {
  const { currency, unitCode, perQuantity, incoterm, ...amounts } = fieldsOf(sent);
  const { code, ...place } = fieldsOf(incoterm);
  if (amounts['min'] === undefined && amounts['max'] === undefined && code === undefined) return undefined;
  return { ...amounts, currency, unitCode, perQuantity, incoterm: code === undefined ? undefined : { code, ...place } };
}

const measured = (sent: unknown) => (fieldsOf(sent)['quantity'] === undefined ? undefined : fieldsOf(sent));

function termsOf(codes: unknown, percent: unknown, days: unknown): unknown {
  if (!Array.isArray(codes) || codes.length === 0) return undefined;
  return codes.map((code) => {
    const key = textOf(code);
    const [share, credit] = [fieldsOf(percent)[key], fieldsOf(days)[key]];
    const takesPercent = key === 'TT_DEPOSIT';
    const takesDays = key === 'LC_USANCE' || key === 'DA' || key === 'OPEN_ACCOUNT';
    return { code, ...(takesPercent && { percent: numberOf(share) }), ...(takesDays && { days: numberOf(credit) }) };
  });
}

/** The field holds a day; the offer is valid to its end on a clock in the writer's zone. */
function endOf(day: unknown, timeZone: unknown): unknown {
  if (day === undefined) return undefined;
  const zone = textOf(timeZone);
  return instantOf(`${textOf(day)}T23:59`, isTimeZone(zone) ? zone : 'UTC');
}

const places = (text: unknown) => (text === undefined ? undefined : textOf(text).replaceAll(/\s/g, '').toUpperCase());

/** A plain text is the one in the main language; the others stand beside it. */
const texts = (main: unknown, others: unknown, language: string) => {
  const all = { ...fieldsOf(others), ...(main !== undefined && { [language]: main }) };
  return Object.keys(all).length === 0 ? undefined : all;
};

/** What the editor's form sends, as {@link offerFormSchema} takes it. */
export function offerFromForm(sent: SentForm): unknown {
  const { title, description, titles, descriptions, price, quantity, moq, supplyAbility, hsCode, ...rest } = sent;
  const { posting, sites, version, then, paymentTerms, percent, days, validThrough, timeZone, ...more } = rest;
  const { certifications, leadTimeDays, portOfLoading, destination, ...plain } = more;
  const language = textOf(plain['language']) || 'en';
  const isBuy = plain['direction'] === 'BUY';
  return {
    offer: {
      ...plain,
      title: texts(title, titles, language),
      description: texts(description, descriptions, language),
      price: priceOf(price),
      quantity: measured(quantity),
      // The form hides from buyers what only sellers have; what was typed before the change of mind doesn't count.
      moq: isBuy ? undefined : measured(moq),
      supplyAbility: isBuy ? undefined : measured(supplyAbility),
      hsCode: hsCode === undefined ? undefined : textOf(hsCode).replaceAll(/[\s.]/g, ''),
      paymentTerms: termsOf(paymentTerms, percent, days),
      leadTimeDays: numberOf(leadTimeDays),
      portOfLoading: places(portOfLoading),
      destination: places(destination),
      certifications:
        certifications === undefined
          ? undefined
          : textOf(certifications)
              .split(/[\n,;]/)
              .map((name) => name.trim())
              .filter(Boolean),
      validThrough: endOf(validThrough, timeZone),
    },
    sites: posting === 'some' ? (sites ?? []) : null,
    version: numberOf(version),
    then,
  };
}

/** The same form with its errors at the fields of the editor: they come named as the API names things. */
export function atFields<Data>(form: FormResult<Data>): FormResult<Data> {
  const language = valueOf(form, 'language') || 'en';
  const errors = form.errors.map(({ pointer, detail }) => {
    const field = pointer.replace(/^\/offer(?=\/|$)/, '');
    const [, text, tag] = /^\/(title|description)\/(.+)$/.exec(field) ?? [];
    return { pointer: text && tag !== language ? `/${text}s/${tag}` : field, detail };
  });
  return { ...form, errors };
}
