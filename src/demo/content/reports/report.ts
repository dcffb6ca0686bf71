/** A country report as the demo publishes it: what the trade information takes, without the key. */
export interface DemoReport {
  slug: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  title: { en: string; ko: string };
  summary: { en: string; ko: string };
  /** Paragraphs by language; the English is the full report, the Korean its digest. */
  body: { en: string[]; ko: string[] };
  /** What an exporter looks up first, for example the main ports. */
  figures: { name: string; value: string }[];
  /** ISO 8601 instant in UTC. */
  publishedAt: string;
}

/** A report before it has a date. */
export interface ReportText extends Omit<DemoReport, 'publishedAt' | 'figures'> {
  figures: Figures;
}

/** The same facts for every country, so that readers can compare. */
export interface Figures {
  capital: string;
  currency: string;
  ports: string;
  languages: string;
  timeZone: string;
  mains: string;
  customs: string;
}
