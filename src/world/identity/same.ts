/** Equality of plain data, quick where both are (or contain) the same object. */

/** Are two pieces of immutable data equal? Arrays, maps and plain objects are compared by what they hold. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (a instanceof Map) return b instanceof Map && sameEntries([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item));
  return sameEntries(Object.entries(a), Object.entries(b));
}

function sameEntries(
  a: readonly (readonly [unknown, unknown])[],
  b: readonly (readonly [unknown, unknown])[],
): boolean {
  if (a.length !== b.length) return false;
  return a.every(([key, value], index) => {
    const other = b[index];
    return other !== undefined && same(key, other[0]) && same(value, other[1]);
  });
}
