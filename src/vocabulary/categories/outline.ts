/** One line of a sector's outline; ids, levels and parents are derived from where it stands. */
export interface CategoryOutline {
  /** Unique within its sector and never changed: it is half of the category's id. */
  readonly slug: string;
  readonly name: string;
  readonly headNoun: string;
  readonly hs?: string;
  readonly children?: readonly CategoryOutline[];
}

/** A category that gathers others. */
export function group(
  slug: string,
  name: string,
  headNoun: string,
  children: readonly CategoryOutline[],
): CategoryOutline {
  return { slug, name, headNoun, children };
}

/**
 * A category that products are put in.
 * @param hs the HS 2022 subheading that most of its goods fall under, as a suggestion
 */
export function leaf(slug: string, name: string, headNoun: string, hs?: string): CategoryOutline {
  return { slug, name, headNoun, ...(hs !== undefined && { hs }) };
}
