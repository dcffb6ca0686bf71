/** Ways of trading that bring sentences of their own. */
export type Trade =
  'CONSUMER' | 'EQUIPMENT' | 'PARTS' | 'MATERIAL' | 'BUILDING' | 'FOOD' | 'FRESH' | 'MEDICAL' | 'SERVICE';

/**
 * A family of products, written by hand; its variants are the combinations of its axes.
 *
 * Sentences and titles may name the variant's values as `{1}`, `{2}`, `{3}` (the axes in their order), the maker's brand as
 * `{brand}` and the year as `{year}`.
 */
export interface Family {
  /** First half of the article numbers, three or four capitals, unique over all families. */
  code: string;
  /** What the drawing shows: a short English noun. */
  motif: string;
  /** A leaf category: its slug within the family's sector, or its whole id where the goods belong to another sector. */
  category: string;
  /** Slugs of the companies that make it; the variants are dealt out among them. */
  makers: string[];
  title: string;
  /** The title in Korean, where the maker writes one. */
  ko?: string;
  /**
   * `Capacity (l) < 1 | 1.5 | 2` for values that rise with the price, `Colour = white@흰색 | black@검정색` for those that
   * don't matter to it. The unit in brackets and the Korean word after the `@` are optional.
   */
  axes: string[];
  /** What all variants share: `Voltage: 220–240 V; Weight: 2.1~4.8 kg`. `a~b` grows from the smallest variant to the largest. */
  facts: string;
  /** HS 2022 subheading, where the category's usual one doesn't fit. */
  hs?: string;
  /** UN/CEFACT Recommendation 20 unit of the price, the minimum order and the supply ability. */
  unit: string;
  /** US dollars per unit of the smallest and of the largest variant. */
  price: [number, number];
  moq: number;
  /** Units a month. */
  supply: number;
  /** Days from the order to the shipment, shortest and longest. */
  lead: [number, number];
  /** How such goods are traded, where that is not what is usual in the sector; it chooses the last sentence. */
  trade?: Trade;
  /** One of them sums the variant up. */
  summary: string[];
  /** Two of them, in this order, begin the description. */
  text: string[];
}
