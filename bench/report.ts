import type { Measurement } from './support/bench.js';

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** One table for people: value, baseline, their ratio, and the aim with whether it was met. */
export function table(measurements: readonly Measurement[]): string {
  const head = ['', 'value', 'baseline', 'ratio', 'aim', 'baseline is'];
  const rows = measurements.map(({ name, unit, value, baseline, against, aim }) => [
    name,
    `${number(value)} ${unit}`,
    `${number(baseline)} ${unit}`,
    (value / baseline).toFixed(2),
    aim ? `${aim.text} ${aim.isMet ? '✓' : '✗'}` : '',
    against,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
