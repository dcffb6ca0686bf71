import type { IncotermCode, PaymentTerms } from '../../../../vocabulary/index.js';

/** What a buyer looks for, written by hand. */
export interface Lead {
  /** Slug of the company that asks. */
  buyer: string;
  /** Whole id of a leaf category; its sector is the offer's. */
  category: string;
  title: string;
  /** Two or three sentences. */
  text: string;
  /** How much, and its unit by UN/CEFACT Recommendation 20. */
  quantity: [number, string];
  /** The most that the buyer wants to pay for one unit: `['1.35', 'EUR', 'CIF']`, delivered to the destination. */
  target?: [string, string, Extract<IncotermCode, 'CIF' | 'CFR' | 'DAP'>];
  /** UN/LOCODE and name, where it isn't the buyer's own port. */
  to?: [string, string];
  certificates?: string[];
  /** Where they differ from what the buyer usually offers. */
  terms?: PaymentTerms[];
}

/** A lead of one line, as they are kept in the lists beside this file. */
export function lead(
  buyer: string,
  category: string,
  quantity: Lead['quantity'],
  title: string,
  text: string,
  more: Pick<Lead, 'target' | 'to' | 'certificates' | 'terms'> = {},
): Lead {
  return { buyer, category, quantity, title, text, ...more };
}
