/** A stretch of text that stayed, went or came. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/**
 * More edits than this are no edit any more but another text: then the old one is shown as gone and the new one as new, which is
 * what a reader would make of it, too, and the work stays small whatever somebody has written.
 */
const MOST_EDITS = 800;

/** So much of what stayed is shown on each side of a change, in characters. */
const CONTEXT = 120;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * What differs between two texts, word by word. Joined, what isn't `new` gives `before`, and what isn't `gone` gives `after`.
 *
 * @param language BCP 47, for finding words where no spaces stand between them
 */
export function wordDifference(before: string, after: string, language = 'en'): Piece[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const old = Array.from(words.segment(before), ({ segment }) => segment);
  const fresh = Array.from(words.segment(after), ({ segment }) => segment);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  return readable([
    ...old.slice(0, head).map((text): Piece => ({ kind: 'same', text })),
    ...edits(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...old.slice(old.length - tail).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

/** Leaves of long stretches that stayed only what is near a change. */
export function nearChanges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const { kind, text } = piece;
    if (kind !== 'same' || text.length <= 2 * CONTEXT) return piece;
    const start = index === 0 ? '' : text.slice(0, CONTEXT);
    const end = index === pieces.length - 1 ? '' : text.slice(-CONTEXT);
    return { kind, text: `${start} … ${end}` };
  });
}

/** The shortest way from one list to the other (Myers 1986), or everything out and everything in when that is too long. */
function edits(old: readonly string[], fresh: readonly string[]): Piece[] {
  const trace: Int32Array[] = [];
  const limit = Math.min(old.length + fresh.length, MOST_EDITS);
  const middle = limit + 1;
  // How far into `old` one comes on each diagonal with so many edits.
  const reach = new Int32Array(2 * limit + 3);
  for (let count = 0; count <= limit; count += 1) {
    trace.push(reach.slice());
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = comesDown(reach, middle, diagonal, count)
        ? at(reach, middle + diagonal + 1)
        : at(reach, middle + diagonal - 1) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1;
      reach[middle + diagonal] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return wayBack(trace, middle, old, fresh);
    }
  }
  return [
    { kind: 'gone', text: old.join('') },
    { kind: 'new', text: fresh.join('') },
  ];
}

const at = (reach: Int32Array, index: number): number => reach[index] ?? 0;

/** Whether the last edit on this diagonal was an insertion. */
const comesDown = (reach: Int32Array, middle: number, diagonal: number, count: number): boolean =>
  diagonal === -count || (diagonal !== count && at(reach, middle + diagonal - 1) < at(reach, middle + diagonal + 1));

function wayBack(trace: Int32Array[], middle: number, old: readonly string[], fresh: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let x = old.length;
  let y = fresh.length;
  for (let count = trace.length - 1; count >= 0; count -= 1) {
    const reach = trace[count] ?? new Int32Array();
    const down = comesDown(reach, middle, x - y, count);
    const from = down ? x - y + 1 : x - y - 1;
    const fromX = count === 0 ? 0 : at(reach, middle + from);
    const fromY = count === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY && old[x - 1] === fresh[y - 1]) {
      pieces.push({ kind: 'same', text: old[(x -= 1)] ?? '' });
      y -= 1;
    }
    if (count === 0) break;
    pieces.push(down ? { kind: 'new', text: fresh[(y -= 1)] ?? '' } : { kind: 'gone', text: old[(x -= 1)] ?? '' });
  }
  return pieces.reverse();
}

/** One change after another: what went, what came, and what stayed up to the next. */
interface Stretch {
  gone: string;
  fresh: string;
  same: string;
}

/** Joins words into stretches; a lone space or comma between two changes belongs to them, or nobody could read it. */
function readable(pieces: readonly Piece[]): Piece[] {
  const stretches: Stretch[] = [];
  for (const { kind, text } of pieces) {
    const last = stretches.at(-1);
    if (!last || (kind !== 'same' && last.same !== '')) {
      stretches.push({ gone: '', fresh: '', same: '', ...{ [FIELD[kind]]: text } });
    } else {
      last[FIELD[kind]] += text;
    }
  }
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const bridge = last && last.gone !== '' && last.fresh !== '' && stretch.gone !== '' && stretch.fresh !== '';
    if (bridge && !SAYS_SOMETHING.test(last.same)) {
      last.gone += last.same + stretch.gone;
      last.fresh += last.same + stretch.fresh;
      last.same = stretch.same;
    } else {
      joined.push({ ...stretch });
    }
  }
  return joined
    .flatMap(({ gone, fresh, same }): Piece[] => [
      { kind: 'gone', text: gone },
      { kind: 'new', text: fresh },
      { kind: 'same', text: same },
    ])
    .filter(({ text }) => text !== '');
}

const FIELD = { gone: 'gone', new: 'fresh', same: 'same' } as const satisfies Record<Piece['kind'], keyof Stretch>;
