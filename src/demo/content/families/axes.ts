/** One property in which the variants of a family differ. */
export interface Axis {
  name: string;
  unit?: string;
  /** True when the later values cost more. */
  rises: boolean;
  values: AxisValue[];
}

export interface AxisValue {
  en: string;
  ko: string;
}

/** One variant: a value of every axis, and how far up the rising axes it stands, from 0 to 1. */
export interface Combination {
  values: AxisValue[];
  /** Place of each value on its axis, from 0. */
  places: number[];
  height: number;
}

const AXIS = /^(.+?)(?: \(([^)]+)\))? ([<=]) (.+)$/;

/** Reads `Capacity (l) < 1 | 1.5 | 2`; throws an `Error` when the line can't be read. */
export function parseAxis(line: string): Axis {
  const match = AXIS.exec(line);
  if (!match) throw new Error(`An axis is written as "Name (unit) < a | b" or "Name = a | b", not "${line}"`);
  const [, name, unit, sign, list] = match;
  const values = list.split(' | ').map((value) => {
    const [en, ko = en] = value.split('@');
    return { en, ko };
  });
  return { name, ...(unit !== undefined && { unit }), rises: sign === '<', values };
}

/** Every combination of the axes' values, the last axis fastest, thinned out evenly to at most `limit`. */
export function combine(axes: readonly Axis[], limit: number): Combination[] {
  const places = axes.reduce<number[][]>(
    (all, axis) => all.flatMap((before) => axis.values.map((_, place) => [...before, place])),
    [[]],
  );
  const kept =
    places.length <= limit
      ? places
      : Array.from({ length: limit }, (_, index) => places[Math.floor((index * places.length) / limit)]);
  return kept.map((combination) => ({
    values: combination.map((place, index) => axes[index].values[place]),
    places: combination,
    height: heightOf(axes, combination),
  }));
}

function heightOf(axes: readonly Axis[], places: readonly number[]): number {
  const heights = axes.flatMap((axis, index) =>
    axis.rises && axis.values.length > 1 ? [places[index] / (axis.values.length - 1)] : [],
  );
  return heights.length === 0 ? 0.5 : heights.reduce((sum, height) => sum + height, 0) / heights.length;
}
