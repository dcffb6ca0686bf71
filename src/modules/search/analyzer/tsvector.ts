/** PostgreSQL's label of a lexeme's weight: title A, brand and model B, description C, attributes D. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** Below PostgreSQL's 16,383, where positions stop counting, with room to spare in the 1 MB that a tsvector may have. */
export const MAX_POSITION = 4_000;
const MAX_POSITIONS_PER_LEXEME = 64;
const MAX_BYTES = 200_000;
/** Phrases must not reach from one field into the next. */
const FIELD_GAP = 8;

/** Collects lexemes and writes them as a literal that `::tsvector` always accepts. */
export class TsvectorBuilder {
  readonly #lexemes = new Map<string, string[]>();
  #position = 0;
  #bytes = 0;

  /** Where the next {@link advance} starts. */
  get position(): number {
    return this.#position;
  }

  get isFull(): boolean {
    return this.#position >= MAX_POSITION || this.#bytes >= MAX_BYTES;
  }

  advance(): number {
    this.#position += 1;
    return this.#position;
  }

  /** Ends a field. */
  endField(): void {
    if (this.#position > 0) this.#position += FIELD_GAP;
  }

  /** A lexeme with its place; silently left out once the vector is full. */
  add(lexeme: string, position: number, weight: Weight): void {
    if (position > MAX_POSITION) return;
    const positions = this.#open(lexeme);
    const place = `${position}${weight}`;
    if (!positions || positions.length >= MAX_POSITIONS_PER_LEXEME || positions.includes(place)) return;
    this.#bytes += 8;
    positions.push(place);
  }

  /** A lexeme without a place, for what the words themselves don't say. */
  mark(lexeme: string): void {
    this.#open(lexeme);
  }

  toString(): string {
    return [...this.#lexemes]
      .map(([lexeme, positions]) => quoteLexeme(lexeme) + (positions.length > 0 ? `:${positions.join(',')}` : ''))
      .join(' ');
  }

  #open(lexeme: string): string[] | undefined {
    const known = this.#lexemes.get(lexeme);
    if (known) return known;
    const size = Buffer.byteLength(lexeme);
    if (size === 0 || size > 1_024 || this.#bytes + size > MAX_BYTES || lexeme.includes('\0')) return undefined;
    this.#bytes += size + 8;
    const positions: string[] = [];
    this.#lexemes.set(lexeme, positions);
    return positions;
  }
}

/** A lexeme as `tsvector` and `tsquery` literals take it. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
