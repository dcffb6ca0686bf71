import type { SqlParameter } from './database.js';

/**
 * The conditions of a list that can be filtered in several ways. Only what was asked for stands in the text, so that PostgreSQL
 * plans each combination for itself; `($1 IS NULL OR …)` makes it plan for all at once, and badly.
 *
 * @example
 * const filter = new SqlFilter('o.state = \'published\'').when(sector, (value) => `o.sector = ${value}`);
 * database.query(`SELECT … WHERE ${filter.sql} LIMIT ${rowsToRead(limit)}`, filter.parameters);
 */
export class SqlFilter {
  readonly parameters: SqlParameter[] = [];
  readonly #conditions: string[];

  /** @param always conditions without parameters */
  constructor(...always: string[]) {
    this.#conditions = always;
  }

  /** Adds a condition when there is a value for it; `condition` gets the value's placeholder. */
  when(value: SqlParameter, condition: (placeholder: string) => string): this {
    if (value === undefined || value === null) return this;
    this.#conditions.push(condition(this.bind(value)));
    return this;
  }

  /** Adds a condition on a whole sort key, for keyset paging; `condition` gets the placeholders in order. */
  after(key: readonly SqlParameter[] | undefined, condition: (...placeholders: string[]) => string): this {
    if (key) this.#conditions.push(condition(...key.map((part) => this.bind(part))));
    return this;
  }

  /** What follows `WHERE`. */
  get sql(): string {
    return this.#conditions.length > 0 ? this.#conditions.join(' AND ') : 'TRUE';
  }

  private bind(value: SqlParameter): string {
    return `$${this.parameters.push(value)}`;
  }
}

/**
 * How many rows to read for a page of `limit` (1 to 100): at least one more, so that the caller sees whether a page follows.
 * A few fixed numbers, to be written into the text: for `LIMIT $n` PostgreSQL plans as if a tenth of the table were wanted.
 */
export function rowsToRead(limit: number): number {
  return limit <= 20 ? 21 : limit <= 50 ? 51 : 101;
}
