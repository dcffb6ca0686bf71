/** Puts a value where dots lead: `price.min`. Attribute names are free text and may hold dots themselves. */
export function setAt(target: Record<string, unknown>, name: string, item: unknown): void {
  const path = name.startsWith('attributes.') ? ['attributes', name.slice('attributes.'.length)] : name.split('.');
  let place = target;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(place, key) ? place[key] : undefined;
    const inner = typeof next === 'object' && next !== null && !Array.isArray(next) ? next : {};
    place[key] = inner;
    place = inner as Record<string, unknown>;
  }
  Object.defineProperty(place, path.at(-1) ?? name, {
    value: item,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
