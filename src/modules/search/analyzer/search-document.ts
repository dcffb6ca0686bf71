/** What is searched: each scope is a list of its own. */
export const searchScopes = ['products', 'sell-offers', 'buy-offers', 'companies'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** A text in every language it exists in; the first is the main one. */
export type Texts = readonly string[];

/** One thing to be found, as its module describes it. Texts are plain, without markup, of any length; too much is cut off. */
export interface SearchDocument {
  readonly scope: SearchScope;
  /** UUID of the product, offer or company. */
  readonly id: string;
  readonly title: Texts;
  readonly brand?: string | null;
  readonly model?: string | null;
  /** What kind of thing it is: the category's names, or the type that the seller gave. */
  readonly type?: Texts;
  /** The category's head noun, `panel` for Solar Panels. */
  readonly headNoun?: string | null;
  readonly description?: Texts;
  /** `name value` of each specification attribute. */
  readonly attributes?: Texts;
  readonly sector?: string | null;
  /** Ids from the top category down to the thing's own. */
  readonly categoryPath?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly companyId?: string | null;
  readonly hsCode?: string | null;
  /** Level 0 to 3. */
  readonly verification?: number;
  /** After this instant it is no longer found, whether or not anybody removed it. */
  readonly validThrough?: Date | null;
  /** When its content last changed. */
  readonly updatedAt: Date;
  /** Share of the listing's useful fields that are filled in, 0 to 1. */
  readonly completeness?: number;
}

/** The derived form that an index keeps. */
export interface AnalyzedDocument {
  /** Version of the analyzer that made it. */
  readonly version: number;
  /** A `tsvector` literal. */
  readonly tsv: string;
  /** Words in titles, brand, model and description, for length normalisation: well filled-in attributes are no wordiness. */
  readonly length: number;
  /** The main title in comparable form, for completing what a user types. */
  readonly titleNorm: string;
  /** The titles in other languages, likewise. */
  readonly otherTitles: readonly string[];
  /** How good a result it is whatever the query, 0 to 1; nothing that money buys is in it. */
  readonly staticRank: number;
}
