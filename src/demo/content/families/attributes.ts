import type { Axis, Combination } from './axes.js';

export interface DemoAttribute {
  name: string;
  value: string;
  unit?: string;
}

const RANGE = /(\d+(?:\.\d+)?)~(\d+(?:\.\d+)?)/g;
const WITH_UNIT = /^(\d[\d.,–]*) ([^\s]{1,12})$/;

/** The specification of one variant: what it differs in first, then what the family shares. */
export function attributesOf(axes: readonly Axis[], facts: string, variant: Combination): DemoAttribute[] {
  const own = axes.map(({ name, unit }, index) => ({
    name,
    value: variant.values[index].en,
    ...(unit !== undefined && { unit }),
  }));
  return [...own, ...facts.split('; ').map((fact) => sharedAttribute(fact, variant.height))];
}

function sharedAttribute(fact: string, height: number): DemoAttribute {
  const colon = fact.indexOf(': ');
  if (colon < 0) throw new Error(`A fact is written as "Name: value", not "${fact}"`);
  const text = fact.slice(colon + 2).replace(RANGE, (_, low: string, high: string) => between(low, high, height));
  const [, value = text, unit] = WITH_UNIT.exec(text) ?? [];
  return { name: fact.slice(0, colon), value, ...(unit !== undefined && { unit }) };
}

/** A value on the way from `low` to `high`, with as many decimals as they are written with. */
function between(low: string, high: string, height: number): string {
  const decimals = Math.max(decimalsOf(low), decimalsOf(high));
  return (Number(low) + (Number(high) - Number(low)) * height).toFixed(decimals);
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}
